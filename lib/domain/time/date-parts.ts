import { formatLocalDate, isLocalDate } from './calendar-date.ts';

/** A date as written by hand in three boxes. */
export type DateParts = { day: string; month: string; year: string };

/**
 * Reads day, month and year as `YYYY-MM-DD` (V-7). Null when all boxes are empty. What is no date (30 February, a year
 * of two digits, letters) comes back as the typed text, which no date schema accepts.
 */
export function readDateParts({ day, month, year }: DateParts): string | null {
  const written = [day.trim(), month.trim(), year.trim()];
  if (written.every((part) => part === '')) return null;
  const unread = written.join(' ');
  if (!/^\d{1,2} \d{1,2} \d{4}$/.test(unread)) return unread;
  const [dayNumber = 0, monthNumber = 0, yearNumber = 0] = written.map(Number);
  const date = formatLocalDate({ year: yearNumber, month: monthNumber, day: dayNumber });
  return isLocalDate(date) ? date : unread;
}

/**
 * A birth date whose year was written with two digits, where only one century can be meant: "61" is 1961, as 2061 is to come. "24" stays
 * as it was typed: it may be a child or somebody of a hundred. `today`: local date.
 */
export function withWholeBirthYear(parts: DateParts, today: string): DateParts {
  const year = parts.year.trim();
  if (!/^\d{2}$/.test(year) || Number(year) <= Number(today.slice(2, 4))) return parts;
  return { ...parts, year: `${Number(today.slice(0, 2)) - 1}${year}` };
}

/** Whether a locale writes the month before the day. */
export const isMonthFirst = (locale: string): boolean => locale === 'en-US';

/** A date in the middle of other words: `17/05/1984`, `17.5.1984`, `17 5 1984`, `1984-05-17`. */
const writtenDate = /(?<![\p{L}\p{N}])(\d{1,4})([./ -])(\d{1,2})\2(\d{1,4})(?![\p{L}\p{N}])/u;

/** Takes a date out of what somebody typed, in the order of their locale or as `YYYY-MM-DD`; the rest stays. null: there is none. */
export function takeDate(typed: string, locale: string): { date: string | null; rest: string } {
  const found = writtenDate.exec(typed);
  if (found === null) return { date: null, rest: typed };
  const [written, first = '', , second = '', third = ''] = found;
  const [day, month] = isMonthFirst(locale) ? [second, first] : [first, second];
  const date = readDateParts(
    first.length === 4 ? { day: third, month: second, year: first } : { day, month, year: third },
  );
  return isLocalDate(date) ? { date, rest: typed.replace(written, ' ') } : { date: null, rest: typed };
}

/** The three boxes of an ISO date, or of boxes of which some were left empty; empty for anything else. */
export function partsOfDate(date: string | null): DateParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '');
  if (match !== null) {
    const [, year = '', month = '', day = ''] = match;
    return { day: String(Number(day)), month: String(Number(month)), year };
  }
  const [, day = '', month = '', year = ''] = /^(\d*) (\d*) (\d*)$/.exec(date ?? '') ?? [];
  return { day, month, year };
}
