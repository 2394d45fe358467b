import { type Precaution, type PrecautionFacts, precautionsOf } from '@/lib/domain/safety/precautions';
import type { ExerciseCard } from '@/lib/schemas/exercise-card';

export type Suits = 'safe' | 'caution' | 'unsafe';
/** Whether an exercise is for this patient, and the precautions that say so; none where the library's own marks cannot be read. */
export type Suitability = { suits: Suits; because: Precaution[] };

/**
 * Whether an exercise is for this patient before any dose is known: both sides loaded, no effort. What carries a mark that no rule
 * knows counts as not safe.
 */
export function suitabilityOf(exercise: ExerciseCard, facts: PrecautionFacts): Suitability {
  const check = precautionsOf(exercise, { side: null, effortHigh: null, goal: null }, facts);
  if (!check.ok) return { suits: 'unsafe', because: [] };
  const { rating, precautions } = check;
  if (rating !== 'contraindicated' && rating !== 'caution') return { suits: 'safe', because: [] };
  return {
    suits: rating === 'contraindicated' ? 'unsafe' : 'caution',
    because: precautions.filter((precaution) => precaution.rating === rating),
  };
}

/** The exercises found, those that are not safe for this patient apart. */
export function splitUnsafe(exercises: readonly ExerciseCard[], facts: PrecautionFacts) {
  const unsafe = new Set(
    exercises.filter((exercise) => suitabilityOf(exercise, facts).suits === 'unsafe').map(({ slug }) => slug),
  );
  return { unsafe, safe: exercises.filter(({ slug }) => !unsafe.has(slug)) };
}
