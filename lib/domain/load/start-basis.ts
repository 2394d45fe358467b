import type { DosageStage } from '../dosage/dosage-row.ts';
import type { EffortBand } from '../dosage/effort-bands.ts';
import { isLoadUnit, toKilograms } from '../number/units.ts';
import { isOneOf, isWhole } from '../number/values.ts';
import { weightedKinds } from '../library/equipment-kinds.ts';
import { highestEffort } from './effort.ts';
import { type LoadByEffort, type LoadByEffortRefusal, loadByEffort } from './load-by-effort.ts';
import { type OneRmEstimate, type OneRmRefusal, estimateOneRm, oneRmValidDays } from './one-rm.ts';
import type { StartExercise, StartPatient, StartTestSet } from './start-subject.ts';
import type { TestSetRefusal } from './test-set-allowed.ts';
import { pct1RmForReps, workingLoad } from './working-load.ts';

/** What set the percentage: the repetitions, the safety cap, the upper end of the dose row, or its low end where no percentage is published. */
export type PctOrigin = 'repetitions' | 'cap' | 'row_high' | 'row_low';

/** Why the target load is what it is. `targetKg` is null when the start is made by effort or without load. */
export type StartBasis =
  | {
      reason: 'test_set';
      testSet: StartTestSet;
      oneRm: OneRmEstimate;
      targetRir: number;
      pct1Rm: number;
      /** Percent that the repetitions and the reserve alone allow; null where none is published for them. */
      pctForReps: number | null;
      pctFrom: PctOrigin;
      targetKg: number;
      capped: boolean;
      rules: readonly string[];
    }
  /** What a led trial ended with; `targetKg` 0 where even the lightest was too much (LG-4.4). */
  | { reason: 'trial'; tested: TestedByEffort; targetKg: number; rules: readonly string[] }
  | { reason: 'no_load'; targetKg: null; rules: readonly string[] }
  | { reason: 'by_effort'; because: ByEffortReason; targetKg: null; rules: readonly string[] }
  /** Body weight is most of the load: the tested weight as far as it felt right, else body weight, `targetKg` 0 (LG-3.6). */
  | { reason: 'body_weight'; tested: TestedByEffort; targetKg: number; rules: readonly string[] }
  | { reason: 'body_weight'; tested: null; because: ByEffortReason; targetKg: 0; rules: readonly string[] };
export type TestedByEffort = {
  testSet: Pick<StartTestSet, 'load' | 'unit' | 'rir' | 'daysAgo'> & { reps: number | null };
  /** How hard it was; the highest there is where it hurt. */
  effort: number;
  why: LoadByEffort['why'];
  /** It was a trial, and it hurt: too hard whatever the effort was. */
  hurt?: boolean;
};
export type ByEffortReason =
  | 'no_test_set'
  | 'test_set_outdated'
  | OneRmRefusal
  | TestSetRefusal
  | LoadByEffortRefusal;

type EffortInput = { patient: StartPatient; exercise: StartExercise; band: EffortBand; doseMin: number };
type BasisInput = EffortInput & { stage: DosageStage; capPct: number; doseMax: number };

/**
 * A target from the test set when it is valid and not too old; otherwise from a led trial, else the start is light, by effort (LG-2 to
 * LG-4). A trial since then in which no more than the target was too much, or hurt, goes before the test set: it only lowers.
 */
export function basisFromTest(input: BasisInput): StartBasis {
  const basis = testBasis(input);
  const trial = basis.reason === 'no_load' ? null : trialBasis(input);
  if (trial === null) return basis;
  if (basis.reason !== 'test_set') return trial;
  const isNewer = trial.tested.testSet.daysAgo <= basis.testSet.daysAgo;
  return isNewer && trial.tested.why === 'too_hard' && trial.targetKg < basis.targetKg ? trial : basis;
}

/** What a trial that is not too old says; null without one, and where its load cannot be read. */
function trialBasis(input: EffortInput): Extract<StartBasis, { reason: 'trial' }> | null {
  const tested = testedByTrial(input);
  if (tested === null) return null;
  return { reason: 'trial', tested: tested.tested, targetKg: tested.kg, rules: ['LG-4.2', 'LG-4.4'] };
}

/** The load of a trial as far as it felt right: kept, or the next lighter one, never more (LG-3.6 step 1 and 2). */
function testedByTrial({
  patient,
  exercise,
  band,
  doseMin,
}: EffortInput): { tested: TestedByEffort; kg: number } | null {
  const { trial } = exercise;
  if (!trial || isOutdated(trial, patient)) return null;
  const { load, hurt, reps, daysAgo } = trial;
  const effort = hurt ? highestEffort : trial.effort;
  if (effort === null) return null;
  const found = loadByEffort({
    testKg: toKilograms(load.value, load.unit),
    // How many a trial counts is the dose's own number or eight: fewer of them are no sign of weakness.
    reps: Math.max(reps ?? doseMin, doseMin),
    effort,
    band,
    repMin: doseMin,
    inventory: patient.inventory,
  });
  if (!found.ok) return null;
  const rir = trial.effort === null ? null : highestEffort - trial.effort;
  const testSet = { load: load.value, unit: load.unit, reps, rir, daysAgo };
  return { tested: { testSet, effort, why: found.why, hurt }, kg: found.kg };
}

