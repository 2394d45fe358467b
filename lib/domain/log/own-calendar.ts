import { isDueOn, type Rhythm } from '../dosage/schedule.ts';
import { addDays, weekOf } from '../time/calendar-date.ts';

/** How far an exercise has come this week that is for some days a week, which the patient chooses. */
export type WeekStanding = {
  /** Days of this week on which something of it was done, today included. */
  done: number;
  planned: number;
  /** Days one after the other, today first, on which it can still be done; 0 when today is one of the done, or it is done as often as planned. */
  left: number;
  /** The last of them; without any it is today. */
  until: string;
};

type DoneOn = readonly { localDate: string; outcome: string }[];

/**
 * How an exercise stands on a day in its own week, Monday to Sunday; null where the plan names the days, or means all of them. What was
 * left out is not done. `isOpen` says whether it can be done on a later day: not in a pause, and not under another version.
 */
export function weekStanding(
  rhythm: Rhythm,
  logs: DoneOn,
  today: string,
  isOpen: (localDate: string) => boolean,
): WeekStanding | null {
  const { schedule } = rhythm;
  const week = weekOf(today);
  if (schedule.type !== 'times_per_week' || schedule.n >= week.length) return null;
  const doneOn = (day: string) =>
    logs.some(({ localDate, outcome }) => localDate === day && outcome !== 'skipped');
  const done = week.filter((day) => day <= today && doneOn(day)).length;
  const planned = schedule.n;
  if (done >= planned || doneOn(today)) return { done, planned, left: 0, until: today };
  let left = 0;
  for (const day of week.filter((one) => one >= today)) {
    if (!isDueOn(rhythm, day) || (day !== today && !isOpen(day))) break;
    left += 1;
  }
  return { done, planned, left, until: addDays(today, Math.max(0, left - 1)) };
}

/** When what is missing of the week can be done; `more`: on so many days. */
type WeekWhen =
  | { kind: 'none' }
  | { kind: 'today' }
  | { kind: 'today_or_tomorrow' }
  | { kind: 'today_and_tomorrow' }
  | { kind: 'any_until' }
  | { kind: 'more_until'; more: number }
  | { kind: 'each_until' };

/** What a week asks from today on, so that it is true whatever was done before: who has fallen behind is asked for the days that are left, not for more. */
export function whenOfWeek({ done, planned, left }: WeekStanding): WeekWhen {
  const more = planned - done;
  if (left === 0 || more <= 0) return { kind: 'none' };
  if (left === 1) return { kind: 'today' };
  if (left === 2) return { kind: more === 1 ? 'today_or_tomorrow' : 'today_and_tomorrow' };
  if (more >= left) return { kind: 'each_until' };
  return more === 1 ? { kind: 'any_until' } : { kind: 'more_until', more };
}

/** Which sitting of the day comes next, of how many; null where there is one a day, and when none is left. */
export function sittingOfDay(noted: number, timesPerDay: number): { next: number; of: number } | null {
  return timesPerDay > 1 && noted < timesPerDay ? { next: noted + 1, of: timesPerDay } : null;
}

/** Seconds that are left of a day: each exercise as often as it is still to do. */
export const secondsLeft = (
  open: readonly { seconds: number; timesPerDay: number; logs: readonly unknown[] }[],
): number[] => open.map(({ seconds, timesPerDay, logs }) => seconds * Math.max(0, timesPerDay - logs.length));
