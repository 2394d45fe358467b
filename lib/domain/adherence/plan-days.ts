import type { Schedule } from '../dosage/describe-dosage.ts';
import { weekdayOf } from '../time/calendar-date.ts';

/**
 * Whether a session may be expected on a date. A number of times a week leaves the days to the patient, so
 * every day is open until the number is reached; whether the version is in force is the caller's to know.
 */
export function isDueOn(schedule: Schedule, localDate: string): boolean {
  const weekday = weekdayOf(localDate);
  switch (schedule.type) {
    case 'specific_weekdays':
      return schedule.days.includes(weekday);
    case 'times_per_week':
      return schedule.n > 0;
    case 'every_day':
      return (schedule.timesPerDay ?? 1) > 0;
  }
}
