import { chooseDosageRow } from '../dosage/choose-row.ts';
import type { DosageRow, DosageStage } from '../dosage/dosage-row.ts';
import { doseAmount } from '../dosage/dose-amount.ts';
import { type DoseKind, type Goal, goals } from '../dosage/goals.ts';
import { type Result, accept, refuse } from '../result.ts';
import type { EffortBand } from '../dosage/effort-bands.ts';
import { weightedKinds } from '../library/equipment-kinds.ts';
import { isOneOf } from '../number/values.ts';
import { effortBand, postOpBand } from './effort-band.ts';
import { decidingCap, postOpCapInForce } from './load-caps.ts';
import { type Population, inFirstSessions, surgeryStage } from '../person/populations.ts';
import {
  type StartImplement,
  bodyWeightImplement,
  easierThan,
  lightestImplement,
  triedImplement,
} from './start-implement.ts';
import { type StartBasis, basisFromTest, basisOfBodyWeight } from './start-basis.ts';
import type { StartExercise, StartPatient } from './start-subject.ts';

/** A first dose with everything that explains it. Loads are in kg with the label of the patient's own equipment. */
export type StartingDose = {
  type: 'starting_dose';
  exerciseId: string;
  rowId: string;
  doseKind: DoseKind;
  sets: number;
  doseMin: number;
  doseMax: number;
  restSeconds: number | null;
  tempo: string;
  daysPerWeek: { low: number; high: number };
  timesPerDay: number;
  effortTarget: EffortBand;
  /** The cap in percent of 1RM and the population whose it is; null where no 1RM is asked for (LG-3.6). */
  cap: { pct: number; from: Population } | null;
  basis: StartBasis;
  /** With what to begin. */
  implement: StartImplement;
  /** What to take instead when even that is too hard; null when nothing easier is on record. */
  ifTooHard: StartImplement | null;
  rules: readonly string[];
};
export type StartingDoseRefusal =
  | 'population_missing'
  | 'population_unknown'
  | 'pct_invalid'
  | 'effort_invalid'
  | 'goal_unknown'
  | 'no_safe_option'
  | 'load_invalid';

/** The whole way to a first dose (LG-3 to LG-6): from a test set when a valid one exists, else light by effort with the lightest option. Refuses when nothing owned is light enough. */
export function startingDose(
  patient: StartPatient,
  exercise: StartExercise,
  goal: Goal,
): Result<StartingDose, StartingDoseRefusal> {
  if (!isOneOf(goals, goal)) return refuse('goal_unknown');
  const cap = decidingCap({ ...patient, sessionsDone: exercise.sessionsDone, goal });
  if (!cap.ok) return cap;
  const row = chooseDosageRow(goal, patient);
  if (row === undefined) return refuse('goal_unknown');
  const stage = stageOf(row, patient, exercise);
  const band = effortBand({
    ...patient,
    sessionsDone: exercise.sessionsDone,
    goal,
    goalBand: stage.effort,
  });
  if (!band.ok) return band;
  const effortTarget = { low: band.low, high: band.high };

  const amount = doseAmount(row, stage, exercise.doseKind, patient.ageYears);
  const isBodyWeight = exercise.goesByEffort === true && isOneOf(weightedKinds, exercise.equipmentKind);
  const basis = isBodyWeight
    ? basisOfBodyWeight(patient, exercise, { band: effortTarget, doseMin: amount.doseMin })
    : basisFromTest({
        patient,
        exercise,
        stage,
        capPct: cap.capPct,
        band: effortTarget,
        doseMin: amount.doseMin,
        doseMax: amount.doseMax,
      });
  const implement = implementOf(patient, exercise, basis);
  if (!implement.ok) return implement;
  const { ok: _, ...first } = implement;
  return accept({
    type: 'starting_dose',
    exerciseId: exercise.exerciseId,
    rowId: row.id,
    doseKind: exercise.doseKind,
    ...amount,
    restSeconds: row.restSeconds === null ? null : row.restSeconds[1],
    tempo: row.tempo,
    daysPerWeek: { low: row.daysPerWeek[0], high: row.daysPerWeek[1] },
    timesPerDay: row.timesPerDay,
    effortTarget,
    cap: exercise.goesByEffort === true ? null : { pct: cap.capPct, from: cap.population },
    basis,
    implement: first,
    ifTooHard: easierThan(first, patient, exercise),
    rules: [
      ...new Set([
        'LG-6',
        row.id,
        ...(exercise.goesByEffort === true ? [] : ['LG-3.3']),
        'LG-4.3',
        ...basis.rules,
        ...implementRules(first),
      ]),
    ],
  });
}

function implementOf(patient: StartPatient, exercise: StartExercise, basis: StartBasis) {
  if (basis.reason === 'body_weight') return bodyWeightImplement(patient, exercise, basis);
  return basis.reason === 'trial'
    ? triedImplement(patient, exercise, basis)
    : lightestImplement(patient, exercise, basis.targetKg);
}

const implementRules = ({ choice }: StartImplement): string[] => {
  if (choice === 'weight') return ['LG-5.1'];
  return choice === 'band' ? ['LG-5.2', 'LG-5.3'] : ['LG-5.2'];
};

/** The part of a row that counts now. The row for the time after surgery takes its load and effort from the cap in force (LG-3.3, LG-4.3). */
export function stageOf(row: DosageRow, patient: StartPatient, exercise: StartExercise): DosageStage {
  if (row.audience.includes('post_op')) {
    const stage = surgeryStage(patient) === 'early' ? row.start : row.later;
    const loadPct = stage.loadPct === null ? null : ([stage.loadPct[0], postOpCapInForce(patient)] as const);
    return { ...stage, loadPct, effort: postOpBand(patient) };
  }
  return inFirstSessions(exercise.sessionsDone) ? row.start : row.later;
}
