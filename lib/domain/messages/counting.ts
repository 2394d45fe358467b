import type { Locale } from '../result.ts';
import { writeNumber } from './fill-text.ts';

/** A number with its noun: "1 set", "3 sets". */
export type Count = (n: number) => string;

/** The forms of a noun by plural category; a category that a language has and that is left out takes `other`. */
type NounForms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** Counts in one language: the number as it is written there, with the form of the noun that goes with it. 0 is a number like any other. */
export function countingIn(locale: Locale): (forms: NounForms) => Count {
  const rules = new Intl.PluralRules(locale);
  return (forms) => (n) => `${writeNumber(n, locale)} ${forms[rules.select(n)] ?? forms.other}`;
}
