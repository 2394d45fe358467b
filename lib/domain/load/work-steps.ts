import { dosageRows } from '../dosage/choose-row.ts';
import type { DoseKind } from '../dosage/goals.ts';
import { refusalMessages } from '../messages/refusals.ts';
import { isRuleSource, type RuleSourceId } from '../sources/rule-sources.ts';
import { roundTo } from '../number/values.ts';
import { implementText } from './explain-start.ts';
import type { LoadAdvice } from './load-advice.ts';
import { capTable } from './load-caps.ts';
import { formulaTable, type OneRmFormula } from './one-rm-formulas.ts';
import { oneRmValidDays } from './one-rm.ts';
import { firstSessions, type Population } from '../person/populations.ts';
import type { LoadByEffort } from './load-by-effort.ts';
import type { ByEffortReason, PctOrigin, StartBasis, TestedByEffort } from './start-basis.ts';
import type { StartingDose } from './starting-dose.ts';
import { formatLoad, type LoadUnit } from '../number/units.ts';

/** One step on the way to a suggested load, for a clinician: what it is, how, with which numbers, and the rule. */
export type WorkStep = {
  name: string;
  /** The formula or the rule in words; null where there is nothing but the result. */
  how: string | null;
  result: string;
  rules: readonly string[];
  sources: readonly RuleSourceId[];
  /** Where the literature fixes no number. */
  isChoice: boolean;
};

type TestBasis = Extract<StartBasis, { reason: 'test_set' }>;
type BodyWeightBasis = Extract<StartBasis, { reason: 'body_weight' }>;

const formulaNames: Record<OneRmFormula, string> = { epley: 'Epley', brzycki: 'Brzycki', klw: 'KLW' };
const confidenceWords = { good: 'good', fair: 'fair', low: 'low' } as const;

/** Each equation with its numbers; a true single is the 1RM itself. */
const formulaWords: Record<OneRmFormula, (load: string, n: number) => string> = {
  epley: (load, n) => (n <= 1 ? load : `${load} × (1 + ${n}/30)`),
  brzycki: (load, n) => (n <= 1 ? load : `${load} × 36 / (37 − ${n})`),
  klw: (load, n) => `${load} × (0.988 + 0.0104 × ${n} + 0.0019 × ${n}² − 0.0000584 × ${n}³)`,
};

const populationWords: Record<Population, string> = {
  general_trained: 'trained adults',
  general_novice: 'novices',
  older_adult: 'people of 65 and over',
  osteoporosis: 'osteoporosis',
  vertebral_fracture: 'vertebral fracture',
  post_op: 'after surgery',
  acute_pain: 'acute pain',
};

/** A load that was worked out, in kg to one decimal, as gauge and text both write it. */
export const workedOutKg = (value: number, unit: LoadUnit): string =>
  formatLoad({ value: roundTo(value, 1), unit: 'kg' }, unit);
const percent = (value: number): string => `${roundTo(value, 1)} %`;
const known = (keys: readonly string[]): RuleSourceId[] => keys.filter(isRuleSource);

/** How a suggested load was worked out, in order and with units; every number is the engine's own (LG-2 to LG-6). */
export function workSteps({ start, test }: LoadAdvice, unit: LoadUnit): WorkStep[] {
  const { basis } = start;
  const load = basis.reason === 'test_set' ? fromTest(start, basis, test?.performedOn ?? null, unit) : [];
  const open =
    basis.reason === 'by_effort' ? [withoutTest(basis.because, 'LG-4'), ...capStep(start, null)] : [];
  const felt =
    basis.reason === 'body_weight'
      ? [byBodyWeight(basis, test?.performedOn ?? null)]
      : basis.reason === 'trial'
        ? [tryStep(basis.tested, basis.rules)]
        : [];
  return [rowStep(start), ...load, ...open, ...felt, implementStep(start, unit), effortStep(start)];
}

/** Every source the steps name, once each, in their order. */
export const sourcesOf = (steps: readonly WorkStep[]): RuleSourceId[] => [
  ...new Set(steps.flatMap(({ sources }) => sources)),
];

function rowStep({ rowId, sets, doseMin, doseMax, doseKind }: StartingDose): WorkStep {
  const row = dosageRows.find(({ id }) => id === rowId);
  const amount = doseMin === doseMax ? `${doseMin}` : `${doseMin} to ${doseMax}`;
  return {
    name: 'Dose of the table',
    how: null,
    result: `${sets} × ${amount} ${amountWords[doseKind]}`,
    rules: ['LG-6', rowId],
    sources: known(row?.sources ?? []),
    isChoice: row?.isChoice ?? false,
  };
}

const amountWords: Record<DoseKind, string> = {
  reps: 'repetitions',
  hold: 'seconds held',
  time: 'seconds',
  distance: 'metres',
  steps: 'steps',
  breaths: 'breaths',
};

function fromTest(start: StartingDose, basis: TestBasis, on: string | null, unit: LoadUnit): WorkStep[] {
  const { testSet, oneRm } = basis;
  const lifted = formatLoad({ value: testSet.load, unit: testSet.unit ?? 'kg' }, 'kg');
  const plain = { rules: [], sources: [], isChoice: false };
  return [
    {
      ...plain,
      name: on === null ? 'Test set' : `Test set of ${on}`,
      how: `${lifted} × ${testSet.reps} repetitions with ${testSet.rir ?? 0} left`,
      result: `${oneRm.repsToFailure} repetitions to failure`,
      rules: ['LG-2.2'],
      sources: known(['Hackett2017', 'Halperin2022']),
    },
    {
      ...plain,
      name: `Most for one repetition (1RM), ${formulaNames[oneRm.formula]}`,
      how: formulaWords[oneRm.formula](lifted, oneRm.repsToFailure),
      result: `about ${workedOutKg(oneRm.oneRmKg, unit)}, ${confidenceWords[oneRm.confidence]} confidence`,
      rules: ['LG-2.1'],
      sources: known(formulaTable[oneRm.formula].sources),
    },
    shareStep(start, basis),
    ...capStep(start, basis),
    {
      ...plain,
      name: 'Target',
      how: `${workedOutKg(oneRm.oneRmKg, unit)} × ${percent(basis.pct1Rm)}`,
      result: workedOutKg(basis.targetKg, unit),
      rules: ['LG-3.4'],
    },
  ];
}

