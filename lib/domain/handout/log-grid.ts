import { measureKindOf } from '../dosage/describe-dosage.ts';
import type { Dose } from '../dosage/prescription.ts';
import { mayBeOn } from '../dosage/schedule.ts';
import { weekdayName } from '../dosage/dosage-words.ts';
import type { LoadUnit } from '../number/units.ts';
import type { Locale } from '../result.ts';
import { addDays, weekdayOf } from '../time/calendar-date.ts';
import { formatDayMonth, formatLongDate, formatMonthSpan } from './handout-dates.ts';
import type { LogTable } from './handout-model.ts';
import type { HandoutWords } from './handout-words.ts';

/** Columns that leave room to write "10/10/8" by hand, per size of print. */
const maxColumns = { standard: 11, large: 7 } as const;
/** More columns than these name their day by a letter, so that it stands beside its date and not above it. */
const namedColumns = { standard: 9, large: 7 } as const;
/** Turns of a day that get a row each; when there are more, they are counted in one row. */
const turnRows = [1, 2, 3] as const;

export type LogGridInput = {
  exerciseName: string;
  dose: Dose;
  patientUnit: LoadUnit;
  startsOn: string;
  /** Last day the program is valid; no box is printed after it. */
  validUntil: string | null;
  weeks: number;
  print: 'standard' | 'large';
  locale: Locale;
  words: HandoutWords;
};

type Header = LogTable['headers'][number];
/** One week of headers and the last day they stand for. */
export type Week = { headers: Header[]; lastDay: string };

function headersOfWeek(input: LogGridInput, monday: string): Header[] {
  const { locale, words } = input;
  const { schedule } = input.dose;
  if (schedule.type === 'times_per_week') {
    const lines: [string, string] = [words.logWeek, formatDayMonth(monday, locale)];
    return [{ lines, date: monday, span: schedule.n }];
  }
  const dates = Array.from({ length: 7 }, (_, day) => addDays(monday, day));
  return dates.filter((date) => mayBeOn(schedule, weekdayOf(date))).map((date) => dayHeader(date, locale));
}

/** A column of one day; `letter` where it is too narrow for more. */
export const dayHeader = (date: string, locale: Locale, form: 'short' | 'letter' = 'short'): Header => ({
  lines: [weekdayName(weekdayOf(date), locale, form), `${Number(date.slice(8))}`],
  date,
  span: 1,
});

function weeksOf(input: LogGridInput): Week[] {
  const { startsOn, validUntil } = input;
  const isValid = (date: string) => validUntil === null || date <= validUntil;
  return Array.from({ length: input.weeks }, (_, week) => addDays(startsOn, week * 7))
    .map((firstDay) => {
      const headers = headersOfWeek(input, firstDay).filter((header) => isValid(header.date));
      const weekEnd = addDays(firstDay, 6);
      const lastWeekDay = validUntil !== null && validUntil < weekEnd ? validUntil : weekEnd;
      return {
        headers,
        lastDay:
          input.dose.schedule.type === 'times_per_week' ? lastWeekDay : (headers.at(-1)?.date ?? lastWeekDay),
      };
    })
    .filter((week) => week.headers.some((header) => header.span > 0));
}

function setsLabel(dose: Dose, words: HandoutWords): string {
  const kind = measureKindOf(dose);
  if (kind === 'duration' && (dose.durationSeconds ?? 0) >= 120) return words.logSets.minutes;
  return words.logSets[kind ?? 'sets'];
}

function loadLabel(input: Pick<LogGridInput, 'dose' | 'patientUnit' | 'words'>): string | null {
  const load = input.dose.load;
  if (load === null || load.unit === 'bodyweight') return null;
  if (load.unit === 'band') return input.words.logBand;
  return load.unit === 'percent1RM' ? input.patientUnit : load.unit;
}

/** What one row of the grid asks for; `turn` counts the times of a day from 1. */
export type LogGridRow = {
  kind: 'day' | 'sets' | 'count' | 'load' | 'effort' | 'pain';
  turn: number;
  label: string;
};

