import { z } from 'zod';
import { lineText, noteText, whole } from './values.ts';

/** A phase of a program: its number (that of its prescriptions), its name, and what must be true before it begins. */
const versionPhase = z.strictObject({
  number: whole(0, 20),
  name: lineText(80),
  entry: noteText(500).nullable(),
});
export type VersionPhase = z.infer<typeof versionPhase>;

/** The phases of a version, each number once, in rising order. */
export const versionPhases = z
  .array(versionPhase)
  .max(20)
  .refine(
    (phases) =>
      phases.every(({ number }, index) => index === 0 || number > (phases[index - 1]?.number ?? -1)),
    'Phases go up in number.',
  );
