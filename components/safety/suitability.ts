import { type Precaution, type PrecautionFacts, precautionsOf } from '@/lib/domain/safety/precautions';
import { type Suits, suitsOf } from '@/lib/domain/safety/suits';
import type { ExerciseCard } from '@/lib/schemas/exercise-card';

/** Whether an exercise is for this patient, and the precautions that say so; none where the library's own marks cannot be read. */
export type Suitability = { suits: Suits; because: Precaution[] };

/**
 * Whether an exercise is for this patient before any dose is known: both sides loaded, no effort. What carries a mark that no rule
 * knows counts as not safe.
 */
export function suitabilityOf(exercise: ExerciseCard, facts: PrecautionFacts): Suitability {
  const check = precautionsOf(exercise, { side: null, effortHigh: null, goal: null }, facts);
  if (!check.ok) return { suits: suitsOf(null), because: [] };
  const { rating, precautions } = check;
  const suits = suitsOf(rating);
  return {
    suits,
    because: suits === 'safe' ? [] : precautions.filter((precaution) => precaution.rating === rating),
  };
}
