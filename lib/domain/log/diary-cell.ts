import { dosageGrammar } from '../dosage/dosage-words.ts';
import type { DoseKind } from '../dosage/goals.ts';
import { foldForSearch } from '../library/fold-for-search.ts';
import { locales } from '../result.ts';
import { addDays } from '../time/calendar-date.ts';

/** Why a cell of the paper diary cannot be read; the screen has the words. */
export type CellFault =
  | 'sets_unreadable'
  | 'sets_too_many'
  | 'sets_swapped'
  | 'amount_too_large'
  | 'count_unreadable'
  | 'count_too_large'
  | 'load_unreadable'
  | 'load_too_large'
  | 'band_too_long'
  | 'pain_unreadable'
  | 'pain_too_large'
  | 'effort_unreadable'
  | 'effort_too_large'
  | 'which_unreadable'
  | 'which_unknown'
  | 'which_not_done'
  | 'day_unreadable'
  | 'day_outside'
  | 'day_twice'
  | 'day_missing'
  | 'done_missing'
  | 'not_valid_then'
  | 'cannot_empty';

/** A cell read: `null` is an empty cell, which means "not reported" and is never 0. */
export type Read<T> = { ok: true; value: T | null } | { ok: false; fault: CellFault };

const read = <T>(value: T | null): Read<T> => ({ ok: true, value });
const faulty = (fault: CellFault): { ok: false; fault: CellFault } => ({ ok: false, fault });

/** What was done in one sitting. `amounts` is empty where only "done" was ticked. */
export type DoneReading = { kind: 'not_done' } | { kind: 'done'; amounts: number[] };

const mostSets = 30;
/** Largest number that is believed for one set: repetitions, seconds, metres, steps or breaths, by the limits of the dose. */
const largestAmount: Record<DoseKind, number> = {
  reps: 999,
  hold: 3600,
  breaths: 999,
  time: 7200,
  distance: 50_000,
  steps: 20_000,
};

const dash = /^[-–—−]$/;
const tick = /^(x|✓|✔|ok)$/i;
const times = /^(\d{1,2})\s*[x×*]\s*(\d{1,5}(?:[.,]5)?)$/i;
const list = /^\d{1,5}(?:[.,]5)?(?:\s*[/ ]\s*\d{1,5}(?:[.,]5)?)*$/;

/**
 * Sets as they are written on the sheet: `10/10/8` or `10 10 8` is one number a set, `3x10` three sets of ten, `-` not done,
 * `x` done without numbers, 0 a number like any other. `inMinutes`: the row asks for minutes and seconds are kept. Of `sets` prescribed
 * sets `10x3` is asked about where it is three of ten when it is read the other way round.
 */
export function readSetsCell(
  text: string,
  kind: DoseKind,
  inMinutes: boolean,
  sets: number,
): Read<DoneReading> {
  const written = text.trim();
  if (written === '') return read<DoneReading>(null);
  if (dash.test(written)) return read<DoneReading>({ kind: 'not_done' });
  if (tick.test(written)) return read<DoneReading>({ kind: 'done', amounts: [] });
  if (isSwapped(written, sets)) return faulty('sets_swapped');
  const numbers = numbersOf(written);
  if (numbers === null) return faulty('sets_unreadable');
  if (numbers.length > mostSets) return faulty('sets_too_many');
  const amounts = numbers.map((number) => number * (inMinutes ? 60 : 1));
  if (amounts.some((amount) => !Number.isInteger(amount))) return faulty('sets_unreadable');
  if (amounts.some((amount) => amount > largestAmount[kind])) return faulty('amount_too_large');
  return read<DoneReading>({ kind: 'done', amounts });
}

/** As many repetitions as sets are prescribed, and more sets than that: written the other way round, as many do. */
function isSwapped(written: string, sets: number): boolean {
  const [, count, amount] = times.exec(written) ?? [];
  return count !== undefined && Number(amount) === sets && Number(count) > sets;
}

function numbersOf(written: string): number[] | null {
  const number = (text: string) => Number(text.replace(',', '.'));
  const product = times.exec(written);
  if (product !== null) {
    const [, sets, amount] = product;
    const count = Number(sets);
    return count === 0 ? null : Array.from({ length: count }, () => number(amount ?? ''));
  }
  return list.test(written) ? written.split(/[/ ]+/).map(number) : null;
}