function shareStep({ doseMax }: StartingDose, { pctForReps, targetRir }: TestBasis): WorkStep {
  const common = { name: 'Share of the 1RM', rules: ['LG-3.1'], sources: [], isChoice: false };
  return pctForReps === null
    ? { ...common, how: null, result: 'no share is published for this dose; the dose row decides' }
    : {
        ...common,
        how: `${doseMax} repetitions with ${targetRir} left, by the same formula`,
        result: percent(pctForReps),
      };
}

const originWords: Record<PctOrigin, (pct: string) => string> = {
  repetitions: (pct) => `not reached, ${pct} stays`,
  cap: (pct) => `held at ${pct}`,
  row_high: (pct) => `not reached; the dose row goes up to ${pct}, taken`,
  row_low: (pct) => `not reached; the low end of the dose row, ${pct}, taken`,
};

function capStep({ cap }: StartingDose, basis: TestBasis | null): WorkStep[] {
  if (cap === null) return [];
  const { pct: capPct, from } = cap;
  const { sources, isChoice } = capTable[from];
  const until =
    from === 'post_op' ? 'by the day since surgery or as recorded' : `first ${firstSessions} sessions`;
  const step = {
    name: 'Safety cap',
    how: `at most ${percent(capPct)} of the 1RM: ${populationWords[from]}, ${until}`,
    result: basis === null ? percent(capPct) : originWords[basis.pctFrom](percent(basis.pct1Rm)),
    rules: ['LG-3.3'],
    sources: known(sources),
    isChoice,
  };
  return [step];
}

function withoutTest(because: ByEffortReason, rule: 'LG-4' | 'LG-3.6'): WorkStep {
  const words =
    because === 'no_test_set'
      ? 'none for this exercise and side'
      : because === 'test_set_outdated'
        ? `older than ${oneRmValidDays} days`
        : refusalMessages[because].en;
  return {
    name: 'Test set',
    how: null,
    result: `${words.replace(/\.$/, '')}; so by effort`,
    rules: [rule],
    sources: [],
    isChoice: false,
  };
}

const feltWords: Record<LoadByEffort['why'], string> = {
  in_band: 'as hard as it should be, so it stays',
  below_band: 'easier than the aim; the sessions raise it, not the test',
  too_hard: 'too hard or too few, so the next lighter',
  no_test: 'none',
};

/** Where body weight is most of the load: the test set as it felt, in place of a 1RM, a share and a cap. */
function byBodyWeight(basis: BodyWeightBasis, on: string | null): WorkStep {
  if (basis.tested === null) return withoutTest(basis.because, 'LG-3.6');
  if (basis.tested.hurt !== undefined) return tryStep(basis.tested, basis.rules);
  const { testSet, effort, why } = basis.tested;
  const lifted = formatLoad({ value: testSet.load, unit: testSet.unit ?? 'kg' }, 'kg');
  return {
    name: on === null ? 'Test set' : `Test set of ${on}`,
    how: `${lifted} × ${testSet.reps} at effort ${effort}; body weight is most of this load, so without a 1RM or a cap`,
    result: feltWords[why],
    rules: basis.rules,
    sources: [],
    isChoice: true,
  };
}

/** What a led trial ended with, in place of a test set (LG-4.4). */
function tryStep({ testSet, effort, why, hurt }: TestedByEffort, rules: readonly string[]): WorkStep {
  const lifted =
    testSet.load === 0
      ? 'body weight'
      : formatLoad({ value: testSet.load, unit: testSet.unit ?? 'kg' }, 'kg');
  const counted = testSet.reps === null ? '' : ` × ${testSet.reps}`;
  const felt = hurt === true ? counted : `${counted} at effort ${effort}`;
  return {
    name: 'Trial sets',
    how: `${lifted}${felt}, ${testSet.daysAgo} days ago`,
    result: hurt === true ? 'it hurt, so less' : feltWords[why],
    rules,
    sources: [],
    isChoice: true,
  };
}

function implementStep({ implement }: StartingDose, unit: LoadUnit): WorkStep {
  return {
    name: 'With what is owned',
    how: implementReasons[implement.reason],
    result: implementText(implement, 'en', unit),
    rules: [implement.choice === 'weight' ? 'LG-5.1' : 'LG-5.2'],
    sources: [],
    isChoice: false,
  };
}

const implementReasons: Record<StartingDose['implement']['reason'], string> = {
  fits_target: 'rounded down, to the heaviest at or below the target',
  lightest_too_heavy: 'the lightest weight owned is above the target',
  no_weights_owned: 'no weights are on record for this patient',
  lightest_first: 'the lightest first, then by trial sets',
  by_effort: 'an owned weight, never above the tested one',
  body_weight_first: 'body weight first, then by trial sets',
  exercise_as_is: 'the exercise as it is',
};

function effortStep({ effortTarget }: StartingDose): WorkStep {
  return {
    name: 'Effort to aim at',
    how: 'the lowest band of dose row and population, held under irritability, age and conditions',
    result: `${effortTarget.low} to ${effortTarget.high} of 10`,
    rules: ['LG-4.3', 'LG-7.3'],
    sources: [],
    isChoice: false,
  };
}
