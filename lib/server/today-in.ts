import 'server-only';
import { localDate } from '@/lib/domain/time/local-date';
import { invalid } from '@/lib/errors';

/** The local date in a zone at an instant; zones are checked when they are stored. */
export function todayIn(timeZone: string, now: Date): string {
  const result = localDate({ instantUtc: now.toISOString(), tz: timeZone });
  return result.ok ? result.localDate : now.toISOString().slice(0, 10);
}

/** Refuses a birth date after the clinic's own today: somewhere on earth it may be tomorrow already. */
export function requireBorn(birthDate: string, clinic: { timeZone: string }, now: Date): void {
  if (birthDate <= todayIn(clinic.timeZone, now)) return;
  throw invalid([{ path: 'birthDate', code: 'date_in_future', message: 'This date is in the future.' }]);
}
