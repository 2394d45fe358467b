import type { Goal } from '../dosage/goals.ts';
import { goals } from '../dosage/goals.ts';
import { goalsByPattern } from '../library/default-goals.ts';
import type { Pattern } from '../library/vocabulary.ts';
import { amountFields, setsOnly, type Tempo } from '../dosage/dosage.ts';
import type { EffortBand } from '../dosage/effort-bands.ts';
import type { TemplateDose, WrittenDose } from '../dosage/prescription.ts';
import type { Schedule } from '../dosage/schedule.ts';
import { lowestBand } from '../load/effort-band.ts';
import { type AdviceRequest, adviseDose } from '../load/load-advice.ts';
import type { StartingDose } from '../load/starting-dose.ts';

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
export function defaultDose(request: AdviceRequest, written: WrittenDose | null): TemplateDose {
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

const emptyDose: TemplateDose = {
  ...setsOnly(1),
  schedule: { type: 'times_per_week', n: 2 },
  timesPerDay: 1,
};

const weekly = (days: number): Schedule =>
  days >= 7 ? { type: 'every_day' } : { type: 'times_per_week', n: days };

const lowerEffort = (a: EffortBand | null, b: EffortBand | null): EffortBand | null =>
  a === null || b === null ? a : lowestBand([a, b]);

function fromTable(start: StartingDose): TemplateDose {
  return {
    ...setsOnly(start.sets),
    ...amountsOf(start),
    restSeconds: start.restSeconds,
    effortTarget: start.effortTarget,
    // A tempo is one of repetitions: what is held, walked or breathed has none.
    tempo: start.doseKind === 'reps' ? readTempo(start.tempo) : null,
    schedule: weekly(start.daysPerWeek.low),
    timesPerDay: start.timesPerDay,
  };
}

/** Repetitions keep their range, everything else begins at the low end. */
const amountsOf = ({ doseKind, doseMin, doseMax }: StartingDose) =>
  amountFields(doseKind, { min: doseMin, max: doseKind === 'reps' ? doseMax : doseMin });

/** "3-0-2" as seconds; words such as "slow" or "fast" are no numbers and are left out. */
function readTempo(tempo: string): Tempo | null {
  const match = /^(\d+)-(\d+)-(\d+)$/.exec(tempo);
  return match === null ? null : { lower: Number(match[1]), pause: Number(match[2]), lift: Number(match[3]) };
}
