import { describe, expect, it } from 'vitest';
import { type TestSet, estimateOneRm } from './one-rm.ts';
import { pct1RmForReps, workingLoad } from './working-load.ts';

const set = (over: Record<string, unknown>): TestSet => ({ load: 40, reps: 10, ageYears: 45, ...over });

describe('estimateOneRm (LG-2.1)', () => {
  it.each([
    [{}, 53.3333, 'epley', 'fair'],
    [{ load: 60, reps: 5, formula: 'brzycki' }, 67.5, 'brzycki', 'good'],
    [{ load: 80, reps: 9, ageYears: 67 }, 95.4341, 'klw', 'fair'],
    [{ ageYears: 59 }, 53.3333, 'epley', 'fair'],
    [{ ageYears: 60 }, 48.944, 'klw', 'fair'],
    [{ ageYears: null }, 48.944, 'klw', 'fair'],
    [{ ageYears: -1 }, 48.944, 'klw', 'fair'],
    [{ reps: 1 }, 40, 'epley', 'good'],
    [{ reps: 1, rir: 0.5 }, 42, 'epley', 'good'],
    [{ reps: 6 }, 48, 'epley', 'good'],
    [{ reps: 12 }, 56, 'epley', 'low'],
    [{ load: 500, reps: 2 }, 533.3333, 'epley', 'good'],
  ] as const)('%o gives %d kg by %s, %s', (over, oneRmKg, formula, confidence) => {
    expect(estimateOneRm(set(over))).toMatchObject({ ok: true, oneRmKg, formula, confidence });
  });

  it.each([
    [{ blocked: true, equipment: 'band' }, 'test_set_contraindicated'],
    [{ equipment: 'band', unit: 'stone' }, 'formula_not_applicable'],
    [{ equipment: 'bodyweight' }, 'formula_not_applicable'],
    [{ equipment: 'trampoline' }, 'formula_not_applicable'],
    [{ unit: 'stone', load: 0 }, 'unit_unknown'],
    [{ load: 0, reps: 0 }, 'load_invalid'],
    [{ load: 500.1 }, 'load_invalid'],
    [{ load: 1103, unit: 'lb' }, 'load_invalid'],
    [{ load: Number.NaN }, 'load_invalid'],
    [{ reps: 0, rir: 9 }, 'reps_invalid'],
    [{ reps: 7.5 }, 'reps_invalid'],
    [{ rir: 4.5, formula: 'x' }, 'rir_out_of_range'],
    [{ rir: -0.5 }, 'rir_out_of_range'],
    [{ rir: 1.25 }, 'rir_out_of_range'],
    [{ formula: 'lombardi', reps: 13 }, 'formula_unknown'],
    [{ reps: 2, ageYears: 60 }, 'near_max_test_not_allowed'],
    [{ reps: 2, rir: 0.5, ageYears: null, formula: 'epley' }, 'near_max_test_not_allowed'],
    [{ reps: 13 }, 'reps_out_of_range'],
    [{ reps: 10, rir: 2.5 }, 'reps_out_of_range'],
    [{ reps: 11, formula: 'brzycki' }, 'reps_out_of_range'],
    [{ reps: 2, formula: 'klw' }, 'reps_out_of_range'],
    [{ reps: 21, ageYears: 70 }, 'reps_out_of_range'],
    [{ reps: 13, ageYears: null }, 'reps_out_of_range'],
  ])('refuses %o with %s (order of LG-2.3)', (over, refusal) => {
    expect(estimateOneRm(set(over))).toEqual({ ok: false, refusal });
  });

  it('allows twenty repetitions at 60 and over and twelve without an age', () => {
    expect(estimateOneRm(set({ reps: 20, ageYears: 70 })).ok).toBe(true);
    expect(estimateOneRm(set({ reps: 12, ageYears: null })).ok).toBe(true);
    expect(estimateOneRm(set({ reps: 20, ageYears: null, formula: 'klw' })).ok).toBe(true);
  });
});

describe('pct1RmForReps (LG-3.1)', () => {
  it.each([
    ['epley', 1, 100],
    ['epley', 1.5, 95.2381],
    ['epley', 13, 69.7674],
    ['epley', 20, 60],
    ['brzycki', 2, 97.2222],
    ['brzycki', 10, 75],
    ['klw', 3, 96.6442],
    ['klw', 20, 67.1682],
    ['auto', 10, 75],
  ] as const)('%s at %d repetitions is %d %%', (formula, repsToFailure, pct1Rm) => {
    expect(pct1RmForReps({ formula, repsToFailure })).toEqual({ ok: true, pct1Rm });
  });

  it.each([
    [{ repsToFailure: 0.5 }, 'reps_invalid'],
    [{ repsToFailure: 5.2, formula: 'x' }, 'reps_invalid'],
    [{ repsToFailure: 50, formula: 'x' }, 'formula_unknown'],
    [{ repsToFailure: 20.5 }, 'reps_out_of_range'],
    [{ repsToFailure: 2.5, formula: 'klw' }, 'reps_out_of_range'],
  ])('refuses %o with %s', (input, refusal) => {
    expect(pct1RmForReps(JSON.parse(JSON.stringify(input)))).toEqual({ ok: false, refusal });
  });
});

describe('workingLoad (LG-3.4)', () => {
  it('takes the percentage, or the cap when it is lower', () => {
    expect(workingLoad({ oneRmKg: 50, reps: 10, targetRir: 3 })).toEqual({
      ok: true,
      pct1Rm: 69.7674,
      targetKg: 34.8837,
      capped: false,
    });
    expect(workingLoad({ oneRmKg: 60, reps: 8, targetRir: 2, capPct: 50 })).toMatchObject({
      targetKg: 30,
      capped: true,
    });
    expect(workingLoad({ oneRmKg: 60, reps: 8, targetRir: 2, capPct: 75 })).toMatchObject({
      targetKg: 45,
      capped: false,
    });
  });

  it('gives the test set back: 40 kg for 10 prescribed for 10 to failure is 40 kg', () => {
    const tested = estimateOneRm(set({}));
    expect(tested.ok && workingLoad({ ...tested, reps: 10 })).toMatchObject({ targetKg: 40 });
  });

  it.each([
    [{ oneRmKg: 0, reps: 0 }, 'load_invalid'],
    [{ oneRmKg: 50, reps: 0, targetRir: 9 }, 'reps_invalid'],
    [{ oneRmKg: 50, reps: 8, targetRir: 6.5, capPct: 0 }, 'rir_out_of_range'],
    [{ oneRmKg: 50, reps: 8, capPct: 0 }, 'pct_invalid'],
    [{ oneRmKg: 50, reps: 8, capPct: 101 }, 'pct_invalid'],
    [{ oneRmKg: 50, reps: 15, targetRir: 6 }, 'reps_out_of_range'],
  ])('refuses %o with %s', (input, refusal) => {
    expect(workingLoad(input)).toEqual({ ok: false, refusal });
  });
});
