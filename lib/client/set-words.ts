import { amountInWords, weightInWords } from '@/lib/domain/log/amount-words';
import type { DoneSet } from '@/lib/domain/log/sitting';
import type { Locale } from '@/lib/domain/result';
import type { TodayExercise } from '@/lib/schemas/today';

/** One set in words, as it is saved: its number, or one for each side, and its load. */
export function setInWords(
  { doseKind, loadWords }: Pick<TodayExercise, 'doseKind' | 'loadWords'>,
  { amounts, weight }: DoneSet,
  locale: Locale,
): string {
  const [first = null] = amounts;
  const isAlike = amounts.every((amount) => amount === first);
  const said = amounts.flatMap((amount) => (amount === null ? [] : [amount]));
  const amount =
    said.length === 0
      ? null
      : isAlike && first !== null
        ? amountInWords(doseKind, first, locale)
        : said.map((one) => amountInWords(doseKind, one, locale)).join(' · ');
  const load = weight === null ? loadWords : weightInWords(weight, locale);
  return [amount, load].filter((part) => part !== null).join(', ');
}

/** By how much − and + move the number of a set: repetitions one by one, times and ways in steps that a person tells apart. */
export function amountStep({ doseKind, amount }: Pick<TodayExercise, 'doseKind' | 'amount'>): number {
  switch (doseKind) {
    case 'reps':
    case 'breaths':
      return 1;
    case 'hold':
    case 'time':
      return amount.min >= 120 ? 60 : 5;
    case 'distance':
    case 'steps':
      return amount.min >= 1000 ? 100 : 10;
  }
}
