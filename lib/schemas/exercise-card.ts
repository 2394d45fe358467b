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

/** What the library search answers. */
export const exerciseSearchAnswer = z.object({ exercises: z.array(exerciseCard) });
