import type { Locale } from '../result.ts';

/** Puts values into a text with {names}. A name without a value is left out together with its braces. */
export function fillText(text: string, values: Record<string, string | number | null | undefined>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** A number as it is written in the reader's language, at most two decimals. */
export function writeNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: false }).format(value);
}

/** The same fact for the two people who read it. */
export type Explanation = { patient: string; clinician: string };
