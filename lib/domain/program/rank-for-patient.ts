import type { Region } from '../library/vocabulary.ts';
import { conditionFacts } from '../safety/condition-facts.ts';
import { checkPrescription } from '../safety/prescription-checks.ts';
import type { CheckedExercise, RecordedCondition } from '../safety/recorded-condition.ts';
import { type Suits, suitsOf } from '../safety/suits.ts';
import { isConditionCode, type SafetyRating } from '../safety/vocabulary.ts';
import { toCheckedExercise } from './start-check.ts';

/**
 * An exercise that a search found. `tier`: how near its name is to what was typed, 0 the nearest and 0 for all when nothing was;
 * `uses`: to how many patients of the clinic with the same conditions it was given.
 */
export type RankedExercise = Omit<CheckedExercise, 'equipmentKind'> & {
  slug: string;
  tier: number;
  uses: number;
};

/** `isFitting`: what the list of this patient begins with. */
export type RankedForPatient = { slug: string; suits: Suits; isFitting: boolean };

/**
 * What a search found, in the order that serves one patient (a choice): nearest to the words first; in each such tier what often suits
 * a condition on record (a `preferred` row) and what this clinic gives for it before the rest of the conditions' regions, then
 * everything else; what needs care after its equals, the contraindicated last. Among equals what is given more often, then as given.
 */
export function rankForPatient(
  found: readonly RankedExercise[],
  conditions: readonly RecordedCondition[],
): RankedForPatient[] {
  const regions = new Set<Region>(
    conditions.flatMap(({ code }) => (isConditionCode(code) ? conditionFacts[code].regions : [])),
  );
  const judgedBy = unlike(conditions);
  const judged = found.map((exercise, place) => {
    const rating = ratingOf(exercise, judgedBy);
    const suits = suitsOf(rating);
    const { tier, uses } = exercise;
    const points =
      (rating === 'preferred' ? 2 : 0) + (uses > 0 ? 2 : 0) + (regions.has(exercise.region) ? 1 : 0);
    return { slug: exercise.slug, tier, uses, place, suits, points };
  });
  return judged
    .toSorted(
      (a, b) =>
        a.tier - b.tier ||
        Number(a.suits === 'unsafe') - Number(b.suits === 'unsafe') ||
        b.points - a.points ||
        Number(a.suits === 'caution') - Number(b.suits === 'caution') ||
        b.uses - a.uses ||
        a.place - b.place,
    )
    .map(({ slug, suits, points }) => ({ slug, suits, isFitting: suits !== 'unsafe' && points >= 2 }));
}

/** What differs only in its label rates every exercise the same; a record may hold the same condition many times. */
const unlike = (conditions: readonly RecordedCondition[]): RecordedCondition[] => [
  ...new Map(conditions.map((one) => [JSON.stringify({ ...one, label: '' }), one])).values(),
];

/** As no dose is known yet: both sides loaded, no effort. Null where the exercise carries a mark that no rule knows. */
function ratingOf(
  { slug: _slug, tier: _tier, uses: _uses, ...exercise }: RankedExercise,
  conditions: readonly RecordedCondition[],
): SafetyRating | null {
  const check = checkPrescription({
    prescribed: { exercise: toCheckedExercise(exercise), side: 'bilateral', effortHigh: null, goal: null },
    conditions,
  });
  return check.ok ? check.rating : null;
}