/** The rows of a grid in their order, each with what it asks for. */
export function logGridRows(input: Pick<LogGridInput, 'dose' | 'patientUnit' | 'words'>): LogGridRow[] {
  const { words, dose } = input;
  const { schedule, timesPerDay: turns } = dose;
  const label = setsLabel(dose, words);
  const rows: LogGridRow[] = [];
  if (schedule.type === 'times_per_week') rows.push({ kind: 'day', turn: 1, label: words.logDay });
  if (turns === 1) rows.push({ kind: 'sets', turn: 1, label });
  else if (turns > turnRows.length)
    rows.push({ kind: 'count', turn: turns, label: words.logTurnsDone(turns) });
  else
    for (const turn of turnRows)
      if (turn <= turns) rows.push({ kind: 'sets', turn, label: words.logTurn(label, turn) });
  const load = loadLabel(input);
  if (load !== null) rows.push({ kind: 'load', turn: 1, label: load });
  rows.push({ kind: 'effort', turn: 1, label: words.logEffort });
  rows.push({ kind: 'pain', turn: 1, label: words.logPain });
  return rows;
}

/**
 * The boxes to write in for the weeks ahead, one table or more, each as wide as the print allows. Days come from the
 * schedule; where only a number per week is agreed the patient writes the day. Nothing is printed after `validUntil`.
 */
export function buildLogGrid(input: LogGridInput): LogTable[] {
  const { exerciseName, words } = input;
  const weeks = weeksOf(input);
  const caption = (from: string, to: string) => words.logCaption(exerciseName, from, to);
  const rows = logGridRows(input).map((row) => row.label);
  const parts =
    input.dose.schedule.type === 'times_per_week'
      ? wholeWeeks(weeks, maxColumns[input.print])
      : evenly(
          weeks.flatMap(({ headers }) => headers),
          maxColumns[input.print],
        ).map((days): Week => {
          const headers = namedAsFits(days, input);
          return { headers, lastDay: headers.at(-1)?.date ?? input.startsOn };
        });
  return parts.map((part) => asTable(part, input, rows, caption));
}

/** Days of one table; by a letter where there are so many of them that the name would need a line of its own. */
export const namedAsFits = (
  days: readonly { date: string }[],
  { print, locale }: Pick<LogGridInput, 'print' | 'locale'>,
): Header[] => {
  const form = days.length > namedColumns[print] ? 'letter' : 'short';
  return days.map(({ date }) => dayHeader(date, locale, form));
};

/** Weeks of one table, as far as the columns go; a week of more columns than that is a table. */
function wholeWeeks(weeks: readonly Week[], columns: number): Week[] {
  const widest = Math.max(1, ...weeks.map((week) => week.headers.reduce((sum, { span }) => sum + span, 0)));
  const perTable = Math.max(1, Math.floor(columns / widest));
  return Array.from({ length: Math.ceil(weeks.length / perTable) }, (_, place) => {
    const part = weeks.slice(place * perTable, (place + 1) * perTable);
    return { headers: part.flatMap(({ headers }) => headers), lastDay: part.at(-1)?.lastDay ?? '' };
  });
}

/** Days in as few tables as the columns allow, about as many in each. */
export function evenly<T>(days: readonly T[], columns: number): T[][] {
  const tables = Math.ceil(days.length / columns);
  const perTable = Math.ceil(days.length / tables);
  return Array.from({ length: tables }, (_, place) => days.slice(place * perTable, (place + 1) * perTable));
}

/** One table to write in, with the months of its days in the corner. */
export function asTable(
  { headers, lastDay }: Week,
  { locale, startsOn }: Pick<LogGridInput, 'locale' | 'startsOn'>,
  rows: readonly string[],
  captionOf: (from: string, to: string) => string,
): LogTable {
  const from = headers[0]?.date ?? startsOn;
  return {
    caption: captionOf(formatLongDate(from, locale), formatLongDate(lastDay, locale)),
    corner: formatMonthSpan(from, lastDay, locale),
    headers,
    rows: [...rows],
  };
}
