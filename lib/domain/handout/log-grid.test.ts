import { describe, expect, test } from 'vitest';
import type { Dose } from '../dosage/prescription.ts';
import { sheetDose } from './handout-fixture.ts';
import { handoutWords } from './handout-words.ts';
import { buildLogGrid } from './log-grid.ts';
import type { LogGridInput } from './log-grid.ts';

const grid = (changes: Partial<LogGridInput> = {}, dose: Partial<Dose> = {}) => {
  const locale = changes.locale ?? 'en';
  return buildLogGrid({
    exerciseName: 'Goblet squat',
    dose: sheetDose(dose),
    patientUnit: 'kg',
    startsOn: '2026-11-23',
    validUntil: null,
    weeks: 3,
    print: 'standard',
    locale,
    words: handoutWords[locale],
    ...changes,
  });
};
const dates = (changes: Partial<LogGridInput> = {}, dose: Partial<Dose> = {}) =>
  grid(changes, dose).map((table) => table.headers.map((header) => header.date));

describe('H-12 the dated columns are the days of the schedule', () => {
  test('weekdays over three weeks, across the end of a month', () => {
    expect(dates()).toEqual([
      [
        '2026-11-23',
        '2026-11-25',
        '2026-11-27',
        '2026-11-30',
        '2026-12-02',
        '2026-12-04',
        '2026-12-07',
        '2026-12-09',
        '2026-12-11',
      ],
    ]);
    const [table] = grid();
    expect(table?.headers[3]?.lines).toEqual(['Mon', '30']);
    expect(table?.corner).toBe('Nov–Dec');
    expect(table?.caption).toBe('Diary for Goblet squat, 23 November 2026 to 11 December 2026');
  });

  test('Spanish names of days and months', () => {
    const [table] = grid({ locale: 'es' });
    expect(table?.headers.slice(0, 3).map(({ lines }) => lines.join(' '))).toEqual([
      'lun 23',
      'mié 25',
      'vie 27',
    ]);
    expect(table?.corner).toBe('nov–dic');
  });

  test('a start in the middle of a week, a Sunday, a leap day and a new year', () => {
    expect(dates({ startsOn: '2026-11-26', weeks: 1 })).toEqual([['2026-11-27', '2026-11-30', '2026-12-02']]);
    expect(
      dates({ startsOn: '2028-02-27', weeks: 1 }, { schedule: { type: 'specific_weekdays', days: [7, 2] } }),
    ).toEqual([['2028-02-27', '2028-02-29']]);
    expect(dates({ startsOn: '2026-12-30', weeks: 1 }, { schedule: { type: 'every_day' } })[0]?.at(2)).toBe(
      '2027-01-01',
    );
  });

  test('every day: in as few tables as leave room to write, about as many days in each', () => {
    const tables = grid({}, { schedule: { type: 'every_day' } });
    expect(tables.map((table) => table.headers.length)).toEqual([11, 10]);
    expect(tables[1]?.headers[0]).toEqual({ lines: ['F', '4'], date: '2026-12-04', span: 1 });
    expect(tables[0]?.caption).toContain('to 3 December 2026');
  });

  test('so many times a week: the patient writes the day', () => {
    const [table] = grid({}, { schedule: { type: 'times_per_week', n: 3 } });
    expect(table?.headers).toEqual([
      { lines: ['Week from', '23 Nov'], date: '2026-11-23', span: 3 },
      { lines: ['Week from', '30 Nov'], date: '2026-11-30', span: 3 },
      { lines: ['Week from', '7 Dec'], date: '2026-12-07', span: 3 },
    ]);
    expect(table?.rows[0]).toBe('Which day');
    expect(table?.caption).toContain('23 November 2026 to 13 December 2026');
  });

  test('H-3 no box after the last valid day', () => {
    expect(dates({ validUntil: '2026-11-27' })).toEqual([['2026-11-23', '2026-11-25', '2026-11-27']]);
    expect(dates({ validUntil: '2026-11-22' })).toEqual([]);
    const [table] = grid({ validUntil: '2026-11-30' }, { schedule: { type: 'times_per_week', n: 2 } });
    expect(table?.headers.map(({ date }) => date)).toEqual(['2026-11-23', '2026-11-30']);
    expect(table?.caption).toContain('to 30 November 2026');
  });

  test('zero weeks and a schedule without days print no grid', () => {
    expect(grid({ weeks: 0 })).toEqual([]);
    expect(grid({}, { schedule: { type: 'specific_weekdays', days: [] } })).toEqual([]);
    expect(grid({}, { schedule: { type: 'times_per_week', n: 0 } })).toEqual([]);
  });

  test('large print has fewer columns in a table and the same days', () => {
    expect(grid({ print: 'large' }).map((table) => table.headers.length)).toEqual([5, 4]);
    expect(dates({ print: 'large' }).flat()).toEqual(dates().flat());
  });

  test.each(['2026-02-30', '2026-13-01', '23.11.2026', ''])('refuses %s as a date', (startsOn) => {
    expect(() => grid({ startsOn })).toThrow(RangeError);
  });
});

