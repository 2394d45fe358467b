import { z } from 'zod';
import { regions } from '@/lib/domain/library/vocabulary';
import { conditionCodes, safetyRatings } from '@/lib/domain/safety/vocabulary';
import { templateKey } from './program-template';
import { id, lineText, whole } from './values';

/** What a new program starts from. A version must be one of this very patient's: the server looks for it among those only. */
export const startSource = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('template'), template: templateKey, phase: whole(0, 20) }),
  z.strictObject({ from: z.literal('version'), programVersionId: id }),
  z.strictObject({
    from: z.literal('goal'),
    aim: z.enum([...regions, ...conditionCodes]),
    level: z.enum(['novice', 'trained']),
    place: z.enum(['home', 'clinic']),
  }),
]);
export type StartSource = z.infer<typeof startSource>;

/** What to look at before a program is started. */
export const previewStartInput = z.strictObject({ patientId: id, source: startSource });

/** An empty program, or one that takes these candidates of a source. */
export const newProgramInput = z.strictObject({
  patientId: id,
  title: lineText(200),
  start: z
    .strictObject({ source: startSource, take: z.array(lineText(80)).min(1, 'Choose at least one.').max(30) })
    .optional(),
});
export type NewProgramInput = z.infer<typeof newProgramInput>;

/** One exercise that could go into the program: its dose for this patient, and what speaks for or against it. */
const startCandidate = z.object({
  key: z.string(),
  slug: z.string(),
  name: z.string(),
  dose: z.string(),
  rating: z.enum(safetyRatings),
  reasons: z.array(z.string()),
  /** False: contraindicated, or too early. It cannot be taken from here. */
  canTake: z.boolean(),
});

export const startPreview = z.object({
  title: z.string(),
  notes: z.array(z.string()),
  candidates: z.array(startCandidate),
});
export type StartPreview = z.infer<typeof startPreview>;

/** This patient's versions that can be copied, newest first, and what a goal can be about. */
export const startOptions = z.object({
  versions: z.array(z.object({ programVersionId: z.string(), label: z.string() })),
  aims: z.array(z.object({ value: z.enum([...regions, ...conditionCodes]), label: z.string() })),
  level: z.enum(['novice', 'trained']),
});
export type StartOptions = z.infer<typeof startOptions>;
