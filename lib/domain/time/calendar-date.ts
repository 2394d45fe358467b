import { type Result, accept, refuse } from '../result.ts';

/**
 * Calendar dates without a clock or zone, as `YYYY-MM-DD` text from 0001-01-01 to 9999-12-31. Text that
 * comes from outside goes through {@link parseLocalDate}; the other functions take dates that are already
 * known to be good and throw a RangeError on anything else, because a wrong date must not become a plan.
 */
export type CalendarDate = { year: number; month: number; day: number };

/** @internal for tests */
export const firstDate = '0001-01-01';
/** @internal for tests */
export const lastDate = '9999-12-31';

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;

/** Reads a strict `YYYY-MM-DD`. Refuses days that do not exist (30 February), the year 0 and longer years. */
export function parseLocalDate(text: unknown): Result<CalendarDate & { localDate: string }, 'date_invalid'> {
  const match = typeof text === 'string' ? datePattern.exec(text) : null;
  if (match === null) return refuse('date_invalid');
  const [localDate, year, month, day] = [match[0], Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return refuse('date_invalid');
  }
  return accept({ localDate, year, month, day });
}

export const isLocalDate = (text: unknown): text is string => parseLocalDate(text).ok;

/** Whether a text is a date from the first of these to the last, both included. */
export const isDateWithin = (text: unknown, first: string, last: string): text is string =>
  isLocalDate(text) && text >= first && text <= last;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function mustParse(localDate: string): CalendarDate {
  const parsed = parseLocalDate(localDate);
  if (!parsed.ok) throw new RangeError('not a calendar date');
  return parsed;
}

/** A review asks for the same few hundred dates many thousand times; the maps are emptied long before they could grow large. */
const dayNumbers = new Map<string, number>();
const datesOf = new Map<number, string>();
const mostKept = 4_096;

/** Days since 1970-01-01. Day counts use calendar dates, so days with a clock change are ordinary days. */
function toDayNumber(localDate: string): number {
  const known = dayNumbers.get(localDate);
  if (known !== undefined) return known;
  const { year, month, day } = mustParse(localDate);
  // setUTCFullYear, because Date.UTC reads the years 0 to 99 as 1900 to 1999.
  const dayNumber = new Date(0).setUTCFullYear(year, month - 1, day) / millisecondsPerDay;
  if (dayNumbers.size >= mostKept) dayNumbers.clear();
  dayNumbers.set(localDate, dayNumber);
  return dayNumber;
}

/** `YYYY-MM-DD` of a date whose parts are already known to exist. */
export const formatLocalDate = ({ year, month, day }: CalendarDate): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The date `days` whole days later (negative: earlier). Throws when the result leaves the calendar's range. */
export function addDays(localDate: string, days: number): string {
  const dayNumber = toDayNumber(localDate) + days;
  const known = datesOf.get(dayNumber);
  if (known !== undefined) return known;
  const date = new Date(dayNumber * millisecondsPerDay);
  const year = date.getUTCFullYear();
  if (!Number.isInteger(days) || !(year >= 1 && year <= 9999)) throw new RangeError('date out of range');
  const found = formatLocalDate({ year, month: date.getUTCMonth() + 1, day: date.getUTCDate() });
  if (datesOf.size >= mostKept) datesOf.clear();
  datesOf.set(dayNumber, found);
  return found;
}

/** Whole days from the first date to the second; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => toDayNumber(to) - toDayNumber(from);

/** ISO weekday, 1 Monday to 7 Sunday. */
export function weekdayOf(localDate: string): number {
  // 1970-01-01 was a Thursday (4).
  const fromThursday = (toDayNumber(localDate) + 3) % 7;
  return ((fromThursday + 7) % 7) + 1;
}

/** ISO week key such as `2025-W01`: the week belongs to the year of its Thursday. */
export function isoWeekOf(localDate: string): string {
  const dayNumber = toDayNumber(localDate);
  const thursday = new Date((dayNumber + 4 - weekdayOf(localDate)) * millisecondsPerDay);
  const year = thursday.getUTCFullYear();
  const january1 = new Date(0).setUTCFullYear(year, 0, 1);
  const week = Math.floor((thursday.getTime() - january1) / millisecondsPerDay / 7) + 1;
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

/** The seven dates, Monday to Sunday, of the ISO week of a date. */
export function weekOf(localDate: string): string[] {
  const monday = addDays(localDate, 1 - weekdayOf(localDate));
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}
