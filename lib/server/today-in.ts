import 'server-only';
import { localDate } from '@/lib/domain/time/local-date';

/** The local date in a zone at an instant; zones are checked when they are stored. */
export function todayIn(timeZone: string, now: Date): string {
  const result = localDate({ instantUtc: now.toISOString(), tz: timeZone });
  return result.ok ? result.localDate : now.toISOString().slice(0, 10);
}
