import { describe, expect, it } from 'vitest';
import { type AdherenceSegment, type CreditEntry, adherenceBand, adherenceWeek } from './adherence-week.ts';

const daily = (credits: readonly (readonly CreditEntry[])[], active = true) =>
  credits.map((entries) => ({ active, credits: entries }));

describe('MS-1.3 adherence of a week', () => {
  it.each([
    [0.8, 'good'],
    [0.79999, 'partial'],
    [0.5, 'partial'],
    [0.49999, 'low'],
    [0, 'low'],
    [1, 'good'],
  ] as const)('frequency %d is %s', (frequency, band) => {
    expect(adherenceBand(frequency)).toBe(band);
  });

  it('is 0, not null, when something was expected and nothing was done', () => {
    const segments: AdherenceSegment[] = [{ type: 'every_day', days: daily([[], [], []]) }];
    expect(adherenceWeek({ segments })).toEqual({
      ok: true,
      expected: 3,
      frequencyAdherence: 0,
      doseAdherence: 0,
      band: 'low',
      overRatio: 0,
    });
  });

  it.each([
    [{ segments: [] }],
    [{ segments: null }],
    [{ segments: [{ type: 'times_per_week', n: 0, days: daily([[1]]) }] }],
    [{ segments: [{ type: 'specific_weekdays', days: daily([[1], [1]]) }] }],
    [{ segments: [{ type: 'every_day', days: daily([[1]], false) }] }],
  ] as const)('%j expects nothing: all four are null', (input) => {
    expect(adherenceWeek(input)).toEqual({
      ok: true,
      expected: 0,
      frequencyAdherence: null,
      doseAdherence: null,
      band: null,
      overRatio: null,
    });
  });

  it('keeps extra sessions of one segment out of the next', () => {
    const segments: AdherenceSegment[] = [
      { type: 'times_per_week', n: 1, days: daily([[1], [1], [1], [1], [1], [1], [1]]) },
      { type: 'times_per_week', n: 3, days: daily([[], [], [], [], [], [], []]) },
    ];
    const result = adherenceWeek({ segments });
    expect(result).toMatchObject({ expected: 4, frequencyAdherence: 0.25, overRatio: 1.75 });
  });

  it('counts a session stopped for pain when something was done, beside a better one that does not count', () => {
    const segments: AdherenceSegment[] = [
      {
        type: 'times_per_week',
        n: 7,
        days: [{ active: true, credits: [0.4, { credit: 0.1, stopped: true }] }],
      },
    ];
    expect(adherenceWeek({ segments })).toMatchObject({ frequencyAdherence: 1, doseAdherence: 0.4 });
  });

  it('counts nothing for entries that are no credit, and nothing on days that are not active', () => {
    const odd: unknown[] = ['1', null, -0.1, 1.1, Number.NaN, { credit: 1 }, { credit: 2, stopped: true }];
    const segments = [
      {
        type: 'every_day',
        days: [
          { active: true, credits: odd },
          { active: 1, credits: [1] },
        ],
      },
    ];
    expect(adherenceWeek({ segments } as never)).toMatchObject({ expected: 1, frequencyAdherence: 0 });
  });

  it.each([
    [{ type: 'monthly', days: [] }],
    [{ type: 'times_per_week', days: [] }],
    [{ type: 'times_per_week', n: -1, days: [] }],
    [{ type: 'every_day', timesPerDay: 0, days: [] }],
    [{ type: 'specific_weekdays', maxPerDay: 1.5, days: [] }],
    [{ type: 'every_day', days: 'all' }],
    [null],
  ])('refuses the schedule %j', (segment) => {
    expect(adherenceWeek({ segments: [segment] } as never)).toEqual({
      ok: false,
      refusal: 'schedule_unknown',
    });
  });
});
