import { addDays, formatLocalDate, isLocalDate } from './calendar-date.ts';

/** How exactly a date is known. */
export const datePrecisions = ['day', 'month', 'year'] as const;
export type DatePrecision = (typeof datePrecisions)[number];

/** A date as far as it is known: of a month or a year, `firstDay` is its first day. */
export type PartialDate = { firstDay: string; precision: DatePrecision };

/** The day left empty, and the day and the month left empty, as the boxes are joined. */
const monthAndYear = /^ (\d{1,2}) (\d{4})$/;
const yearAlone = /^ {2}(\d{4})$/;

/** Reads what stands in the three boxes of a date, where the day, or the day and the month, may be left empty; null is no date. */
export function readPartialDate(typed: string): PartialDate | null {
  if (isLocalDate(typed)) return { firstDay: typed, precision: 'day' };
  const inMonth = monthAndYear.exec(typed);
  if (inMonth !== null) return firstDayOf(Number(inMonth[2]), Number(inMonth[1]), 'month');
  const inYear = yearAlone.exec(typed);
  return inYear === null ? null : firstDayOf(Number(inYear[1]), 1, 'year');
}

function firstDayOf(yearNumber: number, monthNumber: number, precision: DatePrecision): PartialDate | null {
  const firstDay = formatLocalDate({ year: yearNumber, month: monthNumber, day: 1 });
  return isLocalDate(firstDay) ? { firstDay, precision } : null;
}

/** Whether a month or a year is kept as its first day. */
export const isKeptAsFirstDay = ({ firstDay, precision }: PartialDate): boolean =>
  precision === 'day' || firstDay.endsWith(precision === 'month' ? '-01' : '-01-01');

/** The last day that it can have been. */
export function lastPossibleDay({ firstDay, precision }: PartialDate): string {
  if (precision === 'day') return firstDay;
  if (precision === 'year') return `${firstDay.slice(0, 4)}-12-31`;
  const nextMonth = addDays(`${firstDay.slice(0, 7)}-01`, 31);
  return addDays(`${nextMonth.slice(0, 7)}-01`, -1);
}

/** As much of the date as is known: "2026-03-09", "2026-03", "2026". */
export const writePartialDate = ({ firstDay, precision }: PartialDate): string =>
  firstDay.slice(0, { day: 10, month: 7, year: 4 }[precision]);

/** The date for the three boxes that {@link readPartialDate} reads. */
export function toDateBoxes({ firstDay, precision }: PartialDate): string {
  if (precision === 'day') return firstDay;
  const yearText = firstDay.slice(0, 4);
  return precision === 'year' ? `  ${yearText}` : ` ${Number(firstDay.slice(5, 7))} ${yearText}`;
}
