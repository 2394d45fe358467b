import { describe, expect, it } from 'vitest';
import { isCautiousPatient } from './cautious.ts';
import { effortBandFor } from '../dosage/effort-bands.ts';
import { effortToPct1Rm, effortWords, rirFromEffort } from './effort.ts';
import { type LoadCapInput, loadCapPct } from './load-caps.ts';

describe('loadCapPct (LG-3.3)', () => {
  it.each([
    ['general_trained', 85, 100],
    ['general_novice', 70, 80],
    ['older_adult', 50, 85],
    ['osteoporosis', 60, 85],
    ['vertebral_fracture', 40, 60],
    ['acute_pain', 40, 60],
  ] as const)('%s: %d %% in the first six sessions, %d %% later', (population, first, later) => {
    for (const sessionsDone of [undefined, null, 0, 5, 5.5, -1]) {
      expect(loadCapPct({ populations: [population], sessionsDone })).toEqual({ ok: true, capPct: first });
    }
    expect(loadCapPct({ populations: [population], sessionsDone: 6 })).toEqual({ ok: true, capPct: later });
  });

  it.each([
    [{ daysSinceSurgery: 0 }, 40],
    [{ daysSinceSurgery: 42 }, 40],
    [{ daysSinceSurgery: 43 }, 60],
    [{ daysSinceSurgery: 84, surgicalClearance: true }, 60],
    [{ daysSinceSurgery: 85 }, 60],
    [{ daysSinceSurgery: 85, surgicalClearance: true }, 80],
    [{ daysSinceSurgery: null, surgicalClearance: true }, 40],
    [{ daysSinceSurgery: -3, surgicalClearance: true }, 40],
    [{ daysSinceSurgery: 90.5, surgicalClearance: true }, 40],
  ])('post_op with %o has the cap %d %%', (state, capPct) => {
    expect(loadCapPct({ populations: ['post_op'], sessionsDone: 9, ...state })).toEqual({ ok: true, capPct });
  });

  it.each([
    [{ populations: ['general_novice', 'osteoporosis'], sessionsDone: 2 }, 60],
    [{ populations: ['general_novice'], goal: 'tendon_hsr' }, 85],
    [{ populations: ['general_novice'], goal: 'strength' }, 70],
    [{ populations: ['general_trained'], goal: 'tendon_hsr' }, 85],
    [{ populations: ['general_novice', 'older_adult'], goal: 'tendon_hsr' }, 50],
    [
      {
        populations: ['post_op', 'general_trained'],
        sessionsDone: 9,
        daysSinceSurgery: 200,
        surgicalClearance: true,
      },
      100,
    ],
  ] as const)('%o takes the lowest, %d %%', (input, capPct) => {
    expect(loadCapPct(input)).toEqual({ ok: true, capPct });
  });

  it('refuses an empty list and an unknown population', () => {
    expect(loadCapPct({ populations: [] })).toEqual({ ok: false, refusal: 'population_missing' });
    const unknown: LoadCapInput = JSON.parse('{"populations":["general_novice","athlete"]}');
    expect(loadCapPct(unknown)).toEqual({ ok: false, refusal: 'population_unknown' });
  });
});

