import { daysBetween, parseLocalDate } from '../time/calendar-date.ts';

/** Age in completed years on a date; null when the birth date lies after it. 29 February turns on 1 March. */
export function ageOn(birthDate: string, localDate: string): number | null {
  const birth = parseLocalDate(birthDate);
  const today = parseLocalDate(localDate);
  if (!birth.ok || !today.ok) throw new RangeError('not a calendar date');
  if (daysBetween(birthDate, localDate) < 0) return null;
  const birthdayPassed = localDate.slice(5) >= birthDate.slice(5);
  return today.year - birth.year - (birthdayPassed ? 0 : 1);
}
