import { z } from 'zod';
import {
  equipments,
  lateralities,
  muscles,
  patterns,
  positions,
  regions,
} from '@/lib/domain/library/vocabulary';
import { doseKinds } from '@/lib/domain/dosage/goals';
import { exerciseAttributes } from '@/lib/domain/safety/vocabulary';
import { exerciseSlug } from './exercise-content';
import { lineText, localizedText, whole } from './values';

/** One row of the list of all exercises: the facts that the texts of an entry must agree with. */
export const catalogueRow = z.strictObject({
  slug: exerciseSlug,
  name: lineText(60),
  region: z.enum(regions),
  pattern: z.enum(patterns),
  equipment: z.enum(equipments),
  position: z.enum(positions),
  level: whole(1, 5),
  laterality: z.enum(lateralities),
  doseKind: z.enum(doseKinds),
  muscles: z.array(z.enum(muscles)),
  attributes: z.array(z.enum(exerciseAttributes)),
  regressions: z.array(exerciseSlug),
  progressions: z.array(exerciseSlug),
  seed: z.boolean(),
});
export type CatalogueRow = z.infer<typeof catalogueRow>;

/** An ordered routine; optional items may be left out, and the patient may pick (LB-7). */
export const catalogueRoutine = z.strictObject({
  slug: exerciseSlug,
  names: localizedText(lineText(80)),
  purpose: localizedText(lineText(300)),
  staffNote: lineText(300).nullable(),
  items: z
    .array(z.strictObject({ slug: exerciseSlug, optional: z.boolean() }))
    .min(1)
    .max(12),
  seed: z.boolean(),
});

/** Advice that is not an exercise (LB-8). */
export const adviceCard = z.strictObject({
  slug: exerciseSlug,
  contentVersion: whole(1, 10_000),
  titles: localizedText(lineText(80)),
  points: z
    .array(localizedText(lineText(200)))
    .min(2)
    .max(8),
  stopIf: localizedText(lineText(300)).nullable(),
  seed: z.boolean(),
  reviewedBy: lineText(120).nullable(),
});
export type AdviceCard = z.infer<typeof adviceCard>;
