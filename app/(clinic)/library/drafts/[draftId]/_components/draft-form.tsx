'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { finishDraft, saveExerciseDraft } from '@/lib/client/own-exercise';
import { ProblemError } from '@/lib/client/problem';
import { useWrite } from '@/lib/client/use-write';
import { paths } from '@/lib/paths';
import { draftContent } from '@/lib/schemas/exercise-draft';
import { type OwnExercise, type OwnExerciseForm, ownExercise } from '@/lib/schemas/exercise-own';
import type { DraftView } from '@/lib/server/data/exercise/exercise-draft';
import { OwnFields } from '../../../_components/own/own-fields';
import { DraftGaps } from './draft-gaps';

const lookAgain = 'Please go through “For the safety check” above and then tick this.';

/** Completes a draft: what is there may be kept as it is, or finished when nothing is missing. */
export function DraftForm({ draft }: { draft: DraftView }) {
  const router = useRouter();
  const client = useQueryClient();
  const form = useZodForm<OwnExerciseForm, OwnExercise>(ownExercise, draft.content);
  const [revision, setRevision] = useState(draft.revision);
  const [isChecked, setChecked] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const finishing = useWrite(
    async (exercise: OwnExercise) => {
      setAsked(true);
      if (!isChecked) throw new ProblemError({ code: 'unchecked', title: lookAgain });
      const saved = await finishDraft(draft.draftId, revision, exercise, isChecked);
      await client.invalidateQueries({ queryKey: ['exercises'] });
      return saved;
    },
    {
      onDone: ({ slug }) => {
        router.push(paths.exercise(slug));
        router.refresh();
      },
    },
  );
  const keeping = useWrite(async () => {
    // What was emptied stands in the form as undefined, and is left out.
    const written = Object.entries(form.getValues()).filter(([, value]) => value !== undefined);
    const read = draftContent.safeParse(Object.fromEntries(written));
    if (!read.success) {
      const told = read.error.issues.slice(0, 1).map(({ message }) => message);
      throw new ProblemError({ code: 'invalid', title: [...told, 'Nothing was saved.'].join(' ') });
    }
    const kept = await saveExerciseDraft(draft.draftId, revision, read.data);
    setRevision(kept.revision);
  });
  return (
    <Form form={form} write={finishing} label="Draft">
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
      {keeping.isDone && (
        <Notice tone="success" announce>
          Kept. It is still a draft, and nobody can prescribe it.
        </Notice>
      )}
      {keeping.problem !== null && (
        <Notice tone="danger" announce>
          {keeping.problem.words}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <SubmitButton>Finish: may be prescribed</SubmitButton>
        <Button isPending={keeping.isSending} onPress={() => void keeping.send()}>
          Keep as a draft
        </Button>
      </div>
    </Form>
  );
}
