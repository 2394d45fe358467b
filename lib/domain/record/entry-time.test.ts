import { describe, expect, it } from 'vitest';
import { countedTime, type DatedEntry, notAfter } from './entry-time.ts';

const entry = (over: Partial<DatedEntry>): DatedEntry => ({
  localDate: '2026-03-30',
  datedAt: '2026-03-30T08:00:00.000Z',
  receivedAt: '2026-03-30T10:00:00.000Z',
  timeZone: 'Europe/London',
  source: 'phone',
  ...over,
});

describe('an entry counts as it was dated, but never later than it was received', () => {
  it.each<[string, Partial<DatedEntry>, string, string, boolean]>([
    ['dated before', {}, '2026-03-30', '2026-03-30T08:00:00.000Z', false],
    [
      'dated the same moment',
      { datedAt: '2026-03-30T10:00:00.000Z' },
      '2026-03-30',
      '2026-03-30T10:00:00.000Z',
      false,
    ],
    [
      'dated days back, entered late',
      { localDate: '2026-03-24', datedAt: '2026-03-24T08:00:00.000Z' },
      '2026-03-24',
      '2026-03-24T08:00:00.000Z',
      false,
    ],
    [
      'dated tomorrow',
      { localDate: '2026-03-31', datedAt: '2026-03-31T08:00:00.000Z' },
      '2026-03-30',
      '2026-03-30T10:00:00.000Z',
      true,
    ],
    [
      'dated later today',
      { datedAt: '2026-03-30T18:00:00.000Z' },
      '2026-03-30',
      '2026-03-30T10:00:00.000Z',
      true,
    ],
    ['the day alone lies ahead', { localDate: '2026-03-31' }, '2026-03-30', '2026-03-30T08:00:00.000Z', true],
    [
      'a day that has begun in the zone of the entry',
      { localDate: '2026-03-31', timeZone: 'Pacific/Auckland', receivedAt: '2026-03-30T12:00:00.000Z' },
      '2026-03-31',
      '2026-03-30T08:00:00.000Z',
      false,
    ],
    [
      'paper has no hour of its own',
      { source: 'paper', datedAt: '2026-03-30T12:00:00.000Z' },
      '2026-03-30',
      '2026-03-30T12:00:00.000Z',
      false,
    ],
    [
      'a zone that is none: the UTC day',
      { localDate: '2026-03-31', timeZone: 'Mars/Base' },
      '2026-03-30',
      '2026-03-30T08:00:00.000Z',
      true,
    ],
  ])('%s', (_, over, localDate, startedAt, isDatedAhead) => {
    expect(countedTime(entry(over))).toEqual({ localDate, startedAt, isDatedAhead });
  });

  it('moments with an offset are compared as moments', () => {
    expect(countedTime(entry({ datedAt: '2026-03-30T11:30:00.000+02:00' })).isDatedAhead).toBe(false);
    expect(countedTime(entry({ datedAt: '2026-03-30T09:30:00.000-02:00' })).isDatedAhead).toBe(true);
  });

  it.each([
    ['2026-03-31', '2026-03-30'],
    ['2026-03-30', '2026-03-30'],
    ['2026-03-29', '2026-03-29'],
  ])('on 30 March an entry of %s counts on %s', (localDate, counts) => {
    expect(notAfter('2026-03-30', { localDate, more: 1 })).toEqual({ localDate: counts, more: 1 });
  });
});
