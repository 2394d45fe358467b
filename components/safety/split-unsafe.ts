import type { PrecautionFacts } from '@/lib/domain/safety/precautions';
import { precautionsOf } from '@/lib/domain/safety/precautions';
import type { ExerciseCard } from '@/lib/schemas/exercise-card';

/** Whether an exercise is contraindicated for this patient before any dose is known: both sides loaded, no effort. */
export function isUnsafe(exercise: ExerciseCard, facts: PrecautionFacts): boolean {
  const check = precautionsOf(exercise, { side: null, effortHigh: null }, facts);
  return !check.ok || check.rating === 'contraindicated';
}

/** The exercises found, those that are not safe for this patient apart. */
export function splitUnsafe(exercises: readonly ExerciseCard[], facts: PrecautionFacts) {
  const unsafe = new Set(exercises.filter((exercise) => isUnsafe(exercise, facts)).map(({ slug }) => slug));
  return { unsafe, safe: exercises.filter(({ slug }) => !unsafe.has(slug)) };
}
