import type { Side } from './describe-dosage.ts';
import type { DoseKind } from './goals.ts';

export type PlannedDose = {
  doseKind: DoseKind;
  sets: number;
  repsMin: number | null;
  repsMax: number | null;
  holdSeconds: number | null;
  durationSeconds: number | null;
  breaths: number | null;
  distanceMetres: number | null;
  steps: number | null;
  restSeconds: number | null;
};

/** What one set counts: whole repetitions, seconds, breaths, metres or steps; the ends are equal where there is no range. */
export type PlannedAmount = { min: number; max: number };

/** How much one set asks for. A dose without its number asks for 0: the person says what it was. */
export function plannedAmount(dose: PlannedDose): PlannedAmount {
  const single = (amount: number | null): PlannedAmount => ({ min: amount ?? 0, max: amount ?? 0 });
  switch (dose.doseKind) {
    case 'reps':
      return { min: dose.repsMin ?? dose.repsMax ?? 0, max: dose.repsMax ?? dose.repsMin ?? 0 };
    case 'hold':
      return single(dose.holdSeconds);
    case 'breaths':
      return single(dose.breaths);
    case 'time':
      return single(dose.durationSeconds);
    case 'distance':
      return single(dose.distanceMetres);
    case 'steps':
      return single(dose.steps);
  }
}

/** The sides that one set is logged for: an exercise for one limb, prescribed for both, counts each side as a set of its own. */
export function sidesPerSet(side: Side | null, isOneLimb: boolean): readonly Side[] {
  if (side === 'bilateral' && isOneLimb) return ['left', 'right'];
  return [side ?? 'not_sided'];
}

/** Seconds for one repetition, breath, metre and step, and for changing from one exercise to the next: working values, not measured. */
const pace = { repetition: 4, breath: 5, metre: 1, step: 0.7, changeover: 45 } as const;

/** Whole minutes that a list of exercises takes, at least 1 when there is any: an estimate by plain working values. */
export function estimateMinutes(
  exercises: readonly { dose: PlannedDose; secondsPerRep: number | null; sides: number }[],
): number {
  return Math.ceil(exercises.reduce((sum, exercise) => sum + exerciseSeconds(exercise), 0) / 60);
}

/** Seconds that one exercise takes once, with its rests and the change to it: the same working values. */
export function exerciseSeconds(exercise: {
  dose: PlannedDose;
  secondsPerRep: number | null;
  sides: number;
}): number {
  const { dose, sides } = exercise;
  const rest = (dose.restSeconds ?? 0) * Math.max(0, dose.sets - 1);
  return pace.changeover + rest + dose.sets * sides * secondsPerSet(dose, exercise.secondsPerRep);
}

function secondsPerSet(dose: PlannedDose, secondsPerRep: number | null): number {
  const { max } = plannedAmount(dose);
  switch (dose.doseKind) {
    case 'reps':
      return max * ((secondsPerRep ?? pace.repetition) + (dose.holdSeconds ?? 0));
    case 'hold':
    case 'time':
      return max;
    case 'breaths':
      return max * pace.breath;
    case 'distance':
      return max * pace.metre;
    case 'steps':
      return max * pace.step;
  }
}
