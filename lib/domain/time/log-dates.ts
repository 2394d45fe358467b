import { type Result, accept, refuse } from '../result.ts';
import { addDays, daysBetween, weekOf } from './calendar-date.ts';
import { clockIn, type ZonedClock } from './zone-clock.ts';

/** Logs may be entered this many days late; they are flagged (MS-1.4). */
export const latestBackdatedDays = 7;
/** "Next morning" is asked from 04:00 local on the date after the session until the end of that date (MS-1.4). */
export const morningFromMinutes = 4 * 60;

/** Whether a session of a date may be logged today. Refuses the future and more than seven days back. */
export function logTiming(
  sessionDate: string,
  today: string,
): Result<{ backdated: boolean }, 'date_in_future' | 'date_too_old'> {
  const daysAgo = daysBetween(sessionDate, today);
  if (daysAgo < 0) return refuse('date_in_future');
  return daysAgo > latestBackdatedDays ? refuse('date_too_old') : accept({ backdated: daysAgo > 0 });
}

/**
 * Whether an entry came too late for the day of its session, judged by when it was made and not by when it arrived: what waited on a phone
 * without a network is no late entry. A day ahead of its entry is no fault here: it counts from the moment it is received. Where the zone
 * of the session tells no day, nobody can say that it is too late.
 */
export function lateFault(sessionDate: string, recordedAt: string, timeZone: string): 'too_late' | null {
  const clock = clockIn(recordedAt, timeZone);
  if (!clock.ok) return null;
  const timing = logTiming(sessionDate, clock.localDate);
  return !timing.ok && timing.refusal === 'date_too_old' ? 'too_late' : null;
}

/** By how many days an entry was made after the day of its session, in the zone of the session; 0 on the day itself, before it, and where that cannot be told. */
export function daysLate(sessionDate: string, recordedAt: string, timeZone: string): number {
  const clock = clockIn(recordedAt, timeZone);
  return clock.ok ? Math.max(0, daysBetween(sessionDate, clock.localDate)) : 0;
}

/** The days before today that can still be noted or corrected, yesterday first; none before `from`, the first day of which the entries are known (null: of none). */
export function pastDays(today: string, from: string | null): string[] {
  if (from === null) return [];
  return Array.from({ length: latestBackdatedDays }, (_, back) => addDays(today, -1 - back)).filter(
    (day) => day >= from,
  );
}

/** The first day whose entries are wanted to tell of the days that can be noted: the Monday of the earliest one's week, so that its week is whole. */
export const entriesFrom = (today: string): string =>
  weekOf(addDays(today, -latestBackdatedDays))[0] ?? today;

/** Whether "how was it the next morning?" may be answered now; afterwards the answer is missing, not zero. */
export function morningQuestion(sessionDate: string, now: ZonedClock): 'not_yet' | 'open' | 'missing' {
  const morning = addDays(sessionDate, 1);
  const days = daysBetween(morning, now.localDate);
  if (days < 0 || (days === 0 && now.minutesOfDay < morningFromMinutes)) return 'not_yet';
  return days === 0 ? 'open' : 'missing';
}
