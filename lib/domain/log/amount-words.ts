import { durationInWords, formatDecimal, plural } from '../dosage/dosage-words.ts';
import type { DoseKind } from '../dosage/goals.ts';
import type { Locale } from '../result.ts';
import type { Weight } from '../dosage/load.ts';

/** What one set came to, with its unit: "10 times", "30 seconds", "5 breaths". 0 is said like any number. */
export function amountInWords(kind: DoseKind, amount: number, locale: Locale): string {
  const en = locale === 'en';
  switch (kind) {
    case 'reps':
      return en ? plural(amount, 'time', 'times') : plural(amount, 'vez', 'veces');
    case 'hold':
    case 'time':
      return durationInWords(amount, locale);
    case 'breaths':
      return en ? plural(amount, 'breath', 'breaths') : plural(amount, 'respiración', 'respiraciones');
    case 'distance':
      return en ? plural(amount, 'metre', 'metres') : plural(amount, 'metro', 'metros');
    case 'steps':
      return en ? plural(amount, 'step', 'steps') : plural(amount, 'paso', 'pasos');
  }
}

/** A weight with its unit as people write it: "12.5 kg", in Spanish "12,5 kg". */
export const weightInWords = (weight: Weight, locale: Locale): string =>
  `${formatDecimal(weight.value, locale)} ${weight.unit}`;

/** Seconds as a clock: "1:05". */
export const asClock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
