import { availableLoads } from '../../load/inventory.ts';
import { matchLoad } from '../../load/match-load.ts';
import type { LoadLabel } from '../../number/units.ts';
import { addDays } from '../../time/calendar-date.ts';
import type { Decision } from '../rows/decision.ts';
import type { ProgramLog, ProgramPrescription } from '../records/program.ts';
import { isUpward } from '../records/route-proposal.ts';
import { isVariation } from '../records/variation.ts';

/** One exercise of a dry run: its prescription as it stands on a day, and what is aimed at in the next session. */
export type SimulatedExercise = {
  prescription: ProgramPrescription;
  plannedSets: number;
  loadKg: number | null;
  label: LoadLabel | null;
  amount: number;
  /** Harder (positive) or easier variations taken so far. */
  variationSteps: number;
  /** The version that is done by now; null for the exercise itself, or where it has no name. */
  versionName: string | null;
  fewerSetsUntil: string | null;
  isStopped: boolean;
};

export function startOf(prescription: ProgramPrescription): SimulatedExercise {
  const latest = prescription.logs.at(-1);
  const loads = availableLoads(prescription.inventory);
  const first = loads.ok ? loads.loads[0] : undefined;
  const planned = prescription.plannedLoad;
  const begun = planned === undefined ? (first?.kg ?? null) : (planned?.kg ?? null);
  const plannedLabel = latest === undefined ? planned?.label : undefined;
  const used = latest === undefined ? begun : (latest.loadKg ?? null);
  const owned = loads.ok && used !== null && used > 0 ? matchLoad(loads.loads, used) : undefined;
  const done = (latest?.reps ?? []).filter((amount) => amount !== null);
  return {
    prescription,
    plannedSets: prescription.sets,
    loadKg: owned?.kg ?? used,
    label: owned?.label ?? plannedLabel ?? (used === null ? null : { value: used, unit: 'kg' }),
    amount: done.length > 0 ? Math.max(prescription.repMin, Math.min(...done)) : prescription.repMin,
    variationSteps: 0,
    versionName: null,
    fewerSetsUntil: null,
    isStopped: false,
  };
}

const fewerSetsDays = 7;

/** The exercise after a proposal is followed: new load, amount, sets or variation. */
export function follow(exercise: SimulatedExercise, decision: Decision, today: string): SimulatedExercise {
  let next = withSets(exercise, decision, today);
  if (decision.action === 'stop_contact') return { ...next, isStopped: true };
  if (decision.action === 'restart_light') return restarted(next);
  const { dose } = decision;
  switch (dose?.action) {
    case 'increase_load':
      next = progressed({ ...withLoad(next, dose), amount: dose.newReps }, today);
      break;
    case 'decrease_load':
      next = withLoad(next, dose);
      break;
    case 'add_reps':
      next = progressed({ ...next, amount: dose.targetReps }, today);
      break;
    case 'decrease_dose':
      next = { ...next, amount: dose.newValue };
      break;
    case 'regress_variation':
      return otherVariation(next, -1, today);
    case 'at_max':
    case 'step_too_big':
    case undefined:
      break;
  }
  if (decision.action === 'progress_variation') return otherVariation(next, 1, today);
  return decision.newReps === undefined ? next : progressed({ ...next, amount: decision.newReps }, today);
}

/** The new load is the prescribed one from now on, where one is known in kg. */
function withLoad(
  exercise: SimulatedExercise,
  { newKg, label }: { newKg: number; label: LoadLabel },
): SimulatedExercise {
  const { prescription } = exercise;
  const planned = prescription.loadKg === undefined ? prescription : { ...prescription, loadKg: newKg };
  return { ...exercise, prescription: planned, loadKg: newKg, label };
}

function withSets(
  exercise: SimulatedExercise,
  { newSets, days }: Decision,
  today: string,
): SimulatedExercise {
  const isOver = exercise.fewerSetsUntil !== null && today >= exercise.fewerSetsUntil;
  if (newSets === undefined && !isOver) return exercise;
  const sets = newSets ?? exercise.plannedSets;
  return {
    ...exercise,
    prescription: { ...exercise.prescription, sets },
    fewerSetsUntil: newSets === undefined ? null : addDays(today, days ?? fewerSetsDays),
  };
}

const progressed = (exercise: SimulatedExercise, today: string): SimulatedExercise => ({
  ...exercise,
  prescription: { ...exercise.prescription, lastProgressedOn: today },
});

/** Whether a proposal can be followed: another version only where it is known which. */
export const canFollow = ({ prescription: { instead } }: SimulatedExercise, decision: Decision): boolean =>
  instead === undefined ||
  !isVariation(decision) ||
  (isUpward(decision) ? instead.harder : instead.easier) !== null;

/** Another variation is another exercise: its history begins anew, with its own dose where that is known, else at the low end of the range. */
function otherVariation(exercise: SimulatedExercise, steps: 1 | -1, today: string): SimulatedExercise {
  const { prescription } = progressed(exercise, today);
  const known = steps === 1 ? prescription.instead?.harder : prescription.instead?.easier;
  if (known !== undefined && known !== null) {
    const { prescriptionId, lastProgressedOn } = prescription;
    return {
      ...startOf({ ...known.prescription, prescriptionId, lastProgressedOn, logs: [] }),
      variationSteps: exercise.variationSteps + steps,
      versionName: known.name,
    };
  }
  return {
    ...exercise,
    prescription: { ...prescription, logs: [] },
    amount: prescription.repMin,
    variationSteps: exercise.variationSteps + steps,
  };
}

/** By effort again, from the lightest owned load and the low end of the range (LG-8.3). */
function restarted(exercise: SimulatedExercise): SimulatedExercise {
  const loads = availableLoads(exercise.prescription.inventory);
  const lightest = loads.ok && exercise.loadKg !== null ? loads.loads[0] : undefined;
  const lighter =
    lightest === undefined ? exercise : withLoad(exercise, { newKg: lightest.kg, label: lightest.label });
  return { ...lighter, amount: exercise.prescription.repMin };
}

export function withLog(exercise: SimulatedExercise, log: ProgramLog): SimulatedExercise {
  const { prescription } = exercise;
  return { ...exercise, prescription: { ...prescription, logs: [...prescription.logs, log] } };
}
