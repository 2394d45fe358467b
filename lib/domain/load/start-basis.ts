import type { DosageStage } from '../dosage/dosage-row.ts';
import { isOneOf, isWhole } from '../number/values.ts';
import { weightedKinds } from '../library/equipment-kinds.ts';
import { type OneRmEstimate, type OneRmRefusal, estimateOneRm, oneRmValidDays } from './one-rm.ts';
import type { StartExercise, StartPatient, StartTestSet } from './start-subject.ts';
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
  | { reason: 'by_effort'; because: ByEffortReason; targetKg: null; rules: readonly string[] };
export type ByEffortReason = 'no_test_set' | 'test_set_outdated' | OneRmRefusal;

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
  if (!isWhole(testSet.daysAgo, 0, patient.choices?.oneRmValidDays ?? oneRmValidDays))
    return byEffort('test_set_outdated');
  const oneRm = estimateOneRm({
    ...testSet,
    ageYears: patient.ageYears,
    equipment: exercise.equipmentKind,
    blocked: patient.testSetBlocked,
  });
  return oneRm.ok ? fromEstimate(input, testSet, oneRm, stage.loadPct) : byEffort(oneRm.refusal);
}

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