function testBasis(input: BasisInput): StartBasis {
  const { patient, exercise, stage } = input;
  const { testSet } = exercise;
  if (!isOneOf(weightedKinds, exercise.equipmentKind) || stage.loadPct === null) {
    const isWeighted = isOneOf(weightedKinds, exercise.equipmentKind);
    return isWeighted ? byEffort('no_test_set') : { reason: 'no_load', targetKg: null, rules: [] };
  }
  if (!testSet) return byEffort('no_test_set');
  if (isOutdated(testSet, patient)) return byEffort('test_set_outdated');
  if (patient.testSetRefusal) return byEffort(patient.testSetRefusal);
  const { ageYears } = patient;
  const oneRm = estimateOneRm({ ...testSet, ageYears, equipment: exercise.equipmentKind });
  return oneRm.ok ? fromEstimate(input, testSet, oneRm, stage.loadPct) : byEffort(oneRm.refusal);
}

const isOutdated = ({ daysAgo }: Pick<StartTestSet, 'daysAgo'>, { choices }: StartPatient): boolean =>
  !isWhole(daysAgo, 0, choices?.oneRmValidDays ?? oneRmValidDays);

/** Where body weight is most of the load: by how the test set felt, without a 1RM (LG-3.6). */
export function basisOfBodyWeight(
  patient: StartPatient,
  exercise: StartExercise,
  dose: { band: EffortBand; doseMin: number },
): StartBasis {
  const { testSet, trial } = exercise;
  const tried = testedByTrial({ patient, exercise, ...dose });
  const basis = bodyWeightTest(patient, exercise, dose);
  const isFirst =
    tried !== null && (basis.tested === null || trialGoesFirst(trial, testSet, tried.kg < basis.targetKg));
  return isFirst
    ? { reason: 'body_weight', tested: tried.tested, targetKg: tried.kg, rules: ['LG-3.6', 'LG-4.4'] }
    : basis;
}

/** A trial since the test set goes before it; of one day it does where it says less. */
const trialGoesFirst = (
  trial: StartExercise['trial'],
  testSet: StartExercise['testSet'],
  saysLess: boolean,
): boolean =>
  !testSet || !trial || trial.daysAgo < testSet.daysAgo || (trial.daysAgo === testSet.daysAgo && saysLess);

function bodyWeightTest(
  patient: StartPatient,
  exercise: StartExercise,
  dose: { band: EffortBand; doseMin: number },
): Extract<StartBasis, { reason: 'body_weight' }> {
  const { testSet } = exercise;
  const isCounted = exercise.doseKind === 'reps' || exercise.doseKind === 'steps';
  if (!testSet || !isCounted) return untested('no_test_set');
  if (isOutdated(testSet, patient)) return untested('test_set_outdated');
  if (patient.testSetRefusal) return untested(patient.testSetRefusal);
  const unit = testSet.unit ?? 'kg';
  if (!isLoadUnit(unit)) return untested('unit_unknown');
  const effort = highestEffort - (testSet.rir ?? 0);
  const found = loadByEffort({
    testKg: toKilograms(testSet.load, unit),
    reps: testSet.reps,
    effort,
    band: dose.band,
    repMin: dose.doseMin,
    inventory: patient.inventory,
  });
  if (!found.ok) return untested(found.refusal);
  const tested = { testSet, effort, why: found.why };
  return { reason: 'body_weight', tested, targetKg: found.kg, rules: ['LG-3.6'] };
}

const untested = (because: ByEffortReason): Extract<StartBasis, { reason: 'body_weight' }> => ({
  reason: 'body_weight',
  tested: null,
  because,
  targetKg: 0,
  rules: ['LG-3.6', 'LG-4.2'],
});

const byEffort = (because: ByEffortReason): StartBasis => ({
  reason: 'by_effort',
  because,
  targetKg: null,
  rules: ['LG-4.0', 'LG-4.2'],
});

/** The load for the top of the range with the row's reserve, under the cap and the row's own percentage. Where no percentage is published for so many repetitions, the low end of the row. */
function fromEstimate(
  { exercise, stage, capPct, doseMax }: BasisInput,
  testSet: StartTestSet,
  estimate: OneRmEstimate & { ok: true },
  loadPct: readonly [number, number],
): StartBasis {
  const { ok: _, ...oneRm } = estimate;
  const targetRir = stage.rir ?? 0;
  const limitPct = Math.min(capPct, loadPct[1]);
  const common = { reason: 'test_set', testSet, oneRm, targetRir } as const;
  const rules = ['LG-2.1', 'LG-3.1', 'LG-3.4'];
  const load =
    exercise.doseKind === 'reps'
      ? workingLoad({ ...oneRm, reps: doseMax, targetRir, capPct: limitPct })
      : null;
  if (load?.ok) {
    const { pct1Rm, targetKg, capped } = load;
    const forReps = pct1RmForReps({ repsToFailure: doseMax + targetRir, formula: oneRm.formula });
    const pctFrom = !capped ? 'repetitions' : limitPct === capPct ? 'cap' : 'row_high';
    const pctForReps = forReps.ok ? forReps.pct1Rm : null;
    return { ...common, pct1Rm, pctForReps, pctFrom, targetKg, capped, rules };
  }
  const pct1Rm = Math.min(capPct, loadPct[0] > 0 ? loadPct[0] : loadPct[1]);
  const capped = pct1Rm === capPct;
  return {
    ...common,
    pct1Rm,
    pctForReps: null,
    pctFrom: capped ? 'cap' : 'row_low',
    targetKg: (oneRm.oneRmKg * pct1Rm) / 100,
    capped,
    rules,
  };
}
