import { describe, expect, it } from 'vitest';
import {
  type AdherenceSegment,
  type CreditEntry,
  adherenceBand,
  adherenceWeek,
  timesOfDay,
} from './adherence-week.ts';

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

  it('counts a sitting stopped for pain when something was done, beside a part that does not count', () => {
    const segments: AdherenceSegment[] = [
      {
        type: 'times_per_week',
        n: 7,
        days: [{ active: true, credits: [0.4, { credit: 0.1, stopped: true }] }],
      },
    ];
    expect(adherenceWeek({ segments })).toMatchObject({ frequencyAdherence: 1, doseAdherence: 0.5 });
  });

  it.each<[string, CreditEntry[], number]>([
    ['nothing', [], 0],
    ['a part just short of half', [0.4999], 0],
    ['half', [0.5], 1],
    ['two part sittings', [0.3, 0.3], 1],
    ['three thirds', [1 / 3, 1 / 3, 1 / 3], 1],
    ['seven fourteenths are half, in spite of binary fractions', Array.from({ length: 7 }, () => 1 / 14), 1],
    ['one and a half', [1, 0.5], 2],
    ['a stop with nothing done', [{ credit: 0, stopped: true }], 0],
    ['a stop beside half', [{ credit: 0.01, stopped: true }, 0.5], 2],
    [
      'two stops',
      [
        { credit: 0.1, stopped: true },
        { credit: 0.1, stopped: true },
      ],
      2,
    ],
  ])('MS-1.3 (1.1) times of a day: %s', (_, credits, times) => {
    expect(timesOfDay(credits, 0.5)).toBe(times);
  });

  it.each([
    [0.25, 0.25, 1],
    [0.25, 0.24, 0],
    [0.8, 0.79, 0],
    [0.8, 0.8, 1],
    [0.8, 1.8, 2],
  ])('from a share of %d on, %d of a dose counts %i times', (least, share, times) => {
    expect(timesOfDay([Math.min(1, share), Math.max(0, share - 1)], least)).toBe(times);
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
