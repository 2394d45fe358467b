import { describe, expect, it } from 'vitest';
import { logTiming, morningQuestion } from './log-dates.ts';

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
