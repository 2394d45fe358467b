import { type DayGridRow, dayGridRows } from '../handout/day-grid.ts';
import { formatMonthSpan } from '../handout/handout-dates.ts';
import { handoutWords } from '../handout/handout-words.ts';
import { dayHeader } from '../handout/log-grid.ts';
import type { LoadUnit } from '../number/units.ts';
import type { PainRegion } from '../pain/pain-regions.ts';
import { isForSpineOrHip } from '../safety/safety-box.ts';
import { addDays } from '../time/calendar-date.ts';
import {
  type DiaryColumn,
  type DiaryExercise,
  type DiaryGrid,
  type StoredEntry,
  cellKey,
  diaryGrid,
  storedCells,
} from './diary-grid.ts';
import type { TypedEntry } from './diary-read.ts';

/** The boxes of the days, in the words of the sheet. `exercises` are the prescriptions in the order of their numbers. */
export type DiaryDays = {
  columns: (DiaryColumn & { date: string })[];
  rows: DayGridRow[];
  caption: string;
  corner: string;
  exercises: readonly string[];
};

/** A sheet of seven days: the boxes of each exercise, and those of the days. */
export type DiarySheet = { grids: DiaryGrid[]; days: DiaryDays };
/** What is stored of those days: entries from paper, and mornings whoever answered. */
export type StoredSheet = { entries: readonly StoredEntry[]; mornings: readonly StoredMorning[] };

/** An answer about a morning as it is stored, whoever gave it; pain null is "would rather not say". */
export type StoredMorning = { id: string; localDate: string; pain: number | null; region: PainRegion | null };

/** The sheet of the seven days from `from`, with as many columns as are printed, and more if more is stored. */
export const diarySheet = (
  exercises: readonly DiaryExercise[],
  from: string,
  patientUnit: LoadUnit,
  { entries }: StoredSheet,
): DiarySheet => ({
  grids: exercises.map((exercise) => diaryGrid(exercise, from, patientUnit, entries)),
  days: diaryDays(exercises, from),
});

/** What is stored, as the text of the boxes. */
export const storedSheetCells = ({ grids, days }: DiarySheet, stored: StoredSheet): Map<string, string> =>
  new Map([
    ...grids.flatMap((grid) => [...storedCells(grid, stored.entries)]),
    ...storedDayCells(days, stored),
  ]);

/** The boxes of the days themselves. */
function diaryDays(exercises: readonly DiaryExercise[], from: string): DiaryDays {
  const words = handoutWords.en;
  const dates = Array.from({ length: 7 }, (_, day) => addDays(from, day));
  const to = addDays(from, 6);
  return {
    columns: dates.map((date) => ({
      ...{ key: date, date, storedOn: null, weekFrom: from },
      label: dayHeader(date, 'en').lines.join(' '),
    })),
    rows: dayGridRows(words, isForSpineOrHip(exercises.map(({ region }) => region))),
    caption: words.diary.caption(from, to),
    corner: formatMonthSpan(from, to, 'en'),
    exercises: exercises.map(({ prescriptionId }) => prescriptionId),
  };
}

/** What names a box of a day in a week. */
export const dayKey = (date: string, kind: DayGridRow['kind']): string =>
  cellKey('days', date, { kind, turn: 1 });

function storedDayCells(days: DiaryDays, { entries: stored, mornings }: StoredSheet): Map<string, string> {
  const cells = new Map<string, string>();
  for (const { date } of days.columns) {
    const entries = inSheetOrder(
      days,
      stored.filter((entry) => entry.localDate === date && entry.isDone),
    );
    for (const { kind } of days.rows) {
      const text = kind === 'morning' ? morningText(date, mornings) : dayText(kind, days, entries);
      if (text !== '') cells.set(dayKey(date, kind), text);
    }
  }
  return cells;
}

export const morningOf = (date: string, mornings: readonly StoredMorning[]): StoredMorning | null =>
  mornings.find(({ localDate }) => localDate === addDays(date, 1)) ?? null;

function morningText(date: string, mornings: readonly StoredMorning[]): string {
  const stored = morningOf(date, mornings);
  return stored === null ? '' : stored.pain === null ? '-' : String(stored.pain);
}

function dayText(
  kind: Exclude<DayGridRow['kind'], 'morning'>,
  days: DiaryDays,
  entries: readonly StoredEntry[],
): string {
  switch (kind) {
    case 'before':
    case 'after':
      return entries.findLast((entry) => entry[kind] !== null)?.[kind]?.toString() ?? '';
    case 'technique':
    case 'spread': {
      const said = entries.filter((entry) => entry[kind] !== null);
      const named = said
        .filter(({ technique, spread }) => (kind === 'technique' ? technique === 'poor' : spread === true))
        .map(({ prescriptionId }) => days.exercises.indexOf(prescriptionId) + 1);
      if (said.length === 0) return '';
      return named.length === 0 ? '0' : [...new Set(named)].sort((a, b) => a - b).join(' ');
    }
  }
}

/** By turn of the day, then by the number on the sheet. */
export const inSheetOrder = <T extends TypedEntry>(days: DiaryDays, entries: readonly T[]): T[] =>
  entries.toSorted(
    (a, b) =>
      a.turn - b.turn || days.exercises.indexOf(a.prescriptionId) - days.exercises.indexOf(b.prescriptionId),
  );