/** How often something was done on a day, 0 to `most`; `-` is 0. */
export function readCountCell(text: string, most: number): Read<number> {
  const written = text.trim();
  if (written === '') return read<number>(null);
  if (dash.test(written)) return read(0);
  if (!/^\d{1,3}$/.test(written)) return faulty('count_unreadable');
  return Number(written) > most ? faulty('count_too_large') : read(Number(written));
}

const heaviest = { kg: 500, lb: 500 } as const;

/** A weight as the decimal text that logs keep; a comma is a point. 0 is a weight. */
export function readLoadCell(text: string, unit: 'kg' | 'lb'): Read<string> {
  const written = text.trim().replace(',', '.');
  if (written === '') return read<string>(null);
  if (!/^\d{1,4}(\.\d{1,2})?$/.test(written)) return faulty('load_unreadable');
  return Number(written) > heaviest[unit] ? faulty('load_too_large') : read(String(Number(written)));
}

/** The band in the patient's word. */
export function readBandCell(text: string): Read<string> {
  const written = text.trim();
  if (written === '') return read<string>(null);
  return written.length > 40 ? faulty('band_too_long') : read(written);
}

/** A score from 0 to 10. Empty and `-` say nothing; 0 is a score. */
function readScore(text: string, unreadable: CellFault, tooLarge: CellFault): Read<number> {
  const written = text.trim();
  if (written === '' || dash.test(written)) return read<number>(null);
  if (!/^\d{1,3}$/.test(written)) return faulty(unreadable);
  return Number(written) > 10 ? faulty(tooLarge) : read(Number(written));
}

/** Pain from 0 to 10; 0 is "no pain". */
export const readPainCell = (text: string): Read<number> =>
  readScore(text, 'pain_unreadable', 'pain_too_large');

/** Effort from 0 to 10. */
export const readEffortCell = (text: string): Read<number> =>
  readScore(text, 'effort_unreadable', 'effort_too_large');

/** The numbers of exercises as they stand on the sheet, 1 to `most`; 0 is none of them. Empty and `-` say nothing. */
export function readWhichCell(text: string, most: number): Read<number[]> {
  const written = text.trim();
  if (written === '' || dash.test(written)) return read<number[]>(null);
  if (written === '0') return read<number[]>([]);
  if (!/^\d{1,2}(?:\s*[,;/ ]\s*\d{1,2})*$/.test(written)) return faulty('which_unreadable');
  const numbers = [...new Set(written.split(/[,;/ ]+/).map(Number))];
  return numbers.some((number) => number < 1 || number > most) ? faulty('which_unknown') : read(numbers);
}

/** The ISO weekdays, Monday 1, whose name begins with these two letters in any of our languages. */
function weekdaysOf(letters: string): number[] {
  const named = locales.flatMap((locale) =>
    dosageGrammar[locale].weekdays.long.flatMap((name, day) =>
      letters.length === 2 && foldForSearch(name).startsWith(letters) ? [day + 1] : [],
    ),
  );
  return [...new Set(named)];
}

/**
 * A day within the seven that begin on `weekFrom`: the day of the month, or its name by the first two letters in any of our languages.
 * Letters that mean one day here and another there are not read.
 */
export function readDayCell(
  text: string,
  weekFrom: string,
  weekdayOf: (date: string) => number,
): Read<string> {
  const written = text.trim().toLowerCase();
  if (written === '' || dash.test(written)) return read<string>(null);
  const week = Array.from({ length: 7 }, (_, day) => addDays(weekFrom, day));
  if (/^\d{1,2}$/.test(written)) {
    const date = week.find((day) => Number(day.slice(8)) === Number(written));
    return date === undefined ? faulty('day_outside') : read(date);
  }
  const weekdays = weekdaysOf(foldForSearch(written).slice(0, 2));
  const date = weekdays.length === 1 ? week.find((day) => weekdays.includes(weekdayOf(day))) : undefined;
  return date === undefined ? faulty('day_unreadable') : read(date);
}
