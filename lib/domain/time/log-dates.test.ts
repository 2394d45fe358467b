import { describe, expect, it } from 'vitest';
import { daysLate, entriesFrom, lateFault, logTiming, morningQuestion, pastDays } from './log-dates.ts';

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

describe('MS-1.4 an entry that is made on a later day', () => {
  it.each([
    ['on the day itself', '2026-03-09', '2026-03-09T20:00:00Z', 'Europe/London', null, 0],
    [
      'on the seventh day after, in its last minute',
      '2026-03-02',
      '2026-03-09T23:59:59Z',
      'Europe/London',
      null,
      7,
    ],
    ['on the eighth', '2026-03-02', '2026-03-10T00:00:00Z', 'Europe/London', 'too_late', 8],
    [
      'by the wall clock of a zone behind',
      '2026-03-02',
      '2026-03-10T06:59:00Z',
      'America/Los_Angeles',
      null,
      7,
    ],
    [
      'by the wall clock of a zone ahead',
      '2026-03-02',
      '2026-03-09T10:00:00Z',
      'Pacific/Kiritimati',
      'too_late',
      8,
    ],
    [
      'over the night in which the clocks go forward',
      '2026-03-28',
      '2026-04-04T22:59:59Z',
      'Europe/London',
      null,
      7,
    ],
    ['and a minute after its last day', '2026-03-28', '2026-04-04T23:00:00Z', 'Europe/London', 'too_late', 8],
    ['over the night in which they go back', '2026-10-24', '2026-10-31T23:59:59Z', 'Europe/London', null, 7],
    [
      'dated ahead counts when it is received',
      '2026-03-10',
      '2026-03-09T20:00:00Z',
      'Europe/London',
      null,
      0,
    ],
    ['in a zone that is none', '2026-01-01', '2026-03-09T20:00:00Z', 'Moon/Sea', null, 0],
    ['over the turn of the year', '2025-12-31', '2026-01-07T12:00:00Z', 'Europe/London', null, 7],
  ])('%s', (_, sessionDate, recordedAt, timeZone, fault, late) => {
    expect(lateFault(sessionDate, recordedAt, timeZone)).toBe(fault);
    expect(daysLate(sessionDate, recordedAt, timeZone)).toBe(late);
  });

  it('the days that can be noted are the seven before today, none before what is known', () => {
    expect(pastDays('2026-03-10', '2026-01-01')).toEqual([
      '2026-03-09',
      '2026-03-08',
      '2026-03-07',
      '2026-03-06',
      '2026-03-05',
      '2026-03-04',
      '2026-03-03',
    ]);
    expect(pastDays('2026-03-10', '2026-03-08')).toEqual(['2026-03-09', '2026-03-08']);
    expect(pastDays('2026-03-10', '2026-03-10')).toEqual([]);
    expect(pastDays('2026-03-10', null)).toEqual([]);
    expect(pastDays('2026-03-02', '2026-01-01').at(-1)).toBe('2026-02-23');
  });

  it.each([
    ['2026-03-10', '2026-03-02'],
    ['2026-03-09', '2026-03-02'],
    ['2026-03-08', '2026-02-23'],
    ['2026-01-03', '2025-12-22'],
  ])('on %s the week of the earliest one begins on %s', (today, monday) => {
    expect(entriesFrom(today)).toBe(monday);
  });

  it('every one of them can be noted, and the day before them cannot', () => {
    for (const today of ['2026-03-29', '2026-03-30', '2026-01-01', '2028-03-01']) {
      const days = pastDays(today, '2000-01-01');
      expect(days.every((day) => logTiming(day, today).ok)).toBe(true);
      expect(logTiming(days.at(-1) ?? '', today)).toEqual({ ok: true, backdated: true });
    }
  });
});
