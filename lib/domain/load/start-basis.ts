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
  | { reason: 'no_load'; targetKg: null; rules: readonly string[] }
  | { reason: 'by_effort'; because: ByEffortReason; targetKg: null; rules: readonly string[] }
  /** Body weight is most of the load: the tested weight as far as it felt right, else body weight, `targetKg` 0 (LG-3.6). */
  | { reason: 'body_weight'; tested: TestedByEffort; targetKg: number; rules: readonly string[] }
  | { reason: 'body_weight'; tested: null; because: ByEffortReason; targetKg: 0; rules: readonly string[] };
export type TestedByEffort = { testSet: StartTestSet; effort: number; why: LoadByEffort['why'] };
export type ByEffortReason =
  | 'no_test_set'
  | 'test_set_outdated'
  | OneRmRefusal
  | TestSetRefusal
  | LoadByEffortRefusal;

type BasisInput = {
  patient: StartPatient;
  exercise: StartExercise;
  stage: DosageStage;
  capPct: number;
  doseMax: number;
};

/** A target from the test set when it is valid and not too old; otherwise the start is light, by effort (LG-2 to LG-4). */
export function basisFromTest(input: BasisInput): StartBasis {
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

const isOutdated = ({ daysAgo }: StartTestSet, { choices }: StartPatient): boolean =>
  !isWhole(daysAgo, 0, choices?.oneRmValidDays ?? oneRmValidDays);

/** Where body weight is most of the load: by how the test set felt, without a 1RM (LG-3.6). */
export function basisOfBodyWeight(
  patient: StartPatient,
  exercise: StartExercise,
  dose: { band: EffortBand; doseMin: number },
): StartBasis {
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

const untested = (because: ByEffortReason): StartBasis => ({
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
