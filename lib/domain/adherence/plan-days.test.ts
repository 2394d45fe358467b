import { describe, expect, it } from 'vitest';
import { logTiming, morningQuestion } from '../time/log-dates.ts';
import { ageOn } from '../person/age.ts';
import { isDueOn } from './plan-days.ts';
import { weekOf } from '../time/calendar-date.ts';

describe('plan days', () => {
  it.each([
    [{ type: 'specific_weekdays', days: [1, 3, 7] }, '2025-06-02', true],
    [{ type: 'specific_weekdays', days: [1, 3, 7] }, '2025-06-03', false],
    [{ type: 'specific_weekdays', days: [1, 3, 7] }, '2025-06-08', true],
    [{ type: 'specific_weekdays', days: [] }, '2025-06-02', false],
    [{ type: 'times_per_week', n: 3 }, '2025-06-05', true],
    [{ type: 'times_per_week', n: 0 }, '2025-06-05', false],
    [{ type: 'every_day' }, '2025-06-05', true],
    [{ type: 'every_day', timesPerDay: 0 }, '2025-06-05', false],
  ] as const)('%j on %s is due: %s', (schedule, date, due) => {
    expect(isDueOn(schedule, date)).toBe(due);
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
    ['1950-06-02', '2025-06-01', 74],
    ['1950-06-02', '2025-06-02', 75],
    ['2008-02-29', '2025-02-28', 16],
    ['2008-02-29', '2025-03-01', 17],
    ['2025-06-02', '2025-06-02', 0],
    ['2025-06-03', '2025-06-02', null],
  ])('born %s, on %s: %j years', (birthDate, date, years) => {
    expect(ageOn(birthDate, date)).toBe(years);
  });

  it('does not take a date that does not exist', () => {
    expect(() => ageOn('2025-02-30', '2025-06-02')).toThrow(RangeError);
    expect(() => isDueOn({ type: 'every_day' }, 'today')).toThrow(RangeError);
  });
});

describe('MS-1.4 when a log may be entered', () => {
  it.each([
    ['2025-06-10', { ok: true, backdated: false }],
    ['2025-06-09', { ok: true, backdated: true }],
    ['2025-06-03', { ok: true, backdated: true }],
    ['2025-06-02', { ok: false, refusal: 'date_too_old' }],
    ['2025-06-11', { ok: false, refusal: 'date_in_future' }],
  ])('a session of %s entered on 10 June: %j', (date, answer) => {
    expect(logTiming(date, '2025-06-10')).toEqual(answer);
  });

  it.each([
    ['2025-06-10', 1439, 'not_yet'],
    ['2025-06-11', 239, 'not_yet'],
    ['2025-06-11', 240, 'open'],
    ['2025-06-11', 1439, 'open'],
    ['2025-06-12', 0, 'missing'],
  ])('the morning after 10 June at %s, minute %i: %s', (localDate, minutesOfDay, state) => {
    expect(morningQuestion('2025-06-10', { localDate, minutesOfDay })).toBe(state);
  });
});
