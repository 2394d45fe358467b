import type { Region } from '../library/vocabulary.ts';
import { measureKindOf } from '../dosage/describe-dosage.ts';
import type { Dose } from '../dosage/prescription.ts';
import type { DayGridRow } from '../handout/day-grid.ts';
import { handoutWords } from '../handout/handout-words.ts';
import { buildLogGrid, dayHeader, logGridRows, type LogGridRow } from '../handout/log-grid.ts';
import type { Technique } from '../record/told.ts';
import type { LoadUnit } from '../number/units.ts';
import { addDays } from '../time/calendar-date.ts';

/** One exercise of a version as the diary needs it, with its dose in words. */
export type DiaryExercise = {
  prescriptionId: string;
  name: string;
  dose: Dose;
  doseWords: string;
  /** Done with one arm or leg at a time: prescribed for both sides, a box says what was done on each. */
  isOneLimb: boolean;
  region: Region;
};

/**
 * One entry of the diary as it is stored: one exercise in one sitting. `amounts` in the unit of the dose, seconds for times. What is
 * written once a day stands with the last sitting of the exercise.
 */
export type StoredEntry = {
  sessionId: string;
  logId: string;
  prescriptionId: string;
  localDate: string;
  turn: number;
  isDone: boolean;
  amounts: readonly number[];
  load: string | null;
  band: string | null;
  effort: number | null;
  /** While it was done. */
  pain: number | null;
} & DayAnswers;

/** What the sheet asks once a day. An answer that was not written is null. */
export type DayAnswers = {
  before: number | null;
  /** Of the whole day: it stands with one entry of it. Older sheets had one for each exercise. */
  after: number | null;
  technique: Technique | null;
  spread: boolean | null;
};

/**
 * `date` is null where the patient wrote the day; `storedOn` is the day under which such a column is stored, null while it is not;
 * `weekFrom` is the first day of its seven.
 */
export type DiaryColumn = {
  key: string;
  date: string | null;
  storedOn: string | null;
  weekFrom: string;
  label: string;
};
export type DiaryGrid = {
  exercise: DiaryExercise;
  columns: DiaryColumn[];
  rows: LogGridRow[];
  caption: string;
  corner: string;
  inMinutes: boolean;
  unit: LoadUnit | 'band' | null;
};

/** The weight unit a load row is written in, or `band`; null where the sheet has no such row. */
function unitOf({ load }: Dose, patientUnit: LoadUnit): DiaryGrid['unit'] {
  if (load === null || load.unit === 'bodyweight') return null;
  return load.unit === 'percent1RM' ? patientUnit : load.unit;
}

/**
 * The printed log grid of one exercise for the seven days from `from`: same columns, same rows, and a column for what is stored on
 * another day. Where the patient writes the day there
 * are as many columns as printed, those that are stored first, and always an empty one: more may have been done than was asked for.
 */
export function diaryGrid(
  exercise: DiaryExercise,
  from: string,
  patientUnit: LoadUnit,
  stored: readonly StoredEntry[],
): DiaryGrid {
  const { dose } = exercise;
  const words = handoutWords.en;
  const own = stored.filter((entry) => entry.prescriptionId === exercise.prescriptionId);
  const [table] = buildLogGrid({
    ...{ exerciseName: exercise.name, dose, patientUnit, words },
    ...{ startsOn: from, validUntil: null, weeks: 1, print: 'standard', locale: 'en' },
  });
  const days = [...new Set(own.map((entry) => entry.localDate))].sort();
  const printed = table?.headers ?? [];
  // Done on a day for which nothing was printed, and typed or moved there: it has a column too.
  const extra = days.filter((day) => !printed.some(({ date }) => date === day));
  const headers =
    dose.schedule.type === 'times_per_week'
      ? printed
      : [...printed, ...extra.map((day) => dayHeader(day, 'en'))].toSorted((a, b) =>
          a.date.localeCompare(b.date),
        );
  const columns = headers.flatMap(({ lines, span, date }): DiaryColumn[] => {
    const label = lines.join(' ');
    if (dose.schedule.type !== 'times_per_week')
      return [{ key: date, date, storedOn: null, weekFrom: from, label }];
    const blanks = Array.from({ length: Math.max(span - days.length, 1) }, (_, place) => blankKey(place + 1));
    return [...days, ...blanks].map((key, place) => ({
      ...{ key, date: null, storedOn: days[place] ?? null, weekFrom: from },
      label: `${label}, entry ${place + 1}`,
    }));
  });
  return {
    ...{ exercise, columns, unit: unitOf(dose, patientUnit) },
    rows: logGridRows({ dose, patientUnit, words }),
    caption: table?.caption ?? words.logCaption(exercise.name, from, addDays(from, 6)),
    corner: table?.corner ?? '',
    inMinutes: measureKindOf(dose) === 'duration' && (dose.durationSeconds ?? 0) >= 120,
  };
}

/** What an empty column is called, the first 1. */
export const blankKey = (place: number): string => `n${place}`;

/** What names a cell in a week: exercise, column, row. */
export const cellKey = (
  prescriptionId: string,
  column: string,
  row: Pick<LogGridRow | DayGridRow, 'kind' | 'turn'>,
): string => `${prescriptionId} ${column} ${row.kind}${row.turn}`;

/** What is stored of a grid, as the text of its cells. */
export function storedCells(grid: DiaryGrid, stored: readonly StoredEntry[]): Map<string, string> {
  const { exercise, columns } = grid;
  const own = stored.filter((entry) => entry.prescriptionId === exercise.prescriptionId);
  const cells = new Map<string, string>();
  for (const column of columns) {
    const date = column.date ?? column.storedOn;
    const entries = own.filter((entry) => entry.localDate === date);
    if (date === null || entries.length === 0) continue;
    for (const row of grid.rows) {
      const text = cellText(grid, row, date, entries);
      if (text !== '') cells.set(cellKey(exercise.prescriptionId, column.key, row), text);
    }
  }
  return cells;
}

function cellText(grid: DiaryGrid, row: LogGridRow, date: string, entries: readonly StoredEntry[]): string {
  const { kind } = row;
  switch (kind) {
    case 'day':
      return String(Number(date.slice(8)));
    case 'sets': {
      const entry = entries.find(({ turn }) => turn === row.turn);
      if (entry === undefined) return '';
      if (!entry.isDone) return '-';
      const amounts = entry.amounts.map((amount) => (grid.inMinutes ? amount / 60 : amount));
      return amounts.length === 0 ? 'x' : amounts.join('/');
    }
    case 'count': {
      const count = entries.filter(({ isDone }) => isDone).length;
      return count === 0 ? '-' : String(count);
    }
    case 'load': {
      const written = entries.map(({ load, band }) => (grid.unit === 'band' ? band : load));
      return written.find((text) => text !== null) ?? '';
    }
    case 'effort':
    case 'pain': {
      const score = entries.map((entry) => entry[kind]).findLast((one) => one !== null) ?? null;
      return score === null ? '' : String(score);
    }
  }
}
