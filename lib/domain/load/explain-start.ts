import { dosageGrammar } from '../dosage/dosage-words.ts';
import type { DoseKind } from '../dosage/goals.ts';
import { type RefusalCode, refusalMessages } from '../messages/refusals.ts';
import type { Locale, LocalizedText } from '../result.ts';
import { type Explanation, fillText, writeNumber } from '../messages/fill-text.ts';
import type { LoadByEffort } from './load-by-effort.ts';
import type { ByEffortReason, StartBasis, TestedByEffort } from './start-basis.ts';
import type { StartImplement } from './start-implement.ts';
import type { StartingDose } from './starting-dose.ts';
import { type LoadUnit, formatLoad } from '../number/units.ts';
import { isSame } from '../number/values.ts';

const patientTexts = {
  withLoad: {
    en: 'Start {implement}: {sets} × {amount}. It should feel like effort {low} to {high} of 10.',
    es: 'Empiece {implement}: {sets} × {amount}. Debe notarse como un esfuerzo de {low} a {high} sobre 10.',
  },
  tooHard: {
    en: 'Too hard? Do it {implement} and tell your physiotherapist.',
    es: '¿Demasiado? Hágalo {implement} y dígaselo a su fisioterapeuta.',
  },
  tooHardAsk: {
    en: 'Too hard? Stop and tell your physiotherapist.',
    es: '¿Demasiado? Pare y dígaselo a su fisioterapeuta.',
  },
  lightestTooHeavy: {
    en: 'The lightest weight you have is more than your starting load, so begin {implement}. Tell your physiotherapist if that feels too easy.',
    es: 'Su peso más ligero es más que su carga inicial, así que empiece {implement}. Dígale a su fisioterapeuta si le resulta demasiado fácil.',
  },
} satisfies Record<string, LocalizedText>;

const amountWords: Record<DoseKind, LocalizedText> = {
  reps: { en: '{range} repetitions', es: '{range} repeticiones' },
  hold: { en: '{range} s hold', es: '{range} s de mantener' },
  time: { en: '{range} s', es: '{range} s' },
  distance: { en: '{range} m', es: '{range} m' },
  steps: { en: '{range} steps', es: '{range} pasos' },
  breaths: { en: '{range} breaths', es: '{range} respiraciones' },
};

const implementWords = {
  weight: { en: 'with {load}', es: 'con {load}' },
  band: { en: 'with the {color} band', es: 'con la banda {color}' },
  unloaded: { en: 'without weight', es: 'sin peso' },
  assisted: { en: 'with support', es: 'con apoyo' },
  regression: { en: 'as the easier exercise', es: 'con el ejercicio más fácil' },
} satisfies Record<string, LocalizedText>;

const becauseTexts = {
  no_test_set: { en: 'no test set', es: 'sin serie de prueba' },
  test_set_outdated: {
    en: 'test set too old to count (LG-2)',
    es: 'serie de prueba demasiado antigua (LG-2)',
  },
} satisfies Record<Exclude<ByEffortReason, RefusalCode>, LocalizedText>;

const cappedText: LocalizedText = { en: ', capped at {capPct} %', es: ', tope {capPct} %' };

const basisTexts = {
  test_set: {
    en: '{load} × {reps} with {rir} left gives a 1RM of about {oneRm} kg ({formula}, {confidence}). {pct} % = {target} kg{capped}; begin {implement}.',
    es: '{load} × {reps} con {rir} de reserva da una 1RM de unos {oneRm} kg ({formula}, {confidence}). {pct} % = {target} kg{capped}; empezar {implement}.',
  },
  by_effort: {
    en: 'By effort ({because}): begin {implement}, aim at effort {low}–{high}, adjust by trial sets.',
    es: 'Según el esfuerzo ({because}): empezar {implement}, esfuerzo {low}–{high}, ajustar con series de prueba.',
  },
  trial: {
    en: 'By trial sets ({because}): begin {implement}, aim at effort {low}–{high}.',
    es: 'Según las series de ensayo ({because}): empezar {implement}, esfuerzo {low}–{high}.',
  },
  no_load: {
    en: 'No load figure: begin {implement}, effort {low}–{high}.',
    es: 'Sin cifra de carga: empezar {implement}, esfuerzo {low}–{high}.',
  },
  body_weight: {
    en: 'Body weight is most of this load, so it goes by effort, without a 1RM or a percentage ({because}): begin {implement}, aim at effort {low}–{high}, adjust by trial sets.',
    es: 'El peso del cuerpo es la mayor parte de esta carga, así que se va por el esfuerzo, sin 1RM ni porcentaje ({because}): empezar {implement}, esfuerzo {low}–{high}, ajustar con series de prueba.',
  },
} satisfies Record<StartBasis['reason'], LocalizedText>;

