import { addDays } from '../time/calendar-date.ts';
import { type CellFault, type Read, readPainCell, readWhichCell } from './diary-cell.ts';
import {
  type DiaryDays,
  type StoredMorning,
  type StoredSheet,
  dayKey,
  inSheetOrder,
  morningOf,
} from './diary-days.ts';
import type { StoredEntry } from './diary-grid.ts';
import type { TypedEntry, ValidDays } from './diary-read.ts';

/** What is to be sent about a morning, and the answer it takes the place of (null: it is the first). */
export type MorningChange = { localDate: string; pain: number | null; corrects: StoredMorning | null };

type TypedDay = {
  before: number | null;
  after: number | null;
  technique: number[] | null;
  spread: number[] | null;
};
export type DaysReading = {
  entries: TypedEntry[];
  mornings: MorningChange[];
  faults: Map<string, CellFault>;
};

/**
 * The typed entries of a week with what was written once a day, and the mornings that differ from what is stored. Pain before, and
 * which exercises did not look as shown or made symptoms spread, go to each exercise that was done; pain after goes to one of them.
 * What is written for a day on which nothing was done, and an exercise that was not, is named with its box.
 */
export function withDays(
  days: DiaryDays,
  typed: readonly TypedEntry[],
  cells: ReadonlyMap<string, string>,
  stored: StoredSheet,
  valid: ValidDays,
): DaysReading {
  const faults = new Map<string, CellFault>();
  const answers = new Map<TypedEntry, TypedEntry>();
  const mornings: MorningChange[] = [];
  for (const { date } of days.columns) {
    const day = readDay(days, date, cells, faults);
    const isValid = date >= valid.first && date <= valid.last;
    const done = inSheetOrder(
      days,
      typed.filter((entry) => entry.localDate === date && entry.isDone),
    );
    checkDay(days, date, day, isValid ? done : [], isValid, faults);
    if (isValid) answerDay(days, day, done, stored.entries, answers);
    mornings.push(...readMorning(date, cells, stored.mornings, isValid && date < valid.today, faults));
  }
  return { entries: typed.map((entry) => answers.get(entry) ?? entry), mornings, faults };
}

function readDay(
  { rows, exercises }: DiaryDays,
  date: string,
  cells: ReadonlyMap<string, string>,
  faults: Map<string, CellFault>,
): TypedDay {
  const readCell = <T>(kind: keyof TypedDay, cell: (text: string) => Read<T>): T | null => {
    if (!rows.some((row) => row.kind === kind)) return null;
    const key = dayKey(date, kind);
    const reading = cell(cells.get(key) ?? '');
    if (!reading.ok) faults.set(key, reading.fault);
    return reading.ok ? reading.value : null;
  };
  const which = (text: string) => readWhichCell(text, exercises.length);
  return {
    before: readCell('before', readPainCell),
    after: readCell('after', readPainCell),
    technique: readCell('technique', which),
    spread: readCell('spread', which),
  };
}

function checkDay(
  { exercises }: DiaryDays,
  date: string,
  day: TypedDay,
  done: readonly TypedEntry[],
  isValid: boolean,
  faults: Map<string, CellFault>,
): void {
  for (const kind of ['before', 'after', 'technique', 'spread'] as const) {
    const answer = day[kind];
    if (answer === null) continue;
    const isDone = (number: number) =>
      done.some(({ prescriptionId }) => prescriptionId === exercises[number - 1]);
    if (!isValid) faults.set(dayKey(date, kind), 'not_valid_then');
    else if (done.length === 0) faults.set(dayKey(date, kind), 'done_missing');
    else if (Array.isArray(answer) && !answer.every(isDone)) faults.set(dayKey(date, kind), 'which_not_done');
  }
}

function answerDay(
  { exercises }: DiaryDays,
  day: TypedDay,
  done: readonly TypedEntry[],
  stored: readonly StoredEntry[],
  answers: Map<TypedEntry, TypedEntry>,
): void {
  const last = done.filter(
    (entry) =>
      !done.some((other) => other.prescriptionId === entry.prescriptionId && other.turn > entry.turn),
  );
  const afterOf = (entry: TypedEntry) => stored.find((one) => isSameSitting(one, entry))?.after ?? null;
  const withAfter = last.filter((entry) => afterOf(entry) !== null);
  const bearer = withAfter.at(-1) ?? last.at(-1);
  for (const entry of last) {
    const number = exercises.indexOf(entry.prescriptionId) + 1;
    answers.set(entry, {
      ...entry,
      before: day.before,
      // Older sheets asked for each exercise: what was written then stays.
      after: entry === bearer ? day.after : withAfter.length > 1 ? afterOf(entry) : null,
      technique: day.technique === null ? null : day.technique.includes(number) ? 'poor' : 'ok',
      spread: day.spread === null ? null : day.spread.includes(number),
    });
  }
}

export const isSameSitting = (one: TypedEntry, other: TypedEntry): boolean =>
  one.prescriptionId === other.prescriptionId && one.localDate === other.localDate && one.turn === other.turn;

function readMorning(
  date: string,
  cells: ReadonlyMap<string, string>,
  stored: readonly StoredMorning[],
  isValid: boolean,
  faults: Map<string, CellFault>,
): MorningChange[] {
  const key = dayKey(date, 'morning');
  const text = (cells.get(key) ?? '').trim();
  const corrects = morningOf(date, stored);
  const reading = readPainCell(text);
  if (!reading.ok) faults.set(key, reading.fault);
  else if (text === '' && corrects !== null && corrects.pain !== null) faults.set(key, 'cannot_empty');
  if (!reading.ok || faults.has(key)) return [];
  const pain = reading.value;
  if (corrects === null ? pain === null : pain === corrects.pain) return [];
  if (!isValid) {
    faults.set(key, 'not_valid_then');
    return [];
  }
  return [{ localDate: addDays(date, 1), pain, corrects }];
}
