import { weekdayOf } from '../time/calendar-date.ts';
import {
  type CellFault,
  type DoneReading,
  type Read,
  readBandCell,
  readCountCell,
  readDayCell,
  readEffortCell,
  readLoadCell,
  readPainCell,
  readSetsCell,
} from './diary-cell.ts';
import type { LogGridRow } from '../handout/log-grid.ts';
import {
  type DayAnswers,
  type DiaryColumn,
  type DiaryGrid,
  type StoredEntry,
  blankKey,
  cellKey,
} from './diary-grid.ts';

/** One entry as it was typed; the same facts as a stored one, without ids. */
export type TypedEntry = Omit<StoredEntry, 'sessionId' | 'logId'>;
/** The answers of a day before they are read from its own boxes (`withDays`). */
export const noDayAnswers: DayAnswers = { before: null, after: null, technique: null, spread: null };
export type GridReading = { entries: TypedEntry[]; faults: Map<string, CellFault> };
/** Days on which the version was valid and that have come, both included; `today` is the last morning that can have been noted. */
export type ValidDays = { first: string; last: string; today: string };

type ColumnReader = {
  grid: DiaryGrid;
  column: DiaryColumn;
  text: (kind: LogGridRow['kind'], turn: number) => string;
  fault: (kind: LogGridRow['kind'], turn: number, fault: CellFault) => void;
  hasFault: () => boolean;
};

/**
 * Reads the cells of one exercise's grid. A column says nothing while its cells are empty. Weight goes to every sitting of the day in
 * which something was done; effort and pain, written once a day, to the last. What cannot be read is named with its cell and gives no entry.
 */
export function readGrid(grid: DiaryGrid, cells: ReadonlyMap<string, string>, valid: ValidDays): GridReading {
  const faults = new Map<string, CellFault>();
  const taken = new Set<string>();
  const { prescriptionId } = grid.exercise;
  const entries = grid.columns.flatMap((column) => {
    const key = (kind: Parameters<ColumnReader['text']>[0], turn: number) =>
      cellKey(prescriptionId, column.key, { kind, turn });
    const before = faults.size;
    const reader: ColumnReader = {
      hasFault: () => faults.size > before,
      ...{ grid, column },
      text: (kind, turn) => cells.get(key(kind, turn)) ?? '',
      fault: (kind, turn, fault) => void faults.set(key(kind, turn), fault),
    };
    const found = readColumn(reader, valid, taken);
    return faults.size > before ? [] : found;
  });
  return { entries, faults };
}

function readColumn(reader: ColumnReader, valid: ValidDays, taken: Set<string>): TypedEntry[] {
  const { grid, column } = reader;
  const filled = grid.rows.filter((row) => reader.text(row.kind, row.turn).trim() !== '');
  const firstFilled = filled[0];
  if (firstFilled === undefined) return [];
  const date = dateOf(reader);
  if (date === null) return [];
  if (date < valid.first || date > valid.last) {
    reader.fault(firstFilled.kind, firstFilled.turn, 'not_valid_then');
    return [];
  }
  if (taken.has(date)) {
    reader.fault('day', 1, 'day_twice');
    return [];
  }
  taken.add(date);
  const turns = readTurns(reader);
  const load = readLoad(reader);
  const effort = readOnce(reader, 'effort', readEffortCell);
  const pain = readOnce(reader, 'pain', readPainCell);
  if (reader.hasFault()) return [];
  if (turns.length === 0) {
    for (const row of filled) if (row.kind !== 'day') reader.fault(row.kind, row.turn, 'done_missing');
    if (column.date === null && filled.length === 1) reader.fault('day', 1, 'done_missing');
    return [];
  }
  const last = turns.at(-1)?.turn;
  return turns.map(({ turn, reading }) => {
    const isDone = reading.kind === 'done';
    return {
      ...{ prescriptionId: grid.exercise.prescriptionId, localDate: date, turn, isDone },
      amounts: reading.kind === 'done' ? reading.amounts : [],
      load: isDone && grid.unit !== 'band' ? load : null,
      band: isDone && grid.unit === 'band' ? load : null,
      effort: isDone && turn === last ? effort : null,
      pain: turn === last ? pain : null,
      ...noDayAnswers,
    };
  });
}

/**
 * Keys of cells that were typed in columns without a day and have been saved: by what they were called while they were typed, what they
 * are called now, that of the day. The cells typed since in columns that are still empty move up to the first ones.
 */
export function movedCells(
  grids: readonly DiaryGrid[],
  sent: ReadonlyMap<string, string>,
  since: readonly string[],
): Map<string, string> {
  const moved = new Map<string, string>();
  for (const { exercise, columns, rows } of grids) {
    let free = 0;
    for (const column of columns.filter(({ date, storedOn }) => date === null && storedOn === null)) {
      const key = (row: LogGridRow) => cellKey(exercise.prescriptionId, column.key, row);
      const day = rows.find(({ kind }) => kind === 'day');
      const read = readDayCell(
        day === undefined ? '' : (sent.get(key(day)) ?? ''),
        column.weekFrom,
        weekdayOf,
      );
      const isSent = rows.some((row) => sent.has(key(row))) && read.ok && read.value !== null;
      const isOpen = !isSent && rows.some((row) => since.includes(key(row)));
      if (isOpen) free += 1;
      const now = isSent ? read.value : isOpen ? blankKey(free) : null;
      if (now !== null)
        for (const row of rows) moved.set(key(row), cellKey(exercise.prescriptionId, now, row));
    }
  }
  return moved;
}

function dateOf({ column, text, fault }: ColumnReader): string | null {
  if (column.date !== null) return column.date;
  const day = readDayCell(text('day', 1), column.weekFrom, weekdayOf);
  if (!day.ok) fault('day', 1, day.fault);
  else if (day.value === null) fault('day', 1, 'day_missing');
  return day.ok ? day.value : null;
}

function readTurns({ grid, text, fault }: ColumnReader): { turn: number; reading: DoneReading }[] {
  const { dose } = grid.exercise;
  return grid.rows.flatMap(({ kind, turn }) => {
    if (kind === 'sets') {
      const cell = readSetsCell(text(kind, turn), dose.doseKind, grid.inMinutes, dose.sets);
      if (!cell.ok) fault(kind, turn, cell.fault);
      return cell.ok && cell.value !== null ? [{ turn, reading: cell.value }] : [];
    }
    if (kind !== 'count') return [];
    const cell = readCountCell(text(kind, turn), turn);
    if (!cell.ok) fault(kind, turn, cell.fault);
    if (!cell.ok || cell.value === null) return [];
    if (cell.value === 0) return [{ turn: 1, reading: { kind: 'not_done' } as const }];
    return Array.from({ length: cell.value }, (_, place) => ({
      turn: place + 1,
      reading: { kind: 'done' as const, amounts: [] },
    }));
  });
}

function readLoad({ grid, text, fault }: ColumnReader): string | null {
  if (grid.unit === null) return null;
  const written = text('load', 1);
  const cell = grid.unit === 'band' ? readBandCell(written) : readLoadCell(written, grid.unit);
  if (!cell.ok) fault('load', 1, cell.fault);
  return cell.ok ? cell.value : null;
}

function readOnce(
  { text, fault }: ColumnReader,
  kind: 'effort' | 'pain',
  readCell: (text: string) => Read<number>,
): number | null {
  const cell = readCell(text(kind, 1));
  if (!cell.ok) fault(kind, 1, cell.fault);
  return cell.ok ? cell.value : null;
}
