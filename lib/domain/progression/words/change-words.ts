import { durationInWords } from '../../dosage/dosage-words.ts';
import type { DoseKind } from '../../dosage/goals.ts';
import { fillText, writeNumber } from '../../messages/fill-text.ts';
import { type LoadLabel, type LoadUnit, formatLoad, toKilograms } from '../../number/units.ts';
import type { Locale, LocalizedText } from '../../result.ts';
import type { Decision } from '../rows/decision.ts';

/** The dose that a proposal starts from; anything not known is left out, a load of null is none. */
export type PresentDose = { load?: LoadLabel | null; amount?: number | null; sets?: number | null };
export type ChangeContext = {
  kind: DoseKind;
  present?: PresentDose;
  /** Name of the next or previous variation in the reader's language. */
  variationName?: string | null;
  preferredUnit?: LoadUnit;
};

type CountWords = { one: LocalizedText; many: LocalizedText };
const countWords: Record<Exclude<DoseKind, 'hold' | 'time'> | 'sets', CountWords> = {
  reps: {
    one: { en: 'repetition', es: 'repetición' },
    many: { en: 'repetitions', es: 'repeticiones' },
  },
  distance: { one: { en: 'metre', es: 'metro' }, many: { en: 'metres', es: 'metros' } },
  steps: { one: { en: 'step', es: 'paso' }, many: { en: 'steps', es: 'pasos' } },
  breaths: { one: { en: 'breath', es: 'respiración' }, many: { en: 'breaths', es: 'respiraciones' } },
  sets: { one: { en: 'set', es: 'serie' }, many: { en: 'sets', es: 'series' } },
};
const insteadOf: LocalizedText = { en: '{to} instead of {from}', es: '{to} en lugar de {from}' };
const less: LocalizedText = { en: '{pct} % less', es: 'un {pct} % menos' };
const half: LocalizedText = { en: 'half', es: 'la mitad' };
const easier: LocalizedText = {
  en: 'an easier version ({name}), which your physiotherapist will put into your program. Leave this one out until then',
  es: 'una versión más fácil ({name}), que su fisioterapeuta pondrá en su programa. Hasta entonces no haga este ejercicio',
};
const easierToChoose: LocalizedText = {
  en: 'an easier version, which your physiotherapist will choose. Leave this one out until then',
  es: 'una versión más fácil, que elegirá su fisioterapeuta. Hasta entonces no haga este ejercicio',
};
const somewhatLess: LocalizedText = {
  en: 'a little less than last time',
  es: 'un poco menos que la última vez',
};

/** An amount with its own unit: "1 repetition", "12 minutes", "40 metres", "2 sets". */
export function amountWords(kind: DoseKind | 'sets', amount: number, locale: Locale): string {
  if (kind === 'hold' || kind === 'time') return durationInWords(amount, locale);
  const { one, many } = countWords[kind];
  return `${writeNumber(amount, locale)} ${(amount === 1 ? one : many)[locale]}`;
}

/** "12 instead of 15 minutes"; with two units "90 seconds instead of 2 minutes". */
const insteadOfWords = (to: string, from: string, locale: Locale): string =>
  fillText(insteadOf[locale], { to: countBeside(to, from), from });

/** "15 → 12 minutes", "50 → 45 kg". */
export const arrowWords = (from: string, to: string): string => `${countBeside(from, to)} → ${to}`;

/** The count alone beside another one in the same unit; all of it where the units differ or there are several. */
function countBeside(words: string, other: string): string {
  const [count = words, unit, ...rest] = words.split(' ');
  return rest.length === 0 && unit !== undefined && other.split(' ').slice(1).join(' ') === unit
    ? count
    : words;
}

/** What a proposal takes away, for the patient, in the unit of the dose: "8 kg instead of 10 kg, 20 % less". The percentage is the one that results (part E). */
export function lessWords(decision: Decision, context: ChangeContext, locale: Locale): string {
  const parts = [setsLess(decision, context, locale), doseLess(decision, context, locale)];
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? somewhatLess[locale] : said.join(', ');
}

function setsLess({ newSets }: Decision, { present }: ChangeContext, locale: Locale): string | null {
  const sets = present?.sets ?? null;
  if (newSets === undefined || sets === null || newSets >= sets) return null;
  return insteadOfWords(amountWords('sets', newSets, locale), amountWords('sets', sets, locale), locale);
}

function doseLess({ dose }: Decision, context: ChangeContext, locale: Locale): string | null {
  const { present, variationName = null, preferredUnit, kind } = context;
  switch (dose?.action) {
    case 'decrease_load':
      return lighterWords(present?.load ?? null, dose.label, preferredUnit, locale);
    case 'decrease_dose':
      return smallerWords(kind, present?.amount ?? null, dose.newValue, locale);
    case 'regress_variation':
      return variationName === null
        ? easierToChoose[locale]
        : fillText(easier[locale], { name: variationName });
    case 'increase_load':
    case 'add_reps':
    case 'at_max':
    case 'step_too_big':
    case undefined:
      return null;
  }
}

/** "8 kg instead of 10 kg, 20 % less"; the new load alone where the other one is not known or not heavier. */
export function lighterWords(
  from: LoadLabel | null,
  to: LoadLabel,
  preferred: LoadUnit | undefined,
  locale: Locale,
): string {
  const words = formatLoad(to, preferred);
  const pct = percentLess(from, to);
  if (from === null || pct === null) return words;
  const share = pct === 50 ? half[locale] : fillText(less[locale], { pct });
  return `${fillText(insteadOf[locale], { to: words, from: formatLoad(from, preferred) })}, ${share}`;
}

/** "12 instead of 15 minutes"; the new amount alone where the other one is not known or not larger. */
export function smallerWords(kind: DoseKind, from: number | null, to: number, locale: Locale): string {
  const words = amountWords(kind, to, locale);
  return from === null || from <= to ? words : insteadOfWords(words, amountWords(kind, from, locale), locale);
}

/** Whole percent that a load is lighter than another; null when it is not, or is not known. */
export function percentLess(from: LoadLabel | null, to: LoadLabel): number | null {
  if (from === null) return null;
  const [was, is] = [toKilograms(from.value, from.unit), toKilograms(to.value, to.unit)];
  const pct = was > 0 ? Math.round((1 - is / was) * 100) : 0;
  return pct > 0 ? pct : null;
}
