import { z } from 'zod';
import { doseKinds, type Goal, goals } from '@/lib/domain/dosage/goals';
import type { WrittenDose } from '@/lib/domain/dosage/prescription';
import { dosageRowIds } from '@/lib/domain/library/dosage-row-ids';
import { evidenceKeys } from '@/lib/domain/library/evidence';
import {
  equipments,
  lateralities,
  levels,
  muscles,
  patterns,
  planes,
  positions,
  regions,
} from '@/lib/domain/library/vocabulary';
import type { Locale } from '@/lib/domain/result';
import { exerciseAttributes } from '@/lib/domain/safety/vocabulary';
import { exactly } from './exactly';
import { figureSpec, videoAddress } from './figure-spec';
import { lineText, localDate, localizedText, whole } from './values';

/** The name of an exercise for machines: never reused, never renamed. */
export const exerciseSlug = z
  .string()
  .regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, 'Use small letters, numbers and low lines.')
  .max(60);

const each = <T extends z.ZodType>(item: T, most: number) =>
  z
    .array(item)
    .max(most)
    .refine((list) => new Set(list).size === list.length, 'Each entry once.');

const count = (lowest: number, highest: number) => whole(lowest, highest).nullable().default(null);

const effortBand = z
  .strictObject({ low: whole(0, 10), high: whole(0, 10) })
  .refine((band) => band.low <= band.high, 'The lower effort comes first.');

/** A dose written out where no row of the dosage table fits. What is left out does not apply. */
export const literalDosage = exactly<WrittenDose>()(
  z.strictObject({
    sets: whole(1, 20),
    repsMin: count(1, 100),
    repsMax: count(1, 100),
    holdSeconds: count(1, 600),
    durationSeconds: count(1, 7200),
    breaths: count(1, 30),
    distanceMetres: count(1, 5000),
    steps: count(1, 5000),
    restSeconds: count(0, 600),
    effortTarget: effortBand.nullable().default(null),
    timesPerWeek: count(1, 7),
    timesPerDay: count(1, 10),
  }),
);

export const defaultDosage = z
  .partialRecord(z.enum(goals), z.union([z.enum(dosageRowIds), literalDosage]))
  .refine((map) => Object.keys(map).length > 0, 'Name at least one goal.');

const range = z
  .strictObject({ min: whole(1, 100), max: whole(1, 100) })
  .refine((ends) => ends.min <= ends.max, 'The lower number comes first.');

/** The dose of the source document, kept as a fact; the product prescribes `defaultDosage`. */
export const seedDosage = z.strictObject({
  sets: range.optional(),
  reps: range.optional(),
  steps: range.optional(),
  breaths: range.optional(),
  holdSecondsMin: whole(1, 600).optional(),
  restSeconds: whole(0, 600).optional(),
  note: lineText(200),
});

export const mostPhotos = 4;
/** The longest side of a photo as it is kept. */
export const photoSidePixels = 1200;
/** What stands in place of the photo for whoever does not see it: in the languages of our patients. */
export const photoAlt = localizedText(lineText(150));
const photo = z.strictObject({
  id: z.uuid(),
  alt: photoAlt,
  widthPixels: whole(1, photoSidePixels),
  heightPixels: whole(1, photoSidePixels),
});

/** What one exercise file holds: facts for the machine, words for the patient in every language. */
export const exerciseContent = z
  .strictObject({
    slug: exerciseSlug,
    contentVersion: whole(1, 10_000),
    names: localizedText(lineText(60)),
    aliases: localizedText(each(lineText(60), 12)),
    region: z.enum(regions),
    muscles: each(z.enum(muscles), 8),
    secondaryMuscles: each(z.enum(muscles), 8),
    pattern: z.enum(patterns),
    planes: each(z.enum(planes), 3).min(1),
    position: z.enum(positions),
    equipment: z.enum(equipments),
    equipmentNeeded: each(z.enum(equipments), 6),
    laterality: z.enum(lateralities),
    level: whole(1, 5).pipe(z.literal(levels)),
    attributes: each(z.enum(exerciseAttributes), 20),
    doseKind: z.enum(doseKinds),
    defaultDosage,
    seedDosage: seedDosage.nullable(),
    setup: localizedText(lineText(300)),
    steps: z
      .array(localizedText(lineText(160)))
      .min(3)
      .max(5),
    breathing: localizedText(lineText(200)),
    feelIt: localizedText(lineText(200)),
    stopIf: localizedText(lineText(250)),
    commonFaults: z
      .array(z.strictObject({ fault: localizedText(lineText(120)), fix: localizedText(lineText(160)) }))
      .min(2)
      .max(4),
    regressions: each(exerciseSlug, 12),
    progressions: each(exerciseSlug, 12),
    unloadedVariant: exerciseSlug.nullable(),
    assistedVariant: exerciseSlug.nullable(),
    evidence: each(z.enum(evidenceKeys), 8),
    reviewedBy: lineText(120).nullable(),
    reviewedOn: localDate.nullable(),
    /** Own exercises only: their drawing and photos, a film shown as a link, and what they were made from. */
    figure: figureSpec.optional(),
    photos: z.array(photo).max(mostPhotos, `At most ${mostPhotos} photos.`).optional(),
    video: videoAddress.optional(),
    adaptedFrom: z.strictObject({ slug: exerciseSlug, version: whole(1, 10_000) }).optional(),
  })
  .superRefine((entry, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (entry.equipment !== 'none' && !entry.equipmentNeeded.includes(entry.equipment))
      say('equipmentNeeded', 'The main item belongs in the list of what is needed.');
    if (entry.equipmentNeeded.includes('none'))
      say('equipmentNeeded', 'An empty list means nothing is needed.');
    if (entry.muscles.some((muscle) => entry.secondaryMuscles.includes(muscle)))
      say('secondaryMuscles', 'A muscle is either main or secondary.');
    if (entry.level > 1 && entry.regressions.length === 0)
      say('regressions', 'Name an easier form; only level 1 may go without.');
    if ((entry.reviewedBy === null) !== (entry.reviewedOn === null))
      say('reviewedOn', 'A review has a person and a day.');
    for (const path of ['regressions', 'progressions'] as const)
      if (entry[path].includes(entry.slug)) say(path, 'An exercise is not its own neighbour.');
  });
export type ExerciseContent = z.infer<typeof exerciseContent>;
export type ExercisePhoto = z.infer<typeof photo>;

/** Every text of an exercise that a patient reads, in one language and in reading order. @internal for the test of the catalogue */
export function patientTexts(entry: ExerciseContent, language: Locale): string[] {
  return [
    entry.setup,
    ...entry.steps,
    entry.breathing,
    entry.feelIt,
    entry.stopIf,
    ...entry.commonFaults.flatMap(({ fault, fix }) => [fault, fix]),
  ].map((text) => text[language]);
}

/** The goals an exercise names a dose for, in the order of the vocabulary. @internal for the test of the catalogue */
export const goalsOf = (entry: ExerciseContent): Goal[] =>
  goals.filter((goal) => entry.defaultDosage[goal] !== undefined);
