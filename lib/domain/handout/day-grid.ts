import { isDueOn, type Schedule } from '../dosage/schedule.ts';
import { addDays } from '../time/calendar-date.ts';
import type { LogTable } from './handout-model.ts';
import type { HandoutWords } from './handout-words.ts';
import { asTable, evenly, namedAsFits, type LogGridInput } from './log-grid.ts';

/** What is noted once a day, under the boxes of the exercises: pain before and after (LG-7.6), and the next morning (LG-7.5). */
export type DayGridRow = { kind: keyof HandoutWords['diary']['rows']; turn: 1; label: string };

const kinds = ['before', 'after', 'technique', 'spread', 'morning'] as const;

/** The rows of a day; spreading symptoms are asked about in programs for spine, hip and neck only. */
export const dayGridRows = (words: HandoutWords, asksSpread: boolean): DayGridRow[] =>
  kinds
    .filter((kind) => kind !== 'spread' || asksSpread)
    .map((kind) => ({ kind, turn: 1, label: words.diary.rows[kind] }));

export type DayGridInput = Omit<LogGridInput, 'exerciseName' | 'dose' | 'patientUnit'> & {
  schedules: readonly Schedule[];
  asksSpread: boolean;
};

/** Columns that leave room for a score by hand. */
const maxColumns = { standard: 21, large: 14 } as const;

/**
 * The boxes for the days themselves: a column for each day on which an exercise is due, for every day of the week where one of them
 * is agreed as a number per week. Nothing is printed after `validUntil`.
 */
export function buildDayGrid(input: DayGridInput): LogTable[] {
  const { schedules, startsOn, validUntil, locale, words, asksSpread, print } = input;
  const isDay = (date: string) =>
    (validUntil === null || date <= validUntil) &&
    schedules.some((schedule) => isDueOn({ schedule, timesPerDay: 1 }, date));
  const days = Array.from({ length: input.weeks * 7 }, (_, day) => addDays(startsOn, day)).filter(isDay);
  const rows = dayGridRows(words, asksSpread).map(({ label }) => label);
  return evenly(days, maxColumns[print]).map((part) => {
    const headers = namedAsFits(
      part.map((date) => ({ date })),
      { print, locale },
    );
    return asTable({ headers, lastDay: part.at(-1) ?? startsOn }, input, rows, words.diary.caption);
  });
}
