import { byLocale, type Locale } from '../result.ts';

/** Puts values into a text with {names}. A name without a value is left out together with its braces. */
export function fillText(text: string, values: Record<string, string | number | null | undefined>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** Making one takes longer than writing a hundred numbers with it. */
const twoDecimals = (locale: Locale) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: false });
const formats = byLocale(twoDecimals);

/** A number as it is written in the reader's language, at most two decimals. */
export const writeNumber = (value: number, locale: Locale): string => formats[locale].format(value);

/** The same fact for the two people who read it. */
export type Explanation = { patient: string; clinician: string };
