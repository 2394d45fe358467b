import { z } from 'zod';
import { id } from './values.ts';

/** What a change of conditions or orders answers: what was written, and the running exercises that conflict with the record now. */
export const recheckedPrograms = z.strictObject({
  id,
  conflicts: z.array(
    z.strictObject({ programId: id, lineageId: id, exercise: z.string(), words: z.string() }),
  ),
});
export type RecheckedPrograms = z.infer<typeof recheckedPrograms>;
