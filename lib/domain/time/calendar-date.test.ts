import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  firstDate,
  isDateWithin,
  isoWeekOf,
  lastDate,
  parseLocalDate,
  weekdayOf,
  weekOf,
} from './calendar-date.ts';

describe('calendar dates', () => {
  it.each([
    ['2026-03-08', false],
    ['2026-03-09', true],
    ['2026-03-10', true],
    ['2026-03-11', false],
    ['2026-02-30', false],
    ['', false],
    [null, false],
  ])('%s lies within two days: %s', (text, isWithin) => {
    expect(isDateWithin(text, '2026-03-09', '2026-03-10')).toBe(isWithin);
  });

  it('gives Monday to Sunday of the ISO week, over the end of a year', () => {
    const week = [
      '2024-12-30',
      '2024-12-31',
      '2025-01-01',
      '2025-01-02',
      '2025-01-03',
      '2025-01-04',
      '2025-01-05',
    ];
    expect(weekOf('2024-12-30')).toEqual(week);
    expect(weekOf('2025-01-05')).toEqual(week);
  });

  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2025-02-30', false],
    ['2025-04-31', false],
    ['2025-13-01', false],
    ['2025-00-10', false],
    ['2025-01-00', false],
    ['0000-01-01', false],
    [firstDate, true],
    [lastDate, true],
    ['+275760-09-13', false],
    ['-000001-01-01', false],
    ['2025-1-1', false],
    ['2025-01-01T00:00:00Z', false],
    [' 2025-01-01', false],
    ['2025-01-01\n', false],
    ['', false],
    [null, false],
    [20250101, false],
  ])('reads %j strictly: %s', (text, ok) => {
    expect(parseLocalDate(text).ok).toBe(ok);
  });

  it.each([
    ['2025-03-30', 1, '2025-03-31'],
    ['2025-10-26', 1, '2025-10-27'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2025-01-01', 0, '2025-01-01'],
    ['0099-12-31', 1, '0100-01-01'],
  ])('%s plus %i days is %s, also over clock changes', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  it('refuses to leave the calendar or to take a half day', () => {
    expect(() => addDays(lastDate, 1)).toThrow(RangeError);
    expect(() => addDays(firstDate, -1)).toThrow(RangeError);
    expect(() => addDays('2025-01-01', 0.5)).toThrow(RangeError);
    expect(() => addDays('2025-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('2025-01-01', Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  it.each([
    ['2025-06-02', 1],
    ['2025-06-08', 7],
    ['1969-12-31', 3],
    ['1970-01-01', 4],
    [firstDate, 1],
  ])('%s is ISO weekday %i', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });

  it.each([
    ['2024-12-30', '2025-W01'],
    ['2025-12-29', '2026-W01'],
    ['2021-01-03', '2020-W53'],
    ['2027-01-01', '2026-W53'],
    ['2025-01-01', '2025-W01'],
    ['2026-12-31', '2026-W53'],
  ])('%s lies in ISO week %s', (date, week) => {
    expect(isoWeekOf(date)).toBe(week);
  });
});
