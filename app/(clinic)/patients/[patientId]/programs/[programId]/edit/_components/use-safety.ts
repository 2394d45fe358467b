'use client';
import { useMemo, useState } from 'react';
import type { ProgramDraft } from '@/components/program/draft';
import { keyOf } from '@/components/program/draft';
import type { MissingItem } from '@/components/program/publish-check';
import { judgeItem, type Precautions } from '@/components/safety/precautions-context';
import { ProblemError } from '@/lib/client/problem';
import { recordSafetyNote } from '@/lib/client/program';
import { precautionWords } from '@/lib/domain/safety/settled-precautions';
import type { PrecautionsView } from '@/lib/schemas/safety';

type Options = { patientId: string; programId: string; settle: () => Promise<number | null> };

/** The patient's precautions while a program is written; a decision is recorded about the draft as it is saved. */
export function useSafety(initial: PrecautionsView, { patientId, programId, settle }: Options): Precautions {
  const [notes, setNotes] = useState<Precautions['notes']>(initial.notes);
  const { today, conditions } = initial;
  const facts = useMemo(() => ({ today, conditions }), [today, conditions]);
  const record: Precautions['record'] = async (decision) => {
    if ((await settle()) === null)
      throw new ProblemError({
        code: 'unsaved',
        title: 'The draft could not be saved, so nothing was recorded. Complete the dose first.',
      });
    const answer = await recordSafetyNote(programId, { patientId, ...decision });
    setNotes(answer.notes);
  };
  return { facts, notes, record };
}

/** Contraindicated prescriptions without a reason on record: they cannot be published. */
export function unsettledOf(draft: ProgramDraft, precautions: Precautions): MissingItem[] {
  return draft.items.flatMap((item) => {
    const judged = judgeItem(item, precautions);
    if (judged !== null && judged.open.length === 0) return [];
    const why = judged === null ? 'cannot be checked' : precautionWords(judged.open);
    const text = `${item.exercise.names.en}: not without a recorded reason (${why}).`;
    return [{ text, key: keyOf(item), fieldId: null }];
  });
}
