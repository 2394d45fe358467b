import { describe, expect, test } from 'vitest';
import type { Schedule } from '../dosage/schedule.ts';
import { buildDayGrid, type DayGridInput } from './day-grid.ts';
import { handoutWords } from './handout-words.ts';

const weekdays = (...days: number[]): Schedule => ({ type: 'specific_weekdays', days });
const grid = (changes: Partial<DayGridInput> = {}) => {
  const locale = changes.locale ?? 'en';
  return buildDayGrid({
    schedules: [weekdays(1, 3, 5)],
    asksSpread: false,
    startsOn: '2026-11-23',
    validUntil: null,
    weeks: 1,
    print: 'standard',
    locale,
    words: handoutWords[locale],
    ...changes,
  });
};
const dates = (changes: Partial<DayGridInput> = {}) =>
  grid(changes).map((table) => table.headers.map(({ date }) => Number(date.slice(8))));

describe('LG-7.5, LG-7.6 the boxes of the days', () => {
  test.each<[string, Schedule[], number[]]>([
    ['the days on which anything is due', [weekdays(1, 3), weekdays(3, 7)], [23, 25, 29]],
    ['every day for a daily exercise', [weekdays(1), { type: 'every_day' }], [23, 24, 25, 26, 27, 28, 29]],
    [
      'every day where the patient chooses the days',
      [{ type: 'times_per_week', n: 2 }],
      [23, 24, 25, 26, 27, 28, 29],
    ],
    [
      'no day for an exercise that is done 0 times a week',
      [{ type: 'times_per_week', n: 0 }, weekdays(2)],
      [24],
    ],
  ])('%s', (_, schedules, days) => {
    expect(dates({ schedules })).toEqual([days]);
  });

  test('no box without a day, a week or an exercise, and none after the last valid day', () => {
    expect(grid({ schedules: [] })).toEqual([]);
    expect(grid({ schedules: [weekdays()] })).toEqual([]);
    expect(grid({ weeks: 0 })).toEqual([]);
    expect(dates({ validUntil: '2026-11-25' })).toEqual([[23, 25]]);
    expect(dates({ validUntil: '2026-11-22' })).toEqual([]);
  });

  test.each<[string, Partial<DayGridInput>, number[], string[]]>([
    ['three days a week', {}, [9], ['Mon', '23']],
    ['every day', { schedules: [{ type: 'every_day' }] }, [21], ['M', '23']],
    ['three days a week, large', { print: 'large' }, [9], ['M', '23']],
    ['every day, large', { print: 'large', schedules: [{ type: 'every_day' }] }, [11, 10], ['M', '23']],
    ['six weeks', { weeks: 6, schedules: [{ type: 'every_day' }] }, [21, 21], ['M', '23']],
  ])('a score needs little room: %s', (_, changes, columns, lines) => {
    const tables = grid({ weeks: 3, ...changes });
    expect(tables.map(({ headers }) => headers.length)).toEqual(columns);
    expect(tables[0]?.headers[0]?.lines).toEqual(lines);
  });

  test.each([
    [false, ['Pain before', 'Pain after', 'Not as shown', 'Next morning']],
    [true, ['Pain before', 'Pain after', 'Not as shown', 'Spread', 'Next morning']],
  ])('spreading is asked in programs for spine, hip and neck: %s', (asksSpread, rows) => {
    expect(grid({ asksSpread })[0]?.rows).toEqual(rows);
  });

  test('in the language of the sheet', () => {
    const [table] = grid({ locale: 'es', asksSpread: true });
    expect(table?.caption).toBe('Diario de los días, del 23 de noviembre de 2026 al 27 de noviembre de 2026');
    expect(table?.rows.at(-1)).toBe('Mañana siguiente');
    expect(table?.headers[0]?.lines).toEqual(['lun', '23']);
  });
});
