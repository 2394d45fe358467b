import { type Result, accept, refuse } from '../result.ts';
import { formatLocalDate, parseLocalDate } from './calendar-date.ts';

/** A UTC instant as text: date, `T`, time with optional fraction, and `Z` or a numeric offset. */
const instantPattern =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
/** Names only: an offset such as `+02:00` is not a zone, because it does not know about clock changes. */
const zoneNamePattern = /^[A-Za-z][A-Za-z0-9_+\-/]*$/;

/** The first and last years in which no zone can push an instant out of the calendar. */
const firstInstant = Date.parse('0001-01-02T00:00:00Z');
const lastInstant = Date.parse('9999-12-30T23:59:59.999Z');

const clocks = new Map<string, Intl.DateTimeFormat>();

export type ZonedClock = { localDate: string /** 0 to 1439 */; minutesOfDay: number };

/** What the calendar and the clock on the wall say at an instant in a zone. Refuses unreadable instants first. */
export function clockIn(
  instantUtc: unknown,
  tz: unknown,
): Result<ZonedClock, 'instant_invalid' | 'tz_unknown'> {
  const instant = parseInstant(instantUtc);
  if (instant === null) return refuse('instant_invalid');
  const clock = typeof tz === 'string' ? clockOf(tz) : null;
  if (clock === null) return refuse('tz_unknown');
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? Number.NaN;
  return accept({
    localDate: formatLocalDate({ year: part('year'), month: part('month'), day: part('day') }),
    minutesOfDay: part('hour') * 60 + part('minute'),
  });
}

function parseInstant(text: unknown): number | null {
  const match = typeof text === 'string' ? instantPattern.exec(text) : null;
  if (match === null || !parseLocalDate(match[1]).ok) return null;
  const instant = Date.parse(match[0]);
  return instant >= firstInstant && instant <= lastInstant ? instant : null;
}

function clockOf(tz: string): Intl.DateTimeFormat | null {
  const known = clocks.get(tz);
  if (known !== undefined) return known;
  const made = zoneNamePattern.test(tz) ? makeClock(tz) : null;
  // Only real zones are kept, so that made-up names cannot fill the memory.
  if (made !== null) clocks.set(tz, made);
  return made;
}

function makeClock(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
    });
  } catch {
    return null;
  }
}