/** Why the tested weight is kept or left, where body weight is most of the load. */
const testedWords: Record<LoadByEffort['why'], LocalizedText> = {
  in_band: { en: '{test}: as hard as it should be', es: '{test}: tan duro como debe ser' },
  below_band: {
    en: '{test}: easier than the aim; the sessions raise it, not the test',
    es: '{test}: más fácil que el objetivo; lo suben las sesiones, no la prueba',
  },
  too_hard: {
    en: '{test}: too hard, so the next lighter',
    es: '{test}: demasiado, así que el siguiente más ligero',
  },
  no_test: { en: 'no test set', es: 'sin serie de prueba' },
};
const testWords: LocalizedText = {
  en: '{load} × {reps} at effort {effort}',
  es: '{load} × {reps} con esfuerzo {effort}',
};

/** The sentence for the patient and the way to the figure for the clinician, with rule ids. */
export function explainStart(start: StartingDose, locale: Locale, unit?: LoadUnit): Explanation {
  const { effortTarget, implement, ifTooHard, basis } = start;
  const values = {
    implement: implementText(implement, locale, unit),
    sets: start.sets,
    amount: amountText(start, locale),
    low: writeNumber(effortTarget.low, locale),
    high: writeNumber(effortTarget.high, locale),
  };
  const easier = ifTooHard
    ? fillText(patientTexts.tooHard[locale], { implement: implementText(ifTooHard, locale, unit) })
    : patientTexts.tooHardAsk[locale];
  const intro =
    implement.reason === 'lightest_too_heavy'
      ? [fillText(patientTexts.lightestTooHeavy[locale], values)]
      : [];
  const clinician = fillText(basisTexts[basis.reason][locale], { ...values, ...basisValues(start, locale) });
  return {
    patient: [...intro, fillText(patientTexts.withLoad[locale], values), easier].join(' '),
    clinician: `${clinician} [${start.rules.join(', ')}]`,
  };
}

function basisValues({ basis, cap: limit }: StartingDose, locale: Locale): Record<string, string> {
  if (basis.reason === 'by_effort') return { because: becauseText(basis.because, locale) };
  if (basis.reason === 'no_load') return {};
  if (basis.reason === 'trial') return { because: testedText(basis.tested, locale) };
  if (basis.reason === 'body_weight')
    return { because: basis.tested ? testedText(basis.tested, locale) : becauseText(basis.because, locale) };
  const { testSet, oneRm } = basis;
  const capPct = limit?.pct ?? null;
  return {
    load: formatLoad({ value: testSet.load, unit: testSet.unit ?? 'kg' }),
    reps: String(testSet.reps),
    rir: writeNumber(testSet.rir ?? 0, locale),
    oneRm: writeNumber(oneRm.oneRmKg, locale),
    formula: oneRm.formula,
    confidence: oneRm.confidence,
    pct: writeNumber(basis.pct1Rm, locale),
    target: writeNumber(basis.targetKg, locale),
    capped:
      basis.capped && capPct !== null && isSame(basis.pct1Rm, capPct)
        ? fillText(cappedText[locale], { capPct })
        : '',
  };
}

function testedText({ testSet, effort, why }: TestedByEffort, locale: Locale): string {
  const test = fillText(testWords[locale], {
    load: formatLoad({ value: testSet.load, unit: testSet.unit ?? 'kg' }),
    reps: String(testSet.reps),
    effort: writeNumber(effort, locale),
  });
  return fillText(testedWords[why][locale], { test });
}

function becauseText(because: ByEffortReason, locale: Locale): string {
  if (because === 'no_test_set' || because === 'test_set_outdated') return becauseTexts[because][locale];
  return refusalMessages[because][locale].replace(/\.$/, '');
}

function amountText({ doseKind, doseMin, doseMax }: StartingDose, locale: Locale): string {
  const range = doseMin === doseMax ? `${doseMin}` : `${doseMin}–${doseMax}`;
  return fillText(amountWords[doseKind][locale], { range });
}

export function implementText(implement: StartImplement, locale: Locale, unit?: LoadUnit): string {
  const words = implementWords[implement.choice][locale];
  if (implement.choice === 'weight') return fillText(words, { load: formatLoad(implement.label, unit) });
  if (implement.choice !== 'band') return words;
  return fillText(words, { color: dosageGrammar[locale].bandColor(implement.band) });
}
