import type { DoseKind } from '../../dosage/goals.ts';
import { type LoadUnit, formatLoad } from '../../number/units.ts';
import type { Locale, LocalizedText } from '../../result.ts';
import { type Explanation, fillText, writeNumber } from '../../messages/fill-text.ts';
import { fullSessionsForStep } from '../../dosage/own-rules.ts';
import { actionWords } from './action-words.ts';
import type { Decision } from '../rows/decision.ts';
import { reasonSentences } from '../rows/lookup.ts';

/** Numbers of the patient's record that the sentences speak of. Anything not known is left out. */
export type DecisionContext = {
  kind: DoseKind;
  daysSinceLast?: number | null;
  daysSinceProgression?: number | null;
  sessionsDone14d?: number | null;
  sessionsPlanned14d?: number | null;
  adherence14d?: number | null;
  weeklyMorningTrend?: number | null;
  /** Full sessions in a row that a step asks for; left out, those of the table. */
  sessionsForStep?: number | null;
  /** Name of the next or previous variation in the reader's language. */
  variationName?: string | null;
  preferredUnit?: LoadUnit;
};

const amountWords: Record<DoseKind, LocalizedText> = {
  reps: { en: '{n} repetitions', es: '{n} repeticiones' },
  hold: { en: '{n} seconds', es: '{n} segundos' },
  time: { en: '{n} seconds', es: '{n} segundos' },
  distance: { en: '{n} metres', es: '{n} metros' },
  steps: { en: '{n} steps', es: '{n} pasos' },
  breaths: { en: '{n} breaths', es: '{n} respiraciones' },
};
const sessionWords: Readonly<Record<number, LocalizedText>> = {
  2: { en: 'two', es: 'dos' },
  3: { en: 'three', es: 'tres' },
};
/** In place of the sentence about a lighter load when no load or smaller dose exists and the easier variation is meant. */
const easierVariationText: LocalizedText = {
  en: 'The next session uses an easier version of this exercise.',
  es: 'En la próxima sesión toca una versión más fácil de este ejercicio.',
};
const harderVariation: LocalizedText = { en: 'a harder version', es: 'una versión más difícil' };

/** The sentence for the patient (LG-8.6) and the line for the clinician: action, numbers, the fact behind it and the row. */
export function explainDecision(decision: Decision, context: DecisionContext, locale: Locale): Explanation {
  const values = valuesOf(decision, context, locale);
  return {
    patient: patientText(decision, context, values, locale),
    clinician: clinicianText(decision, context, values, locale),
  };
}

type Values = Record<string, string | null>;

function valuesOf(decision: Decision, context: DecisionContext, locale: Locale): Values {
  const write = (value: number | null | undefined): string | null =>
    value === null || value === undefined ? null : writeNumber(value, locale);
  const isTooSoon = decision.reason === 'too_soon';
  const { adherence14d } = context;
  return {
    days: write(isTooSoon ? context.daysSinceProgression : context.daysSinceLast),
    pct: write(decision.reductionPct ?? decision.pct),
    done: write(context.sessionsDone14d),
    planned: write(context.sessionsPlanned14d),
    adherence: typeof adherence14d === 'number' ? `${write(Math.round(adherence14d * 100))} %` : '–',
    sessions: sessionWords[context.sessionsForStep ?? fullSessionsForStep]?.[locale] ?? null,
    trend: write(context.weeklyMorningTrend),
    dose: doseWords(decision, context, locale),
    variation: context.variationName ?? harderVariation[locale],
    reps: amount(decision.newReps, context, locale),
  };
}

function amount(value: number | undefined, context: DecisionContext, locale: Locale): string | null {
  return value === undefined
    ? null
    : fillText(amountWords[context.kind][locale], { n: writeNumber(value, locale) });
}

/** The new dose in words: "52.5 kg, 8 repetitions". */
function doseWords(decision: Decision, context: DecisionContext, locale: Locale): string | null {
  const { dose } = decision;
  switch (dose?.action) {
    case 'increase_load':
      return `${formatLoad(dose.label, context.preferredUnit)}, ${amount(dose.newReps, context, locale)}`;
    case 'add_reps':
      return amount(dose.targetReps, context, locale);
    case 'decrease_load':
      return formatLoad(dose.label, context.preferredUnit);
    case 'decrease_dose':
      return amount(dose.newValue, context, locale);
    case 'regress_variation':
    case 'at_max':
    case 'step_too_big':
    case undefined:
      return amount(decision.newReps, context, locale);
  }
}

function patientText(decision: Decision, context: DecisionContext, values: Values, locale: Locale): string {
  const { reason, dose } = decision;
  const needsCounts = reason === 'low_adherence' && (values.done === null || values.planned === null);
  const needsDays = reason === 'too_soon' && values.days === null;
  const says = reasonSentences[reason];
  const plain = needsCounts || needsDays ? says.patientWithoutNumbers : undefined;
  const text = fillText((plain ?? says.patient)[locale], values);
  if (dose?.action !== 'regress_variation') return text;
  const name = context.variationName;
  return `${text} ${easierVariationText[locale]}${name ? ` (${name})` : ''}`;
}

function clinicianText(decision: Decision, context: DecisionContext, values: Values, locale: Locale): string {
  const parts = [actionWords[decision.action][locale]];
  const words = doseWords(decision, context, locale);
  if (values.pct !== null) parts.push(`−${values.pct} %`);
  if (words !== null) parts.push(words);
  if (decision.newSets !== undefined)
    parts.push(locale === 'es' ? `${decision.newSets} series` : `${decision.newSets} sets`);
  const because = fillText(reasonSentences[decision.reason].clinician[locale], values);
  return `${parts.join(', ')}: ${because} (${decision.row}).`;
}
