import { amountFields, plannedAmount } from '../dosage/dosage.ts';
import { type Goal, goals } from '../dosage/goals.ts';
import { kgOf, type Load } from '../dosage/load.ts';
import type { Dose } from '../dosage/prescription.ts';
import { sideInstead } from '../dosage/side.ts';
import { advisedLoad } from '../load/advised-load.ts';
import { lowestBand } from '../load/effort-band.ts';
import { type AdviceRequest, adviseLoad, isLoaded } from '../load/load-advice.ts';
import type { LoadContext } from '../load/load-context.ts';
import { isAbove } from '../number/values.ts';
import type { RecordedExercise } from '../record/recorded.ts';
import { offeredGoals } from './default-dose.ts';
import { usualDose } from './new-prescription.ts';
import { startDose } from './start-dose.ts';

type Replacement = {
  present: Dose;
  exercise: RecordedExercise;
  context: LoadContext;
  /** It takes the place of a dose that was too much. */
  lowers: boolean;
  /** Sets that the proposal allows at most, where it says so. */
  newSets?: number | undefined;
};

/**
 * The dose with which another version of an exercise takes its place: the usual one of that exercise for this patient, at the low end,
 * on the days of the present one. Where the present one was too much it never has more sets, a higher effort, a larger amount in the same
 * unit or a heavier weight. The own limits stay.
 */
export function variationDose({ present, exercise, context, lowers, newSets }: Replacement): Dose {
  const goal = goalFor(exercise, present.goal);
  const side = sideInstead(present.side, exercise.laterality === 'unilateral');
  const request: AdviceRequest = {
    context,
    exercise,
    side,
    goal,
    implement: isLoaded(exercise.equipment) ? exercise.equipment : null,
  };
  const begin = startDose(request, usualDose(exercise, context, goal));
  const dose: Dose = {
    ...begin,
    goal,
    side,
    doseKind: exercise.doseKind,
    load: loadFor(request),
    loadEquipment: isLoaded(exercise.equipment) ? exercise.equipment : null,
    schedule: present.schedule,
    timesPerDay: present.timesPerDay,
    ownRules: present.ownRules,
  };
  return lowers ? noMoreThan(present, dose, newSets) : dose;
}

function goalFor(exercise: RecordedExercise, present: string): Goal {
  const same = goals.find((goal) => goal === present && exercise.defaultDosage[goal] !== undefined);
  return same ?? offeredGoals(exercise)[0] ?? 'motor_control';
}

/** What is advised to begin with; a weight that is not known is left to effort. */
function loadFor(request: AdviceRequest): Load | null {
  if (!isLoaded(request.exercise.equipment)) return null;
  const advice = adviseLoad(request);
  return advice.ok ? advisedLoad(advice.start.implement) : null;
}

function noMoreThan(present: Dose, dose: Dose, newSets: number | undefined): Dose {
  const bands = [present.effortTarget, dose.effortTarget].filter((band) => band !== null);
  return {
    ...dose,
    ...amountWithin(present, dose),
    sets: Math.min(dose.sets, present.sets, newSets ?? present.sets),
    effortTarget: bands.length === 0 ? null : lowestBand(bands),
    load: loadWithin(present.load, dose.load),
  };
}

function amountWithin(present: Dose, dose: Dose) {
  if (present.doseKind !== dose.doseKind) return {};
  const [was, is] = [plannedAmount(present), plannedAmount(dose)];
  const max = Math.min(was.max, is.max);
  return amountFields(dose.doseKind, { min: Math.min(is.min, max), max });
}

/** A heavier weight than the present one is left to effort. */
function loadWithin(present: Load | null, load: Load | null): Load | null {
  const [was, is] = [kgOf(present), kgOf(load)];
  return was !== null && is !== null && isAbove(is, was) ? null : load;
}
