import { dosageGrammar, durationInWords, formatDecimal } from '../dosage/dosage-words.ts';
import type { DoseKind } from '../dosage/goals.ts';
import type { Locale } from '../result.ts';
import type { Weight } from '../dosage/load.ts';

/** What one set came to, with its unit: "10 times", "30 seconds", "5 breaths". 0 is said like any number. */
export function amountInWords(kind: DoseKind, amount: number, locale: Locale): string {
  const words = dosageGrammar[locale];
  switch (kind) {
    case 'reps':
      return words.times(amount);
    case 'hold':
    case 'time':
      return durationInWords(amount, locale);
    case 'breaths':
      return words.breaths(amount);
    case 'distance':
      return words.metres(amount);
    case 'steps':
      return words.steps(amount);
  }
}

/** A weight with its unit as people write it: "12.5 kg", in Spanish "12,5 kg". */
export const weightInWords = (weight: Weight, locale: Locale): string =>
  `${formatDecimal(weight.value, locale)} ${weight.unit}`;

/** Seconds as a clock: "1:05". */
export const asClock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
