import { toKg, type Weight } from '@/lib/domain/dosage/load';
import { amountInWords, weightInWords } from '@/lib/domain/log/amount-words';
import { isOutsideOwned, isUnusualAmount, isUnusualLoad } from '@/lib/domain/log/load-check';
import type { DoneSet } from '@/lib/domain/log/sitting';
import type { Locale } from '@/lib/domain/result';
import type { TodayExercise } from '@/lib/schemas/today';

/** What is asked about a set: what was entered, and what it is compared with, all with their units. */
export type Oddity =
  | { entered: string; before: string }
  /** A weight outside those that the patient has. */
  | { entered: string; lightest: string; heaviest: string };

type Planned = Pick<TodayExercise, 'doseKind' | 'amount' | 'weight' | 'ownWeights'>;

/**
 * The first number of these sets that is far from the plan, or from the weight before (H-4), or a weight outside those that the patient
 * has; null where nothing is.
 */
export function oddityOf(
  exercise: Planned,
  sets: readonly DoneSet[],
  before: Weight | null,
  locale: Locale,
): Oddity | null {
  const { doseKind, amount: planned } = exercise;
  const oddAmount = sets
    .flatMap(({ amounts }) => amounts)
    .find((amount) => amount !== null && isUnusualAmount(amount, planned));
  if (oddAmount !== undefined && oddAmount !== null) {
    const expected = oddAmount > planned.max ? planned.max : planned.min;
    return {
      entered: amountInWords(doseKind, oddAmount, locale),
      before: amountInWords(doseKind, expected, locale),
    };
  }
  const oddWeight = sets
    .map(({ weight }) => weight)
    .find((weight) => weight !== null && isUnusualLoad(weight, before));
  if (oddWeight !== undefined && oddWeight !== null && before !== null)
    return { entered: weightInWords(oddWeight, locale), before: weightInWords(before, locale) };
  return foreignWeight(exercise, sets, before, locale);
}

/** A weight that the patient has not; what is planned, or was done before, is no question. */
function foreignWeight(
  { weight: planned, ownWeights: own = [] }: Planned,
  sets: readonly DoneSet[],
  before: Weight | null,
  locale: Locale,
): Oddity | null {
  const known = [planned, before].flatMap((weight) => (weight === null ? [] : [toKg(weight)]));
  const foreign = sets
    .flatMap(({ weight }) => weight ?? [])
    .find((weight) => isOutsideOwned(weight, own) && !known.includes(toKg(weight)));
  const [lightest, heaviest] = [own[0], own.at(-1)];
  return foreign === undefined || lightest === undefined || heaviest === undefined
    ? null
    : {
        entered: weightInWords(foreign, locale),
        lightest: weightInWords(lightest, locale),
        heaviest: weightInWords(heaviest, locale),
      };
}

/** Whether a set is one that was asked about: the next one goes by the plan again. */
export const isOddSet = (
  { amount: planned, weight: own, ownWeights = [] }: Pick<TodayExercise, 'amount' | 'weight' | 'ownWeights'>,
  set: DoneSet,
): boolean =>
  set.amounts.some((amount) => amount !== null && isUnusualAmount(amount, planned)) ||
  (set.weight !== null && own !== null && toKg(own) > 0 && isUnusualLoad(set.weight, own)) ||
  (set.weight !== null &&
    isOutsideOwned(set.weight, ownWeights) &&
    (own === null || toKg(own) !== toKg(set.weight)));
