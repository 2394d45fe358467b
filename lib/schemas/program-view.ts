import { z } from 'zod';
import { exerciseCard } from './exercise-card';
import { prescriptionFields } from './program';
import { versionPhases } from './program-phases';
import { id } from './values';

/** One prescription of a stored version, with the card of its exercise. */
export const prescriptionView = z.object({
  ...prescriptionFields.shape,
  prescriptionId: id,
  exercise: exerciseCard,
});
export type PrescriptionView = z.infer<typeof prescriptionView>;

/** One stored version of a program. A draft counts its saves in `revision`. */
export const versionView = z.object({
  versionId: id,
  number: z.number().int(),
  status: z.enum(['draft', 'active', 'superseded', 'ended']),
  revision: z.number().int(),
  title: z.string(),
  painModel: z.enum(['standard', 'protective', 'relative']),
  /** The highest amber value it was published with; null in a draft and where the book's own counts. */
  painAmberTo: z.number().int().nullable(),
  patientNote: z.string().nullable(),
  clinicianNote: z.string().nullable(),
  effectiveFrom: z.string().nullable(),
  validUntil: z.string().nullable(),
  publishedAt: z.string().nullable(),
  savedAt: z.string(),
  phases: versionPhases,
  prescriptions: z.array(prescriptionView),
});
export type VersionView = z.infer<typeof versionView>;

/** What is stored of a program: what a refused save brings along, so that both versions can be compared. */
export const storedProgram = z.object({ draft: versionView.nullable(), active: versionView.nullable() });
export type StoredProgram = z.infer<typeof storedProgram>;
