import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Equipment, Pattern } from '../library/vocabulary.ts';
import { goesByEffortOnly, loadByEffort } from './load-by-effort.ts';

const asked = {
  testKg: 6,
  reps: 10,
  effort: 7,
  band: { low: 5, high: 8 },
  repMin: 8,
  inventory: { type: 'fixed_list', weights: [2, 4, 6], unit: 'kg' },
};
const ask = (over: Record<string, unknown>) =>
  loadByEffort(JSON.parse(JSON.stringify({ ...asked, ...over })));
const found = (kg: number, why: string) => ({ ok: true, kg, why });
const owned = (weights: number[], unit = 'kg') => ({ inventory: { type: 'fixed_list', weights, unit } });

describe('loadByEffort (LG-3.6)', () => {
  it.each([
    ['both ends of the band are in it', { effort: 5 }, 6, 'in_band'],
    ['both ends of the band are in it', { effort: 8 }, 6, 'in_band'],
    ['half a step above is too hard', { effort: 8.5 }, 4, 'too_hard'],
    ['half a step below is not raised', { effort: 4.5 }, 6, 'below_band'],
    ['effort 0 is an effort', { effort: 0 }, 6, 'below_band'],
    ['one repetition too few', { reps: 7 }, 4, 'too_hard'],
    ['easy but too few repetitions', { reps: 7, effort: 2 }, 4, 'too_hard'],
    ['the very repetitions', { reps: 8 }, 6, 'in_band'],
    ['below the lightest lies body weight', { testKg: 2, effort: 9 }, 0, 'too_hard'],
    ['body weight tested', { testKg: 0 }, 0, 'in_band'],
    ['body weight tested and too hard', { testKg: 0, effort: 10 }, 0, 'too_hard'],
    ['not owned: the heaviest not above it', { testKg: 5 }, 4, 'in_band'],
    ['not owned and too hard: the next lighter', { testKg: 5, effort: 9 }, 4, 'too_hard'],
    ['not owned, below all', { testKg: 1 }, 0, 'in_band'],
    ['not owned, above all', { testKg: 40 }, 6, 'in_band'],
    ['nothing owned is no refusal', { inventory: null }, 0, 'in_band'],
    ['no weights', { inventory: { type: 'none' }, effort: 9 }, 0, 'too_hard'],
    [
      'typed as shown: 4.5 kg is the 10 lb weight',
      { testKg: 4.5, ...owned([5, 10], 'lb') },
      4.5359,
      'in_band',
    ],
    ['and the next lighter is 5 lb', { testKg: 4.5, effort: 9, ...owned([5, 10], 'lb') }, 2.268, 'too_hard'],
    ['an entry of 0 is body weight', { testKg: 2, effort: 9, ...owned([0, 2]) }, 0, 'too_hard'],
    ['no test set', { testKg: null, reps: null, effort: null }, 0, 'no_test'],
  ])('%s: %o', (_, over, kg, why) => {
    expect(ask(over)).toEqual(found(kg, why));
  });

  it.each([
    [{ effort: null, reps: 0 }, 'effort_invalid'],
    [{ effort: 10.5 }, 'effort_invalid'],
    [{ effort: 7.2 }, 'effort_invalid'],
    [{ band: null, reps: 0 }, 'effort_invalid'],
    [{ band: { low: 5 } }, 'effort_invalid'],
    [{ reps: 0, testKg: -1 }, 'reps_invalid'],
    [{ reps: 7.5 }, 'reps_invalid'],
    [{ repMin: null }, 'reps_invalid'],
    [{ testKg: -1, ...owned([2], 'st') }, 'load_invalid'],
    [{ testKg: 500.5 }, 'load_invalid'],
    [{ testKg: '6' }, 'load_invalid'],
    [owned([2], 'st'), 'unit_unknown'],
  ])('refuses %o with %s', (over, refusal) => {
    expect(ask(over)).toEqual({ ok: false, refusal });
  });

  it('never answers with more than the tested load, nor with more after a harder set', () => {
    const weights = fc.array(
      fc.integer({ min: 0, max: 4000 }).map((cents) => cents / 100),
      { maxLength: 6 },
    );
    const half = fc.integer({ min: 0, max: 20 }).map((steps) => steps / 2);
    const kgOf = (over: Record<string, unknown>) => {
      const result = ask(over);
      return result.ok ? result.kg : 0;
    };
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 400 }), half, half, (list, tenths, a, b) => {
        const test = { testKg: tenths / 10, ...owned(list) };
        const [easier, harder] = [
          kgOf({ ...test, effort: Math.min(a, b) }),
          kgOf({ ...test, effort: Math.max(a, b) }),
        ];
        // A load that matches an owned one may be written up to 0.05 kg or one percent below it.
        expect(easier).toBeLessThanOrEqual(tenths / 10 + Math.max(0.05, tenths / 1000) + 1e-4);
        expect(harder).toBeLessThanOrEqual(easier);
      }),
      { numRuns: 5000, seed: 20_260_304 },
    );
  });
});

describe('goesByEffortOnly (LG-3.6)', () => {
  it.each<[string, Pattern, Equipment, boolean]>([
    ['goblet squat', 'squat', 'dumbbell', true],
    ['bodyweight squat', 'squat', 'none', true],
    ['chair rise', 'squat', 'chair', true],
    ['walking lunge', 'lunge', 'dumbbell', true],
    ['step-up', 'step', 'step', true],
    ['weighted heel raise', 'calf_raise', 'dumbbell', true],
    ['bridge with a band', 'bridge', 'band_loop', true],
    ['push-up', 'push_horizontal', 'mat', true],
    ['pull-up', 'pull_vertical', 'bar', true],
    ['barbell squat', 'squat', 'barbell', false],
    ['barbell hip thrust', 'bridge', 'barbell', false],
    ['leg press', 'squat', 'machine', false],
    ['seated heel raise machine', 'calf_raise', 'machine', false],
    ['dumbbell chest press', 'push_horizontal', 'dumbbell', false],
    ['chest press machine', 'push_horizontal', 'machine', false],
    ['lat pull-down', 'pull_vertical', 'machine', false],
    ['dumbbell Romanian deadlift', 'hinge', 'dumbbell', false],
    ['row', 'pull_horizontal', 'dumbbell', false],
  ])('%s', (_, pattern, equipment, byEffort) => {
    expect(goesByEffortOnly({ pattern, equipment })).toBe(byEffort);
  });
});
