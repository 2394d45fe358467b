'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Form, useZodForm } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { finishDraft, saveDraft } from '@/lib/client/exercise-draft';
import { ProblemError } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import { draftContent } from '@/lib/schemas/exercise-draft';
import { type OwnExercise, type OwnExerciseForm, ownExercise } from '@/lib/schemas/exercise-own';
import type { DraftView } from '@/lib/server/data/exercise/exercise-draft';
import { OwnFields } from '../../../_components/own/own-fields';
import { DraftGaps } from './draft-gaps';

type Said = { tone: 'success' | 'danger'; text: string };
const lookAgain = 'Please go through “For the safety check” above and then tick this.';

/** Completes a draft: what is there may be kept as it is, or finished when nothing is missing. */
export function DraftForm({ draft }: { draft: DraftView }) {
  const router = useRouter();
  const client = useQueryClient();
  const form = useZodForm<OwnExerciseForm, OwnExercise>(ownExercise, draft.content);
  const [revision, setRevision] = useState(draft.revision);
  const [isChecked, setChecked] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [isKeeping, setKeeping] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const finish = async (exercise: OwnExercise) => {
    setAsked(true);
    if (!isChecked) throw new ProblemError(unchecked);
    const { slug } = await finishDraft(draft.draftId, revision, exercise, isChecked);
    await client.invalidateQueries({ queryKey: ['exercises'] });
    router.push(paths.exercise(slug));
    router.refresh();
  };
  const keep = async () => {
    setSaid(null);
    // What was emptied stands in the form as undefined, and is left out.
    const written = Object.entries(form.getValues()).filter(([, value]) => value !== undefined);
    const read = draftContent.safeParse(Object.fromEntries(written));
    if (!read.success) {
      const [first] = read.error.issues;
      setSaid({ tone: 'danger', text: `${first?.message ?? ''} Nothing was saved.` });
      return;
    }
    setKeeping(true);
    try {
      const kept = await saveDraft(draft.draftId, revision, read.data);
      setRevision(kept.revision);
      setSaid({ tone: 'success', text: 'Kept. It is still a draft, and nobody can prescribe it.' });
    } catch (error) {
      setSaid({ tone: 'danger', text: error instanceof ProblemError ? error.title : 'It was not saved.' });
    } finally {
      setKeeping(false);
    }
  };
  return (
    <Form form={form} onSubmit={finish} label="Draft">
      <DraftGaps form={form} notes={draft.notes} />
      <OwnFields form={form} known={[]} />
      <Checkbox
        isSelected={isChecked}
        onChange={setChecked}
        errorMessage={isAsked && !isChecked ? lookAgain : undefined}
        hint="Nobody has judged these before: the other collection does not have them."
      >
        I have gone through “For the safety check”, and everything that holds is ticked.
      </Checkbox>
      {said !== null && (
        <Notice tone={said.tone} announce>
          {said.text}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={form.formState.isSubmitting}>
          Finish: may be prescribed
        </Button>
        <Button isPending={isKeeping} onPress={() => void keep()}>
          Keep as a draft
        </Button>
      </div>
    </Form>
  );
}

const unchecked = {
  status: 0,
  code: 'unchecked',
  title: lookAgain,
  fields: [],
  requestId: null,
  retryAfterSeconds: null,
  extra: {},
};
