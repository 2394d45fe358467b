import { describe, expect, it } from 'vitest';
import { type TrialSet, nextTrialSet } from './trial-sets.ts';

const trial = (over: Record<string, unknown>): TrialSet => ({
  trialIndex: 1,
  currentKg: 4,
  effort: 4,
  target: { low: 3, high: 5 },
  painBefore: 1,
  painDuring: 1,
  painModel: 'standard',
  inventory: { type: 'fixed_list', weights: [1, 2, 3, 4, 5, 6, 8], unit: 'kg' },
  ...over,
});

describe('nextTrialSet (LG-4.2)', () => {
  it.each([
    [{ painDuring: 6 }, { action: 'stop_pain' }],
    [{ painBefore: 0, painDuring: 3 }, { action: 'stop_pain' }],
    [{ painBefore: 7, painDuring: 8, painModel: 'relative' }, { action: 'stop_pain' }],
    [{ painDuring: 4, painModel: null }, { action: 'stop_pain' }],
    [{ painDuring: 7, effort: null, inventory: null }, { action: 'stop_pain' }],
    [{ effort: 5.5, currentKg: 1 }, { action: 'easier_variation' }],
    [{ effort: 5.5 }, { action: 'decrease', nextKg: 3 }],
    [{ effort: 3 }, { action: 'accept', loadKg: 4 }],
    [
      { effort: 5, painDuring: 3 },
      { action: 'accept', loadKg: 4 },
    ],
    [
      { effort: 2, trialIndex: 4 },
      { action: 'end_trials', loadKg: 4 },
    ],
    [
      { effort: 2, trialIndex: null },
      { action: 'end_trials', loadKg: 4 },
    ],
    [
      { effort: 2, painBefore: 2, painDuring: 3 },
      { action: 'end_trials', loadKg: 4 },
    ],
    [
      { effort: 2, painBefore: null },
      { action: 'end_trials', loadKg: 4 },
    ],
    [
      { effort: 2, painDuring: null },
      { action: 'end_trials', loadKg: 4 },
    ],
    [
      { effort: 2, painModel: null },
      { action: 'end_trials', loadKg: 4 },
    ],
    [
      { effort: 2, currentKg: 8 },
      { action: 'at_max', loadKg: 8 },
    ],
    [
      { effort: 2, trialIndex: 3 },
      { action: 'increase', nextKg: 5 },
    ],
    [{ effort: 1 }, { action: 'increase', nextKg: 5 }],
    [{ effort: 0.5 }, { action: 'increase', nextKg: 6 }],
    [
      { effort: 0, currentKg: 1 },
      { action: 'increase', nextKg: 2 },
    ],
    [
      { effort: 0, currentKg: 10, inventory: { type: 'fixed_list', weights: [10, 12, 15.5] } },
      { action: 'increase', nextKg: 12 },
    ],
    [
      { effort: 0, currentKg: 6 },
      { action: 'increase', nextKg: 8 },
    ],
    [
      { effort: 4, currentKg: 4.5 },
      { action: 'accept', loadKg: 4 },
    ],
    [
      { effort: 0, currentKg: 0, inventory: { type: 'fixed_list', weights: [0, 1, 2], unit: 'kg' } },
      { action: 'increase', nextKg: 1 },
    ],
  ])('%o: %o', (over, expected) => {
    expect(nextTrialSet(trial(over))).toEqual({ ok: true, ...expected });
  });

  it.each([
    [{ painModel: 'kind', painBefore: 11 }, 'pain_model_unknown'],
    [{ painBefore: 11, inventory: null }, 'pain_invalid'],
    [{ painDuring: 2.5 }, 'pain_invalid'],
    [{ inventory: { type: 'none' }, currentKg: -1 }, 'no_equipment'],
    [{ inventory: { type: 'fixed_list', weights: [1], unit: 'stone' } }, 'unit_unknown'],
    [{ currentKg: -1, effort: null }, 'load_invalid'],
    [{ effort: null }, 'effort_invalid'],
    [{ effort: 4.2 }, 'effort_invalid'],
    [{ target: null }, 'effort_invalid'],
  ])('refuses %o with %s', (over, refusal) => {
    expect(nextTrialSet(trial(over))).toEqual({ ok: false, refusal });
  });
});
