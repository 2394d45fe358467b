import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { populations } from '../person/populations.ts';
import { effortBand } from './effort-band.ts';

const ask = (over: Record<string, unknown>) =>
  effortBand(JSON.parse(JSON.stringify({ populations: ['general_novice'], irritability: 'low', ...over })));
const band = (low: number, high: number) => ({ ok: true, low, high });

describe('effortBand (LG-4.3)', () => {
  it.each([
    ['general_trained', 6, 8, 7, 9],
    ['general_novice', 4, 6, 6, 8],
    ['older_adult', 3, 5, 5, 8],
    ['osteoporosis', 3, 5, 5, 8],
    ['vertebral_fracture', 2, 4, 3, 5],
    ['acute_pain', 2, 3, 3, 5],
  ])('row of LG-4.0, %s: %d-%d, later %d-%d', (population, low, high, laterLow, laterHigh) => {
    const populations = [population];
    for (const sessionsDone of [undefined, null, 0, 5, 6.5, -1])
      expect(ask({ populations, sessionsDone })).toEqual(band(low, high));
    expect(ask({ populations, sessionsDone: 6 })).toEqual(band(laterLow, laterHigh));
  });

  it.each([
    [{ daysSinceSurgery: 42 }, 2, 4],
    [{ daysSinceSurgery: 43 }, 4, 6],
    [{}, 2, 4],
    [{ daysSinceSurgery: -1 }, 2, 4],
    [{ daysSinceSurgery: 84, surgicalClearance: true }, 4, 6],
    [{ daysSinceSurgery: 85, surgicalClearance: true }, 6, 8],
    [{ daysSinceSurgery: 50, postOpCapPct: 59.5 }, 2, 4],
    [{ daysSinceSurgery: 20, postOpCapPct: 60 }, 4, 6],
    [{ daysSinceSurgery: 20, postOpCapPct: 69.5 }, 4, 6],
    [{ daysSinceSurgery: 20, postOpCapPct: 70 }, 5, 7],
    [{ daysSinceSurgery: 20, postOpCapPct: 79.5 }, 5, 7],
    [{ daysSinceSurgery: 20, postOpCapPct: 80 }, 5, 8],
    [{ daysSinceSurgery: 20, postOpCapPct: 85 }, 5, 8],
    [{ daysSinceSurgery: null, postOpCapPct: 85 }, 2, 4],
  ])('after surgery with %o it goes by the cap in force: %d-%d', (state, low, high) => {
    expect(ask({ populations: ['post_op'], sessionsDone: 8, ...state })).toEqual(band(low, high));
  });

  it('takes the lowest low and the lowest high of populations and goal', () => {
    expect(ask({ populations: ['vertebral_fracture', 'acute_pain'] })).toEqual(band(2, 3));
    expect(ask({ goalBand: { low: 1, high: 3 } })).toEqual(band(1, 3));
    expect(ask({ goalBand: { low: 7, high: 9 } })).toEqual(band(4, 6));
    expect(ask({ goalBand: { low: 0, high: 0 } })).toEqual(band(0, 0));
  });

  it('lets heavy slow tendon loading take healthy adults higher, nobody else', () => {
    expect(ask({ goal: 'tendon_hsr' })).toEqual(band(7, 9));
    expect(ask({ goal: 'tendon_eccentric' })).toEqual(band(4, 6));
    expect(ask({ populations: ['general_trained', 'older_adult'], goal: 'tendon_hsr' })).toEqual(band(3, 5));
  });

  const trained = { populations: ['general_trained'], sessionsDone: 9 };
  it.each([
    ['low irritability lowers nothing', {}, 7, 9],
    ['moderate', { irritability: 'moderate' }, 6, 6],
    ['not assessed counts as moderate', { irritability: null }, 6, 6],
    ['none of its values too', { irritability: 'some' }, 6, 6],
    ['high', { irritability: 'high' }, 3, 3],
    ['17 years', { ageYears: 17 }, 7, 7],
    ['16 years', { ageYears: 16 }, 7, 7],
    ['0 years', { ageYears: 0 }, 7, 7],
    ['18 years', { ageYears: 18 }, 7, 9],
    ['age not known', { ageYears: null }, 7, 9],
    ['a condition allows 7', { effortMax: 7 }, 7, 7],
    ['a condition allows 4', { effortMax: 4 }, 4, 4],
    ['a condition allows nothing: zero is a limit', { effortMax: 0 }, 0, 0],
    ['the lowest of all', { irritability: 'moderate', ageYears: 15, effortMax: 4.5 }, 4.5, 4.5],
    ['a limit above the band raises nothing', { effortMax: 10 }, 7, 9],
  ])('limits: %s', (_, over, low, high) => {
    expect(ask({ ...trained, ...over })).toEqual(band(low, high));
  });

  it.each([
    [{ populations: [], postOpCapPct: 1, goalBand: 3 }, 'population_missing'],
    [{ populations: ['sporty'], postOpCapPct: 1 }, 'population_unknown'],
    [{ postOpCapPct: 19.5, effortMax: 11 }, 'pct_invalid'],
    [{ postOpCapPct: 85.5 }, 'pct_invalid'],
    [{ goalBand: { low: 7, high: 5 } }, 'effort_invalid'],
    [{ goalBand: { low: 5 } }, 'effort_invalid'],
    [{ goalBand: { low: 5.2, high: 7 } }, 'effort_invalid'],
    [{ goalBand: { low: 5, high: 10.5 } }, 'effort_invalid'],
    [{ goalBand: 'hard' }, 'effort_invalid'],
    [{ effortMax: 10.5 }, 'effort_invalid'],
    [{ effortMax: 4.2 }, 'effort_invalid'],
    [{ effortMax: -1 }, 'effort_invalid'],
  ])('refuses %o with %s', (over, refusal) => {
    expect(ask(over)).toEqual({ ok: false, refusal });
  });

  it('one group more, a lower cap, a limit or a missing day never lifts either end', () => {
    const some = fc.subarray([...populations], { minLength: 1 });
    const half = (to: number) => fc.integer({ min: 0, max: to * 2 }).map((steps) => steps / 2);
    fc.assert(
      fc.property(some, fc.constantFrom(...populations), half(10), half(65), (list, more, limit, over20) => {
        const state = { sessionsDone: 9, daysSinceSurgery: 60, postOpCapPct: 20 + over20 };
        const before = ask({ populations: list, ...state });
        const stricter = [
          ask({ populations: [...list, more], ...state }),
          ask({ populations: list, ...state, effortMax: limit }),
          ask({ populations: list, ...state, goalBand: { low: limit, high: limit } }),
          ask({ populations: list, ...state, postOpCapPct: 20 }),
          ask({ populations: list, ...state, daysSinceSurgery: null }),
          ask({ populations: list, ...state, irritability: null }),
          ask({ populations: list, ...state, sessionsDone: null }),
        ];
        if (!before.ok) throw new Error(before.refusal);
        for (const band of stricter) {
          if (!band.ok) throw new Error(band.refusal);
          expect(band.low).toBeLessThanOrEqual(before.low);
          expect(band.high).toBeLessThanOrEqual(before.high);
          expect(band.low).toBeLessThanOrEqual(band.high);
        }
      }),
      { numRuns: 2000, seed: 20_260_304 },
    );
  });
});
