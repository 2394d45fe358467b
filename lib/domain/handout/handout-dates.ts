import { localeTag } from '../messages/languages.ts';
import type { Locale } from '../result.ts';
import { daysBetween } from '../time/calendar-date.ts';

const dayMilliseconds = 86_400_000;
/** UTC midnight of a local date, to be worded. Refuses what is no date by throwing. */
const toUtc = (date: string): number => daysBetween('1970-01-01', date) * dayMilliseconds;

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

/** "30 January 1979", "30 de enero de 1979". */
export function formatLongDate(date: string, locale: Locale): string {
  return format(date, locale, 'long');
}

/** "23 Nov", "23 nov". */
export function formatDayMonth(date: string, locale: Locale): string {
  return format(date, locale, 'dayMonth');
}

/** "Nov", or "Nov–Dec" when the two dates lie in different months. */
export function formatMonthSpan(first: string, last: string, locale: Locale): string {
  const months = [first, last].map((date) => format(date, locale, 'month'));
  return first.slice(0, 7) === last.slice(0, 7) ? `${months[0]}` : months.join('–');
}
