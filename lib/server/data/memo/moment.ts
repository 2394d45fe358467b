import 'server-only';
import { clockIn } from '@/lib/domain/time/zone-clock';
import { morningQuestion } from '@/lib/domain/time/log-dates';
import { addDays } from '@/lib/domain/time/calendar-date';

/**
 * All of the time that anything worked out for a patient depends on: the patient's own day, whether its morning is asked about yet, and
 * the day by which records are read back, which is the same everywhere.
 */
export function momentIn(timeZone: string, now: Date): string {
  const everywhere = now.toISOString().slice(0, 10);
  const clock = clockIn(now.toISOString(), timeZone);
  if (!clock.ok) return everywhere;
  const isAsked = morningQuestion(addDays(clock.localDate, -1), clock) === 'open';
  return `${everywhere} ${timeZone} ${clock.localDate} ${isAsked ? 'morning' : 'night'}`;
}
