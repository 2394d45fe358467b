import { decimalMarkOf } from '../number/parse-decimal.ts';
import { byLocale, type Locale } from '../result.ts';
import type { Limb, Side } from './side.ts';
import { english } from './words/en.ts';
import { spanish } from './words/es.ts';
import type { DosageGrammar, Phrase } from './words/grammar.ts';

export const dosageGrammar: Record<Locale, DosageGrammar> = { en: english, es: spanish };

const decimalMarks = byLocale(decimalMarkOf);

/** A decimal string as people write it: "12.50" is "12.5" in English and "12,5" in Spanish; no rounding. */
export function formatDecimal(value: string, locale: Locale): string {
  const trimmed = value.includes('.') ? value.replace(/0+$/, '').replace(/\.$/, '') : value;
  return trimmed.replace('.', decimalMarks[locale]);
}

/** The side in words, also "not sided", for screens where the side is a field of its own. */
export function describeSide(side: Side, locale: Locale, limb: Limb = 'side'): string {
  return dosageGrammar[locale].sides[limb][side];
}

/** Name of an ISO weekday (1 to 7); refuses other numbers by throwing, since no screen may show a wrong day. */
export function weekdayName(day: number, locale: Locale, form: 'long' | 'short' | 'letter'): string {
  const name = dosageGrammar[locale].weekdays[form][day - 1];
  if (name === undefined) throw new RangeError(`not an ISO weekday: ${day}`);
  return name;
}

/** Seconds in words; whole minutes from two minutes on. */
export function durationInWords(seconds: number, locale: Locale): string {
  const words = dosageGrammar[locale];
  if (seconds < 120) return words.seconds(seconds);
  const minutes = words.minutes(Math.floor(seconds / 60));
  const rest = seconds % 60;
  return rest === 0 ? minutes : `${minutes} ${words.seconds(rest)}`;
}

/** Seconds with unit signs, for tables. */
export function shortDuration(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  const rest = seconds % 60;
  return rest === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${rest} s`;
}

/** Seconds in words and in signs. */
export const duration = (seconds: number, locale: Locale): Phrase => ({
  long: durationInWords(seconds, locale),
  short: shortDuration(seconds),
});
