import type { CellFault } from './diary-cell.ts';
import { type MorningChange, isSameSitting, withDays } from './diary-days-read.ts';
import type { DiarySheet, StoredSheet } from './diary-days.ts';
import { type DiaryGrid, type StoredEntry, cellKey, storedCells } from './diary-grid.ts';
import { type GridReading, type TypedEntry, type ValidDays, noDayAnswers, readGrid } from './diary-read.ts';

/** What is to be sent: an entry, and the stored one it takes the place of (null: it is new). */
export type DiaryChange = { entry: TypedEntry; corrects: StoredEntry | null };
export type DiaryReading = {
  changes: DiaryChange[];
  mornings: MorningChange[];
  faults: Map<string, CellFault>;
};

/** What a change is judged by; the order is the only thing that matters. */
function factsOf(entry: TypedEntry): string {
  const { isDone, amounts, load, band, effort, pain, before, after, technique, spread } = entry;
  return JSON.stringify([
    ...[isDone, amounts, isDone ? load : null, isDone ? band : null],
    ...[effort, pain, before, after, technique, spread],
  ]);
}

/**
 * What a typed week adds to or changes in what is stored; entries that say the same are left alone, so typing a week again sends
 * nothing. A stored entry cannot be emptied, only corrected: its cell is at fault (`cannot_empty`).
 */
export function diaryChanges(
  { grids, days }: DiarySheet,
  cells: ReadonlyMap<string, string>,
  stored: StoredSheet,
  valid: ValidDays,
): DiaryReading {
  const faults = new Map<string, CellFault>();
  const typed = grids.flatMap((grid) => {
    const reading = readGrid(grid, cells, valid);
    for (const [key, fault] of reading.faults) faults.set(key, fault);
    const own = entriesOf(grid, stored);
    const entries = [...reading.entries, ...loweredCounts(grid, reading, own)];
    for (const key of emptied(grid, entries, reading.faults, own, cells)) faults.set(key, 'cannot_empty');
    return entries;
  });
  const reading = withDays(days, typed, cells, stored, valid);
  for (const [key, fault] of reading.faults) faults.set(key, fault);
  const changes = reading.entries.flatMap((entry): DiaryChange[] => {
    const before = stored.entries.find((one) => isSameSitting(one, entry));
    if (before === undefined) return [{ entry, corrects: null }];
    return factsOf(before) === factsOf(entry) ? [] : [{ entry, corrects: before }];
  });
  return { changes, mornings: reading.mornings, faults };
}

const entriesOf = ({ exercise }: DiaryGrid, { entries }: StoredSheet): StoredEntry[] =>
  entries.filter(({ prescriptionId }) => prescriptionId === exercise.prescriptionId);

/** A count that became smaller: the sittings above it were not done after all. */
function loweredCounts(grid: DiaryGrid, reading: GridReading, own: readonly StoredEntry[]): TypedEntry[] {
  if (!grid.rows.some(({ kind }) => kind === 'count')) return [];
  return own
    .filter((before) => {
      const typed = reading.entries.filter(({ localDate }) => localDate === before.localDate);
      return typed.length > 0 && !typed.some(({ turn }) => turn === before.turn);
    })
    .map(({ prescriptionId, localDate, turn }) => ({
      ...{ prescriptionId, localDate, turn },
      ...{ isDone: false, amounts: [], load: null, band: null, effort: null, pain: null },
      ...noDayAnswers,
    }));
}

/** Cells of stored entries that the typed week no longer speaks of. */
function emptied(
  grid: DiaryGrid,
  entries: readonly TypedEntry[],
  faults: ReadonlyMap<string, CellFault>,
  own: readonly StoredEntry[],
  cells: ReadonlyMap<string, string>,
): string[] {
  const shown = storedCells(grid, own);
  return own
    .filter((before) => !entries.some((entry) => isSameSitting(entry, before)))
    .flatMap((before) => {
      const column = columnOf(grid, before);
      const row =
        grid.rows.find(({ kind, turn }) => kind === 'sets' && turn === before.turn) ??
        grid.rows.find(({ kind }) => kind === 'count');
      if (column === undefined || row === undefined) return [];
      const keys = grid.rows.map((one) => cellKey(grid.exercise.prescriptionId, column, one));
      if (keys.some((key) => faults.has(key))) return [];
      const day = cellKey(grid.exercise.prescriptionId, column, { kind: 'day', turn: 1 });
      const isMoved = shown.has(day) && (cells.get(day) ?? '') !== shown.get(day);
      return [isMoved ? day : cellKey(grid.exercise.prescriptionId, column, row)];
    });
}

const columnOf = ({ columns }: DiaryGrid, { localDate }: StoredEntry): string | undefined =>
  columns.find(({ date, storedOn }) => (date ?? storedOn) === localDate)?.key;

/** "3 sessions, 11 exercises, pain on 2 days, 2 mornings": what Save would send, counted in days, entries and days with a pain score. */
export function countChanges({ changes, mornings }: Omit<DiaryReading, 'faults'>): {
  sessions: number;
  exercises: number;
  painDays: number;
  mornings: number;
  corrections: number;
} {
  const days = (some: readonly DiaryChange[], name: (change: DiaryChange) => string) =>
    new Set(some.map(name)).size;
  const corrected = [...changes, ...mornings].filter(({ corrects }) => corrects !== null);
  return {
    sessions: days(changes, ({ entry }) => `${entry.localDate} ${entry.turn}`),
    exercises: changes.length,
    painDays: days(
      changes.filter(({ entry }) => [entry.pain, entry.before, entry.after].some((score) => score !== null)),
      ({ entry }) => entry.localDate,
    ),
    mornings: mornings.length,
    corrections: corrected.length,
  };
}
