import { weekdayOf } from '../time/calendar-date.ts';

/** On which days. Weekdays are ISO numbers, Monday 1 to Sunday 7; a number of times a week leaves the days to the patient. */
export type Schedule =
  | { type: 'times_per_week'; n: number }
  | { type: 'specific_weekdays'; days: number[] }
  | { type: 'every_day' };

/** How often: on which days, and how many times on such a day (1 to 10). */
export type Rhythm = { schedule: Schedule; timesPerDay: number };

const daysOfWeek = 7;

/** Days of a week with a session, 0 to 7. */
export function daysPerWeek(schedule: Schedule): number {
  switch (schedule.type) {
    case 'times_per_week':
      return schedule.n;
    case 'specific_weekdays':
      return new Set(schedule.days).size;
    case 'every_day':
      return daysOfWeek;
  }
}

/** Whether an ISO weekday may have a session; days that are left to the patient may be any. */
export const mayBeOn = (schedule: Schedule, weekday: number): boolean =>
  schedule.type !== 'specific_weekdays' || schedule.days.includes(weekday);

/**
 * Whether a session may be expected on a date. A number of times a week leaves the days to the patient, so
 * every day is open until the number is reached; whether the version is in force is the caller's to know.
 */
export const isDueOn = ({ schedule, timesPerDay }: Rhythm, localDate: string): boolean =>
  mayBeOn(schedule, weekdayOf(localDate)) && daysPerWeek(schedule) > 0 && timesPerDay > 0;
