import { z } from 'zod';
import { id, programDate, weight, whole } from './values.ts';

/** How far one prescription may move by itself from its dose in force, signed by whoever sends it (LG-0.1). */
export const boundsInput = z.strictObject({
  patientId: id,
  programId: id,
  lineageId: id,
  /** The heaviest weight, and the most repetitions of one set; null: as they are now. */
  load: weight.nullable(),
  reps: whole(1, 100).nullable(),
  untilOn: programDate,
});
export type BoundsInput = z.infer<typeof boundsInput>;

export const boundsParams = z.strictObject({ patientId: id, boundsId: id });
export const stepParams = z.strictObject({ patientId: id, decisionId: id });
/** What takes bounds or a step back names the patient and nothing else. */
export const boundsEnd = z.strictObject({ patientId: id });
export const stepAnswer = z.strictObject({ versionId: id });
