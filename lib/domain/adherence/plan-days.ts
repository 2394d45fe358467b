import type { Schedule } from '../dosage/describe-dosage.ts';
import { addDays, daysBetween, parseLocalDate, weekdayOf } from '../time/calendar-date.ts';

export { addDays, daysBetween, weekdayOf } from '../time/calendar-date.ts';

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

/** The seven dates, Monday to Sunday, of the ISO week of a date. */
export function weekOf(localDate: string): string[] {
  const monday = addDays(localDate, 1 - weekdayOf(localDate));
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/** Age in completed years on a date; null when the birth date lies after it. 29 February turns on 1 March. */
export function ageOn(birthDate: string, localDate: string): number | null {
  const birth = parseLocalDate(birthDate);
  const today = parseLocalDate(localDate);
  if (!birth.ok || !today.ok) throw new RangeError('not a calendar date');
  if (daysBetween(birthDate, localDate) < 0) return null;
  const birthdayPassed = localDate.slice(5) >= birthDate.slice(5);
  return today.year - birth.year - (birthdayPassed ? 0 : 1);
}
