import { localeTag } from '../messages/languages.ts';
import type { Locale } from '../result.ts';

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMilliseconds = 86_400_000;

function toUtc(date: string): Date {
  const [, year, month, day] = isoDate.exec(date) ?? [];
  const utc = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (Number.isNaN(utc.getTime()) || utc.toISOString().slice(0, 10) !== date)
    throw new RangeError(`not a local date: ${date}`);
  return utc;
}

const shapes = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  dayMonth: { day: 'numeric', month: 'short' },
  month: { month: 'short' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;
type Shape = keyof typeof shapes;

/** Making a formatter takes far longer than using it, and a handout has a hundred dates. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function format(date: string, locale: Locale, shape: Shape): string {
  const key = `${locale} ${shape}`;
  const formatter =
    formatters.get(key) ?? new Intl.DateTimeFormat(localeTag[locale], { ...shapes[shape], timeZone: 'UTC' });
  formatters.set(key, formatter);
  return formatter.format(toUtc(date));
}

/** The date `days` after a local date (YYYY-MM-DD). Refuses what is no date by throwing. */
export function addDays(date: string, days: number): string {
  return new Date(toUtc(date).getTime() + days * dayMilliseconds).toISOString().slice(0, 10);
}

/** ISO weekday of a local date: Monday 1 to Sunday 7. */
export function isoWeekday(date: string): number {
  const sundayFirst = toUtc(date).getUTCDay();
  return sundayFirst === 0 ? 7 : sundayFirst;
}

/** "30 January 1979", "30 de enero de 1979". */
export function formatLongDate(date: string, locale: Locale): string {
  return format(date, locale, 'long');
}

/** "23 Nov", "23 nov". */
export function formatDayMonth(date: string, locale: Locale): string {
  return format(date, locale, 'dayMonth');
}

/** Day of the month as people write it. */
export function dayOfMonth(date: string): string {
  return `${toUtc(date).getUTCDate()}`;
}

/** "Nov", or "Nov–Dec" when the two dates lie in different months. */
export function formatMonthSpan(first: string, last: string, locale: Locale): string {
  const months = [first, last].map((date) => format(date, locale, 'month'));
  return first.slice(0, 7) === last.slice(0, 7) ? `${months[0]}` : months.join('–');
}
