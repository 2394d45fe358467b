import { fullSessionsForStep } from '../../dosage/own-rules.ts';
import { fillText, writeNumber } from '../../messages/fill-text.ts';
import { isNumber } from '../../number/values.ts';
import { type LoadLabel, formatLoad } from '../../number/units.ts';
import type { Locale, LocalizedText } from '../../result.ts';
import type { Decision } from '../rows/decision.ts';
import { reasonSentences } from '../rows/lookup.ts';
import { actionWords } from './action-words.ts';
import { type MissingAnswer, missingNames, missingWords } from './missing-words.ts';
import { type ChangeContext, amountWords, arrowWords, lessWords, percentLess } from './change-words.ts';

/** Numbers of the patient's record that the sentences speak of. Anything not known is left out. */
export type DecisionContext = ChangeContext & {
  daysSinceLast?: number | null;
  daysSinceProgression?: number | null;
  sessionsDone14d?: number | null;
  sessionsPlanned14d?: number | null;
  adherence14d?: number | null;
  weeklyMorningTrend?: number | null;
  /** Full sessions in a row that a step asks for; left out, those of the table. */
  sessionsForStep?: number | null;
  /** What is prescribed, and what was done instead of it; null is no load. */
  prescribedLoad?: LoadLabel | null;
  doneLoad?: LoadLabel | null;
  /** The answers that keep it from a step (D16). */
  missing?: readonly MissingAnswer[];
};

const sessionWords: Readonly<Record<number, LocalizedText>> = {
  2: { en: 'two', es: 'dos' },
  3: { en: 'three', es: 'tres' },
};
const chooseOne: LocalizedText = { en: 'choose one', es: 'elija una' };
const easierVersion: LocalizedText = { en: 'easier version: {name}', es: 'versión más fácil: {name}' };
const tomorrow: LocalizedText = { en: 'tomorrow morning', es: 'mañana por la mañana' };
const today: LocalizedText = { en: 'the answer about this morning', es: 'la respuesta sobre esta mañana' };
const noWeight: LocalizedText = { en: 'no weight', es: 'sin peso' };

/** What is said of a decision; null where the patient is told nothing. */
export type DecisionExplanation = { patient: string | null; clinician: string };

/** The sentence for the patient (LG-8.6) and the line for the clinician: action, numbers, the fact behind it and the row. */
export function explainDecision(
  decision: Decision,
  context: DecisionContext,
  locale: Locale,
): DecisionExplanation {
  const values = valuesOf(decision, context, locale);
  return {
    patient:
      isNobodysOmission(context) || isAsMuchAsPlanned(decision, context)
        ? null
        : patientText(decision, values, locale),
    clinician: clinicianText(decision, context, values, locale),
  };
}

type Values = Record<string, string | null>;

function valuesOf(decision: Decision, context: DecisionContext, locale: Locale): Values {
  const write = (value: number | null | undefined): string | null =>
    value === null || value === undefined ? null : writeNumber(value, locale);
  const load = (label: LoadLabel | null | undefined): string | null =>
    label ? formatLoad(label, context.preferredUnit) : null;
  const isTooSoon = decision.reason === 'too_soon';
  const { adherence14d } = context;
  return {
    days: write(isTooSoon ? severalDays(context.daysSinceProgression) : context.daysSinceLast),
    done: write(context.sessionsDone14d),
    planned: write(context.sessionsPlanned14d),
    adherence: isNumber(adherence14d) ? `${write(Math.round(adherence14d * 100))} %` : null,
    sessions: sessionWords[context.sessionsForStep ?? fullSessionsForStep]?.[locale] ?? null,
    trend: write(context.weeklyMorningTrend),
    change: lessWords(decision, context, locale),
    doneLoad: load(context.doneLoad),
    prescribedLoad: load(context.prescribedLoad),
    morning:
      context.daysSinceLast === 0 ? tomorrow[locale] : context.daysSinceLast === 1 ? today[locale] : null,
    missing: missingWords(context.missing ?? [], locale),
    missingNames: missingNames(context.missing ?? [], locale),
  };
}