describe('H-4 the rows name what to write, with the unit', () => {
  test.each<[string, Partial<Dose>, string[]]>([
    ['kilograms', {}, ['Sets × times', 'kg', 'Effort 0–10', 'Pain 0–10']],
    ['pounds', { load: { value: '5', unit: 'lb' } }, ['Sets × times', 'lb', 'Effort 0–10', 'Pain 0–10']],
    [
      'zero kilograms',
      { load: { value: '0', unit: 'kg' } },
      ['Sets × times', 'kg', 'Effort 0–10', 'Pain 0–10'],
    ],
    [
      'a share of the maximum',
      { load: { value: '70', unit: 'percent1RM' } },
      ['Sets × times', 'kg', 'Effort 0–10', 'Pain 0–10'],
    ],
    [
      'a band',
      { load: { unit: 'band', bandColor: 'red' } },
      ['Sets × times', 'Band', 'Effort 0–10', 'Pain 0–10'],
    ],
    ['body weight', { load: { unit: 'bodyweight' } }, ['Sets × times', 'Effort 0–10', 'Pain 0–10']],
    ['no load', { load: null }, ['Sets × times', 'Effort 0–10', 'Pain 0–10']],
    [
      'holds',
      { load: null, repsMin: null, repsMax: null, holdSeconds: 30 },
      ['Holds × seconds', 'Effort 0–10', 'Pain 0–10'],
    ],
    [
      'minutes',
      { load: null, repsMin: null, repsMax: null, durationSeconds: 120 },
      ['Sets × minutes', 'Effort 0–10', 'Pain 0–10'],
    ],
    [
      'seconds',
      { load: null, repsMin: null, repsMax: null, durationSeconds: 119 },
      ['Sets × seconds', 'Effort 0–10', 'Pain 0–10'],
    ],
    ['sets alone', { load: null, repsMin: null, repsMax: null }, ['Sets', 'Effort 0–10', 'Pain 0–10']],
  ])('%s', (_, dose, rows) => {
    expect(grid({}, dose)[0]?.rows).toEqual(rows);
  });

  test.each<[number, string[]]>([
    [1, ['Sets × times', 'kg', 'Effort 0–10', 'Pain 0–10']],
    [2, ['Sets × times, 1st', 'Sets × times, 2nd', 'kg', 'Effort 0–10', 'Pain 0–10']],
    [3, ['Sets × times, 1st', 'Sets × times, 2nd', 'Sets × times, 3rd', 'kg', 'Effort 0–10', 'Pain 0–10']],
    [4, ['Times done, of 4', 'kg', 'Effort 0–10', 'Pain 0–10']],
  ])('%i times a day', (timesPerDay, rows) => {
    expect(grid({}, { schedule: { type: 'every_day' }, timesPerDay })[0]?.rows).toEqual(rows);
  });

  test('Spanish rows', () => {
    expect(grid({ locale: 'es' })[0]?.rows).toEqual(['Series × veces', 'kg', 'Esfuerzo 0–10', 'Dolor 0–10']);
  });
});
