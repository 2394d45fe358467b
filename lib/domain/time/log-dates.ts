import { type Result, accept, refuse } from '../result.ts';
import { addDays, daysBetween } from './calendar-date.ts';
import type { ZonedClock } from './zone-clock.ts';

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

/** Whether "how was it the next morning?" may be answered now; afterwards the answer is missing, not zero. */
export function morningQuestion(sessionDate: string, now: ZonedClock): 'not_yet' | 'open' | 'missing' {
  const morning = addDays(sessionDate, 1);
  const days = daysBetween(morning, now.localDate);
  if (days < 0 || (days === 0 && now.minutesOfDay < morningFromMinutes)) return 'not_yet';
  return days === 0 ? 'open' : 'missing';
}
