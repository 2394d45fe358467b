import { describe, expect, it } from 'vitest';
import { isCautiousPatient } from './cautious.ts';
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

  it.each([
    ['stands in place of 40', { daysSinceSurgery: 20, postOpCapPct: 60 }, 60],
    ['stands in place of 60', { daysSinceSurgery: 50, postOpCapPct: 70 }, 70],
    ['may be lower', { daysSinceSurgery: 50, postOpCapPct: 20 }, 20],
    ['ends at 85, half steps count', { daysSinceSurgery: 50, postOpCapPct: 84.5 }, 84.5],
    ['stands after day 84 without clearance', { daysSinceSurgery: 85, postOpCapPct: 70 }, 70],
    ['is ignored once lapsed', { daysSinceSurgery: 85, surgicalClearance: true, postOpCapPct: 25 }, 80],
    ['never lifts a day that is not known', { daysSinceSurgery: null, postOpCapPct: 70 }, 40],
    ['nor a negative day', { daysSinceSurgery: -1, postOpCapPct: 70 }, 40],
    ['nor half a day', { daysSinceSurgery: 50.5, postOpCapPct: 70 }, 40],
    ['but lowers it', { daysSinceSurgery: null, postOpCapPct: 30 }, 30],
    ['null is none', { daysSinceSurgery: 50, postOpCapPct: null }, 60],
  ])('1.1 a recorded cap after surgery %s', (_, state, capPct) => {
    expect(loadCapPct({ populations: ['post_op'], sessionsDone: 9, ...state })).toEqual({ ok: true, capPct });
  });

  it('1.1 a recorded cap leaves the other populations their own', () => {
    const populations = ['post_op', 'older_adult'] as const;
    expect(
      loadCapPct({ populations, sessionsDone: 2, daysSinceSurgery: 50, postOpCapPct: 70 }),
    ).toMatchObject({ capPct: 50 });
  });

  it.each([0, 19.5, 85.5, 60.2, Number.NaN, Number.POSITIVE_INFINITY])(
    '1.1 refuses a recorded cap of %d %%, after the populations',
    (postOpCapPct) => {
      expect(loadCapPct({ populations: ['post_op'], postOpCapPct })).toEqual({
        ok: false,
        refusal: 'pct_invalid',
      });
      expect(loadCapPct({ populations: [], postOpCapPct })).toHaveProperty('refusal', 'population_missing');
    },
  );

  it('refuses an empty list and an unknown population', () => {
    expect(loadCapPct({ populations: [] })).toEqual({ ok: false, refusal: 'population_missing' });
    const unknown: LoadCapInput = JSON.parse('{"populations":["general_novice","athlete"]}');
    expect(loadCapPct(unknown)).toEqual({ ok: false, refusal: 'population_unknown' });
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
