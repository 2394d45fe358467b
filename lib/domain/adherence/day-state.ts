import type { RuleChoices } from '../choices/rule-choices.ts';
import { isDueOn } from '../dosage/schedule.ts';
import { addDays } from '../time/calendar-date.ts';
import { isInPause, versionOn } from './adherence-window.ts';
import { timesOfDay } from './adherence-week.ts';
import { exerciseDay, indexLogs, type LogIndex } from './exercise-day.ts';
import type { ReviewedPrescription, ReviewedRecords } from './reviewed-records.ts';
import { creditThatCounts } from './session-credit.ts';

/** What a day looks like; the first that matches, in this order (MS-1.3). */
export const dayStates = [
  'stopped_for_pain',
  'paused',
  'skipped_for_pain',
  'done',
  'partly',
  'skipped',
  'not_reported',
  'open',
  'nothing_planned',
] as const;
export type DayState = (typeof dayStates)[number];

/** One exercise of the version in force on a day. */
export type StateOfExercise = {
  /** By weekday or daily; in some days of the week that the patient chooses; not on this day. */
  due: 'by_day' | 'by_week' | 'no';
  timesOfDay: number;
  isAnythingDone: boolean;
  isStopped: boolean;
  skipReasons: readonly string[];
  isReported: boolean;
};

/**
 * What a day looks like. Skipped is reported: it is never `not_reported`. Reported with nothing done and no reason (sets of 0)
 * counts as skipped.
 */
export function dayState(day: { isPaused: boolean; exercises: readonly StateOfExercise[] }): DayState {
  const { exercises } = day;
  if (exercises.some(({ isStopped }) => isStopped)) return 'stopped_for_pain';
  if (day.isPaused) return 'paused';
  const isAnythingDone = exercises.some((one) => one.isAnythingDone);
  const isPainful = exercises.some(({ due, skipReasons }) => due !== 'no' && skipReasons.includes('pain'));
  if (isPainful && !isAnythingDone) return 'skipped_for_pain';
  const isDone = (one: StateOfExercise) => one.timesOfDay >= 1;
  const byDay = exercises.filter(({ due }) => due === 'by_day');
  if (byDay.length > 0 ? byDay.every(isDone) : exercises.some(isDone)) return 'done';
  if (isAnythingDone) return 'partly';
  if (exercises.some(({ isReported }) => isReported)) return 'skipped';
  if (byDay.length > 0) return 'not_reported';
  return exercises.some(({ due }) => due === 'by_week') ? 'open' : 'nothing_planned';
}

export type DayOfPlan = { localDate: string; state: DayState; skipReasons: readonly string[] };

/**
 * The last days up to today, oldest first, with the reasons that were given beside them. What is still due today is open, so that
 * a morning does not look like a missed day.
 */
export function daysOf(
  records: ReviewedRecords,
  today: string,
  count: number,
  choices?: RuleChoices,
): DayOfPlan[] {
  const index = indexLogs(records.logs);
  const least = creditThatCounts(choices);
  return Array.from({ length: count }, (_, place) => addDays(today, place - count + 1)).map((localDate) => {
    const exercises = (versionOn(records, localDate)?.prescriptions ?? []).map((one) =>
      stateOf(one, localDate, index, least),
    );
    const state = dayState({ isPaused: isInPause(records, localDate), exercises });
    return {
      localDate,
      state: state === 'not_reported' && localDate >= today ? 'open' : state,
      skipReasons: [...new Set(exercises.flatMap(({ skipReasons }) => skipReasons))],
    };
  });
}

function stateOf(
  prescription: ReviewedPrescription,
  localDate: string,
  index: LogIndex,
  least: number,
): StateOfExercise {
  const { credits, ...day } = exerciseDay(prescription, localDate, index);
  const isDue = isDueOn(prescription, localDate);
  return {
    ...day,
    due: !isDue ? 'no' : prescription.schedule.type === 'times_per_week' ? 'by_week' : 'by_day',
    timesOfDay: timesOfDay(credits, least),
  };
}
