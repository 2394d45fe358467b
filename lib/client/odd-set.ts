import { toKg, type Weight } from '@/lib/domain/dosage/load';
import { amountInWords, weightInWords } from '@/lib/domain/log/amount-words';
import { isUnusualAmount, isUnusualLoad } from '@/lib/domain/log/load-check';
import type { DoneSet } from '@/lib/domain/log/sitting';
import type { Locale } from '@/lib/domain/result';
import type { TodayExercise } from '@/lib/schemas/today';

/** What is asked about a set: what was entered, and what it is compared with, both with their units. */
export type Oddity = { entered: string; before: string };

type Planned = Pick<TodayExercise, 'doseKind' | 'amount'>;

/** The first number of these sets that is far from the plan, or from the weight before (H-4); null where nothing is. */
export function oddityOf(
  { doseKind, amount: planned }: Planned,
  sets: readonly DoneSet[],
  before: Weight | null,
  locale: Locale,
): Oddity | null {
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
  return oddWeight === undefined || oddWeight === null || before === null
    ? null
    : { entered: weightInWords(oddWeight, locale), before: weightInWords(before, locale) };
}

/** Whether a set is one that was asked about: the next one goes by the plan again. */
export const isOddSet = (
  { amount: planned, weight: own }: Pick<TodayExercise, 'amount' | 'weight'>,
  set: DoneSet,
): boolean =>
  set.amounts.some((amount) => amount !== null && isUnusualAmount(amount, planned)) ||
  (set.weight !== null && own !== null && toKg(own) > 0 && isUnusualLoad(set.weight, own));