describe('effortBandFor (LG-4.0)', () => {
  it.each([
    ['general_trained', 6, 8, 7, 9],
    ['general_novice', 4, 6, 6, 8],
    ['older_adult', 3, 5, 5, 8],
    ['osteoporosis', 3, 5, 5, 8],
    ['vertebral_fracture', 2, 4, 3, 5],
    ['acute_pain', 2, 3, 3, 5],
  ] as const)('%s: %d-%d, later %d-%d', (population, low, high, laterLow, laterHigh) => {
    const populations = [population];
    expect(effortBandFor({ populations, sessionsDone: 5 })).toMatchObject({ effortTarget: { low, high } });
    expect(effortBandFor({ populations, sessionsDone: 6 })).toMatchObject({
      effortTarget: { low: laterLow, high: laterHigh },
    });
  });

  it('takes the lowest low and the lowest high of several populations', () => {
    expect(effortBandFor({ populations: ['vertebral_fracture', 'acute_pain'] })).toMatchObject({
      effortTarget: { low: 2, high: 3 },
    });
  });

  it('lets the band of the goal lower the table but never raise it, but for heavy slow tendon loading', () => {
    const populations = ['general_novice'] as const;
    expect(effortBandFor({ populations, goalBand: { low: 1, high: 3 } })).toMatchObject({
      effortTarget: { low: 1, high: 3 },
    });
    expect(effortBandFor({ populations, goalBand: { low: 7, high: 9 } })).toMatchObject({
      effortTarget: { low: 4, high: 6 },
    });
    expect(effortBandFor({ populations, goal: 'tendon_hsr' })).toMatchObject({
      effortTarget: { low: 7, high: 9 },
    });
    expect(
      effortBandFor({ populations: ['general_trained', 'older_adult'], goal: 'tendon_hsr' }),
    ).toMatchObject({
      effortTarget: { low: 3, high: 5 },
    });
  });

  it.each([
    [{ daysSinceSurgery: 42 }, 2, 4],
    [{ daysSinceSurgery: 43 }, 4, 6],
    [{}, 2, 4],
    [{ daysSinceSurgery: 90, surgicalClearance: true }, 6, 8],
  ])('post_op with %o aims at %d-%d', (state, low, high) => {
    expect(effortBandFor({ populations: ['post_op'], sessionsDone: 8, ...state })).toMatchObject({
      effortTarget: { low, high },
    });
  });
});

describe('effort', () => {
  it.each([
    [6, 4],
    [7.5, 2.5],
    [10, 0],
  ])('effort %d leaves %d repetitions (LG-3.2)', (effort, rir) => {
    expect(rirFromEffort({ effort })).toEqual({ ok: true, rir });
  });

  it.each([
    [5.5, 'effort_too_low_to_map'],
    [0, 'effort_too_low_to_map'],
    [10.5, 'effort_invalid'],
    [-1, 'effort_invalid'],
    [7.2, 'effort_invalid'],
    [Number.NaN, 'effort_invalid'],
  ])('effort %d is refused with %s', (effort, refusal) => {
    expect(rirFromEffort({ effort })).toEqual({ ok: false, refusal });
  });

  it('translates effort to percent between 4 and 8 only (LG-4.1)', () => {
    expect(effortToPct1Rm({ effort: 5 })).toEqual({ ok: true, pct1Rm: 45.78 });
    expect(effortToPct1Rm({ effort: 6 })).toEqual({ ok: true, pct1Rm: 54.72 });
    expect(effortToPct1Rm({ effort: 7.25 })).toEqual({ ok: true, pct1Rm: 65.8825 });
    for (const effort of [3.9, 8.1])
      expect(effortToPct1Rm({ effort })).toHaveProperty('refusal', 'effort_out_of_range');
  });

  it('has words for every step from 0 to 10 in both languages', () => {
    expect(effortWords).toHaveLength(11);
    for (const words of effortWords) expect([words.en, words.es].every((text) => text.length > 3)).toBe(true);
  });
});

describe('cautious', () => {
  const easy = { populations: ['general_novice'], irritability: 'low' } as const;

  it.each([
    [easy, false],
    [{ ...easy, populations: ['general_trained', 'older_adult'] }, true],
    [{ ...easy, populations: ['post_op'], daysSinceSurgery: 100 }, true],
    [{ ...easy, populations: ['post_op'], daysSinceSurgery: 100, surgicalClearance: true }, false],
    [{ ...easy, irritability: 'moderate' }, true],
    [{ ...easy, irritability: null }, true],
    [{ ...easy, safetyCaution: true }, true],
    [{ ...easy, ticked: true }, true],
  ] as const)('%o is %s', (input, expected) => {
    expect(isCautiousPatient(input)).toBe(expected);
  });
});
