import { z } from 'zod';
import { suitsKinds } from '@/lib/domain/safety/suits';
import { exerciseContent } from './exercise-content';
import { facetLeaves } from './exercise-search';
import { id } from './values';

const { shape } = exerciseContent;

/** What lists, the builder and load guidance need of an exercise; its texts stay behind. */
export const exerciseCard = z.object({
  exerciseVersionId: id,
  slug: shape.slug,
  names: shape.names,
  region: shape.region,
  pattern: shape.pattern,
  position: shape.position,
  equipment: shape.equipment,
  level: shape.level,
  laterality: shape.laterality,
  doseKind: shape.doseKind,
  muscles: shape.muscles,
  secondaryMuscles: shape.secondaryMuscles,
  planes: shape.planes,
  equipmentNeeded: shape.equipmentNeeded,
  attributes: shape.attributes,
  defaultDosage: shape.defaultDosage,
  regressions: shape.regressions,
  progressions: shape.progressions,
  unloadedVariant: shape.unloadedVariant,
  assistedVariant: shape.assistedVariant,
});
export type ExerciseCard = z.infer<typeof exerciseCard>;

/** The part of stored content that a card is made of; the long texts beside it are not read. */
export const cardContent = exerciseCard
  .omit({ exerciseVersionId: true })
  .extend({ contentVersion: shape.contentVersion });

/** An exercise as a list shows it: the card, whether a clinical lead has signed it off as it stands, and whether the reader keeps it. */
export const foundExercise = exerciseCard.extend({
  contentVersion: shape.contentVersion,
  sign: z.enum(['signed', 'earlier', 'none']),
  isFavourite: z.boolean(),
});
export type FoundExercise = z.infer<typeof foundExercise>;

/** What the library search answers: the first page, and counts of the whole library. */
export const exerciseSearchAnswer = z.object({
  exercises: z.array(foundExercise),
  total: z.number(),
  leaves: facetLeaves,
});
export type ExerciseSearchAnswer = z.infer<typeof exerciseSearchAnswer>;

/**
 * The same for one patient. `fitting`: with which of them the list begins while nothing is asked for; `suits`: what the rules say of
 * all that words and facets find, whatever is shown of it.
 */
export const patientSearchAnswer = exerciseSearchAnswer.extend({
  fitting: z.array(shape.slug),
  suits: z.record(z.enum(suitsKinds), z.number()),
});
export type PatientSearchAnswer = z.infer<typeof patientSearchAnswer>;

/** The neighbours of an exercise, as the rules read them. */
export const neighbourCards = z.object({ exercises: z.array(exerciseCard) });

/** What a reader has at hand: own favourites, and what they prescribed last. */
export const keptExercises = z.object({
  favourites: z.array(foundExercise),
  recent: z.array(foundExercise),
});
export type KeptExercises = z.infer<typeof keptExercises>;
