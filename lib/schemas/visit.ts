import { z } from 'zod';
import { id, noteText, pastDate, programDate } from './values.ts';

const nextComesAfter = {
  message: 'The next visit comes after this one.',
  path: ['nextOn'],
  params: { code: 'next_not_after' },
};
const isNextAfter = ({ visitedOn, nextOn }: { visitedOn: string; nextOn: string | null }): boolean =>
  nextOn === null || nextOn > visitedOn;

const visit = z.strictObject({
  patientId: id,
  visitedOn: pastDate,
  note: noteText(2000),
  agreed: noteText(1000).nullable(),
  nextOn: programDate.nullable(),
  correctsId: id.nullable(),
});

/** A visit as it is noted: the day, what was seen, what was agreed, and the next one. `correctsId` names the note whose place it takes. */
export const visitInput = visit.refine(isNextAfter, nextComesAfter);
export type VisitInput = z.infer<typeof visitInput>;

/** The same as a form has it: nothing agreed is an empty text. */
export const visitForm = visit
  .extend({ agreed: z.union([z.literal('').transform(() => null), noteText(1000)]) })
  .refine(isNextAfter, nextComesAfter);

export const visitAnswer = z.strictObject({ visitId: id });