/** Today and yesterday are "a short time ago". */
const severalDays = (days: number | null | undefined): number | null =>
  isNumber(days) && days >= 2 ? days : null;

/** The step up in words: "52.5 kg, 8 repetitions". */
function stepWords({ dose, newReps }: Decision, context: DecisionContext, locale: Locale): string | null {
  const amount = (value: number) => amountWords(context.kind, value, locale);
  if (dose?.action === 'increase_load')
    return `${formatLoad(dose.label, context.preferredUnit)}, ${amount(dose.newReps)}`;
  if (dose?.action === 'add_reps') return amount(dose.targetReps);
  return newReps === undefined ? null : amount(newReps);
}

/** Nothing that is missing was the patient's to answer: nobody is reminded of what could not be answered. */
const isNobodysOmission = ({ missing = [] }: DecisionContext): boolean =>
  missing.length > 0 && missingNames(missing, 'en') === null;

/** The share is low, but as much was done as could be by now, or nothing was planned: nobody is asked what got in the way. */
const isAsMuchAsPlanned = (
  { reason }: Decision,
  { sessionsDone14d: done, sessionsPlanned14d: planned }: DecisionContext,
): boolean =>
  reason === 'low_adherence' &&
  (planned === null || (isNumber(done) && isNumber(planned) && done >= planned));

function patientText({ reason }: Decision, values: Values, locale: Locale): string | null {
  const { patient, patientWithoutNumbers } = reasonSentences[reason];
  return patient === null ? null : filled(patient, patientWithoutNumbers, values, locale);
}

/** A sentence of which something is not known gives way to the one without it. */
function filled(
  text: LocalizedText,
  without: LocalizedText | undefined,
  values: Values,
  locale: Locale,
): string {
  const isOpen = [...text[locale].matchAll(/\{(\w+)\}/g)].some(([, name = '']) => values[name] === null);
  return fillText((isOpen ? (without ?? text) : text)[locale], values);
}

function clinicianText(decision: Decision, context: DecisionContext, values: Values, locale: Locale): string {
  const parts = [
    actionWords[decision.action][locale],
    stepWords(decision, context, locale),
    ...lowerWords(decision, context, locale),
    variationWords(decision, context, locale),
    setsWords(decision, context, locale),
  ].filter((part) => part !== null);
  const { clinician, clinicianWithoutNumbers } = reasonSentences[decision.reason];
  const loads = {
    doneLoad: values.doneLoad ?? noWeight[locale],
    prescribedLoad: values.prescribedLoad ?? noWeight[locale],
  };
  const because = filled(clinician, clinicianWithoutNumbers, { ...values, ...loads }, locale);
  return `${parts.join(', ')}: ${because} (${decision.row}).`;
}

/** "50 kg → 45 kg" and the percentage that results from it. */
function lowerWords({ dose }: Decision, context: DecisionContext, locale: Locale): (string | null)[] {
  const { present, kind, preferredUnit } = context;
  if (dose?.action === 'decrease_load') {
    const from = present?.load ?? null;
    const pct = percentLess(from, dose.label);
    const to = formatLoad(dose.label, preferredUnit);
    if (from === null || pct === null) return [to];
    return [arrowWords(formatLoad(from, preferredUnit), to), `−${pct} %`];
  }
  if (dose?.action !== 'decrease_dose') return [];
  const from = present?.amount ?? null;
  const to = amountWords(kind, dose.newValue, locale);
  if (from === null || from <= dose.newValue) return [to];
  const pct = Math.round((1 - dose.newValue / from) * 100);
  return [arrowWords(amountWords(kind, from, locale), to), `−${pct} %`];
}

/** The easier or harder version by name, or that one has to be chosen. */
function variationWords({ action, dose }: Decision, context: DecisionContext, locale: Locale): string | null {
  const name = context.variationName ?? chooseOne[locale];
  if (action === 'progress_variation') return name;
  return dose?.action === 'regress_variation' ? fillText(easierVersion[locale], { name }) : null;
}

function setsWords({ newSets }: Decision, { present }: DecisionContext, locale: Locale): string | null {
  if (newSets === undefined || newSets === present?.sets) return null;
  return amountWords('sets', newSets, locale);
}
