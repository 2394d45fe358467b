import { z } from 'zod';
import { exerciseContent } from './exercise-content';
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

/** What the library search answers. */
export const exerciseSearchAnswer = z.object({ exercises: z.array(foundExercise) });

/** The neighbours of an exercise, as the rules read them. */
export const neighbourCards = z.object({ exercises: z.array(exerciseCard) });

/** What a reader has at hand: own favourites, and what they prescribed last. */
export const keptExercises = z.object({
  favourites: z.array(foundExercise),
  recent: z.array(foundExercise),
});
export type KeptExercises = z.infer<typeof keptExercises>;
