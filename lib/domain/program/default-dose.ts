import type { Goal } from '../dosage/goals.ts';
import { goals } from '../dosage/goals.ts';
import { goalsByPattern } from '../library/default-goals.ts';
import type { Pattern } from '../library/vocabulary.ts';
import type { EffortBand } from '../dosage/effort-bands.ts';
import { lowestBand } from '../load/effort-band.ts';
import { type AdviceRequest, adviseDose } from '../load/load-advice.ts';
import type { StartingDose } from '../load/starting-dose.ts';

/** A dose that an exercise writes out itself, where no row of the table fits. null: does not apply. */
export type WrittenDose = {
  sets: number;
  repsMin: number | null;
  repsMax: number | null;
  holdSeconds: number | null;
  durationSeconds: number | null;
  breaths: number | null;
  distanceMetres: number | null;
  steps: number | null;
  restSeconds: number | null;
  effortTarget: EffortBand | null;
  timesPerWeek: number | null;
  timesPerDay: number | null;
};

/** The dose a new prescription begins with; the clinician edits it. */
export type DefaultDose = Omit<WrittenDose, 'timesPerWeek' | 'timesPerDay'> & {
  tempo: { lower: number; pause: number; lift: number } | null;
  schedule: { type: 'times_per_week'; n: number } | { type: 'every_day' };
  timesPerDay: number;
};

const noAmounts = {
  repsMin: null,
  repsMax: null,
  holdSeconds: null,
  durationSeconds: null,
  breaths: null,
  distanceMetres: null,
  steps: null,
} as const;

/** The goals an exercise offers a dose for, the usual one of its movement first. Tendon goals are never the first unless alone (LG-6.1). */
export function offeredGoals(exercise: {
  pattern: Pattern;
  defaultDosage: Partial<Record<Goal, unknown>>;
}): Goal[] {
  const usual = goalsByPattern[exercise.pattern];
  const offered = [...usual, ...goals.filter((goal) => !usual.includes(goal))].filter(
    (goal) => exercise.defaultDosage[goal] !== undefined,
  );
  const isTendon = (goal: Goal) => goal.startsWith('tendon_');
  return [...offered.filter((goal) => !isTendon(goal)), ...offered.filter(isTendon)];
}

/**
 * The dose of the table for this patient, exercise and goal, at the low end of its range; what the exercise writes out itself goes
 * before it, but never with a higher effort than the patient's groups allow.
 */
export function defaultDose(request: AdviceRequest, written: WrittenDose | null): DefaultDose {
  const advised = adviseDose(request);
  const table = advised.ok ? fromTable(advised) : emptyDose;
  if (written === null) return table;
  const { timesPerWeek, timesPerDay, effortTarget, ...own } = written;
  return {
    ...table,
    ...own,
    effortTarget: lowerEffort(effortTarget, table.effortTarget),
    schedule: timesPerWeek === null ? table.schedule : weekly(timesPerWeek),
    timesPerDay: timesPerDay ?? table.timesPerDay,
  };
}

const emptyDose: DefaultDose = {
  ...noAmounts,
  sets: 1,
  restSeconds: null,
  effortTarget: null,
  tempo: null,
  schedule: { type: 'times_per_week', n: 2 },
  timesPerDay: 1,
};

const weekly = (days: number): DefaultDose['schedule'] =>
  days >= 7 ? { type: 'every_day' } : { type: 'times_per_week', n: days };

const lowerEffort = (a: EffortBand | null, b: EffortBand | null): EffortBand | null =>
  a === null || b === null ? a : lowestBand([a, b]);

function fromTable(start: StartingDose): DefaultDose {
  return {
    ...noAmounts,
    ...amountsOf(start),
    sets: start.sets,
    restSeconds: start.restSeconds,
    effortTarget: start.effortTarget,
    // A tempo is one of repetitions: what is held, walked or breathed has none.
    tempo: start.doseKind === 'reps' ? readTempo(start.tempo) : null,
    schedule: weekly(start.daysPerWeek.low),
    timesPerDay: start.timesPerDay,
  };
}

function amountsOf({ doseKind, doseMin, doseMax }: StartingDose): Partial<WrittenDose> {
  switch (doseKind) {
    case 'reps':
      return { repsMin: doseMin, repsMax: doseMax };
    case 'hold':
      return { holdSeconds: doseMin };
    case 'time':
      return { durationSeconds: doseMin };
    case 'breaths':
      return { breaths: doseMin };
    case 'distance':
      return { distanceMetres: doseMin };
    case 'steps':
      return { steps: doseMin };
  }
}

/** "3-0-2" as seconds; words such as "slow" or "fast" are no numbers and are left out. */
function readTempo(tempo: string): DefaultDose['tempo'] {
  const match = /^(\d+)-(\d+)-(\d+)$/.exec(tempo);
  return match === null ? null : { lower: Number(match[1]), pause: Number(match[2]), lift: Number(match[3]) };
}
