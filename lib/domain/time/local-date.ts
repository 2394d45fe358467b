import { type Result, accept } from '../result.ts';
import { isoWeekOf } from './calendar-date.ts';
import { clockIn } from './zone-clock.ts';

/**
 * The patient's calendar date and ISO week at an instant (MS-1.4). Computed once when a session starts and
 * stored with it: later travel never moves a past log. Refuses instants that cannot be read, then zones that
 * are not IANA names.
 */
export function localDate(input: {
  instantUtc: string;
  tz: string;
}): Result<{ localDate: string; isoWeek: string }, 'instant_invalid' | 'tz_unknown'> {
  const clock = clockIn(input.instantUtc, input.tz);
  return clock.ok ? accept({ localDate: clock.localDate, isoWeek: isoWeekOf(clock.localDate) }) : clock;
}
