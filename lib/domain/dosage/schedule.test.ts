import { describe, expect, it } from 'vitest';
import { daysPerWeek, isDueOn, mayBeOn, type Schedule } from './schedule.ts';

describe('the days of a schedule', () => {
  it.each<[Schedule, number, string, boolean]>([
    [{ type: 'specific_weekdays', days: [1, 3, 7] }, 1, '2025-06-02', true],
    [{ type: 'specific_weekdays', days: [1, 3, 7] }, 1, '2025-06-03', false],
    [{ type: 'specific_weekdays', days: [1, 3, 7] }, 1, '2025-06-08', true],
    [{ type: 'specific_weekdays', days: [] }, 1, '2025-06-02', false],
    [{ type: 'times_per_week', n: 3 }, 1, '2025-06-05', true],
    [{ type: 'times_per_week', n: 0 }, 1, '2025-06-05', false],
    [{ type: 'every_day' }, 1, '2025-06-05', true],
    [{ type: 'every_day' }, 0, '2025-06-05', false],
  ])('%j, %i times a day, on %s is due: %s', (schedule, timesPerDay, date, due) => {
    expect(isDueOn({ schedule, timesPerDay }, date)).toBe(due);
  });

  it('does not take a date that does not exist', () => {
    expect(() => isDueOn({ schedule: { type: 'every_day' }, timesPerDay: 1 }, 'today')).toThrow(RangeError);
  });

  it.each<[Schedule, number]>([
    [{ type: 'times_per_week', n: 0 }, 0],
    [{ type: 'times_per_week', n: 3 }, 3],
    [{ type: 'specific_weekdays', days: [] }, 0],
    [{ type: 'specific_weekdays', days: [1, 3, 3] }, 2],
    [{ type: 'every_day' }, 7],
  ])('%j is %i days a week', (schedule, days) => {
    expect(daysPerWeek(schedule)).toBe(days);
  });

  it('days that are left to the patient may be any', () => {
    expect(mayBeOn({ type: 'times_per_week', n: 1 }, 4)).toBe(true);
    expect(mayBeOn({ type: 'every_day' }, 4)).toBe(true);
    expect(mayBeOn({ type: 'specific_weekdays', days: [3] }, 4)).toBe(false);
  });
});
