import { describe, expect, it } from 'vitest';
import type { Inventory } from '../../load/inventory.ts';
import { effortDrift } from './effort-drift.ts';
import { bodyAreas, incrementPct } from './increments.ts';
import { progressLoad } from './progress-load.ts';
import { reentryPlan, setsAfter } from './reentry-plan.ts';
import { regressDose } from './regress-dose.ts';

const bar: Inventory = { type: 'plates', bar: 20, pairs: [1.25, 2.5, 5, 10, 20], unit: 'kg' };
const list = (...weights: number[]): Inventory => ({ type: 'fixed_list', weights, unit: 'kg' });

describe('increments (LG-8.0)', () => {
  it('are the ones of the table, smaller when cautious, none without a body area', () => {
    expect(bodyAreas.map((area) => incrementPct(area, false))).toEqual([10, 5, 5, 2.5, 5]);
    expect(bodyAreas.map((area) => incrementPct(area, true))).toEqual([5, 2.5, 2.5, 2, 2.5]);
    expect(incrementPct(null, false)).toBeNull();
  });
});

describe('progressLoad (LG-8.1)', () => {
  const step = (over: Record<string, unknown>) =>
    progressLoad({
      currentKg: 50,
      incPct: 5,
      repMin: 8,
      lastSetReps: 12,
      inventory: bar,
      cautious: false,
      ...over,
    });

  it.each([
    [{}, { action: 'increase_load', newKg: 52.5, newReps: 8 }],
    [{ incPct: 10 }, { action: 'increase_load', newKg: 55 }],
    [{ incPct: 4.9 }, { action: 'increase_load', newKg: 52.5 }],
    [{ currentKg: 97.5 }, { action: 'at_max' }],
    [
      { currentKg: 20, incPct: 2, inventory: list(20, 22) },
      { action: 'increase_load', newKg: 22 },
    ],
    [
      { currentKg: 20, incPct: 2, inventory: list(20, 22), cautious: true },
      { action: 'increase_load', newKg: 22 },
    ],
    [
      { currentKg: 20, incPct: 2, inventory: list(20, 22.1), lastSetReps: 8 },
      { action: 'add_reps', targetReps: 12, nextKg: 22.1 },
    ],
    [
      { currentKg: 20, incPct: 2, inventory: list(20, 22), cautious: null, lastSetReps: 8 },
      { action: 'add_reps', targetReps: 12 },
    ],
    [
      { currentKg: 20, incPct: 2, inventory: list(20, 21.1), cautious: true, lastSetReps: 8 },
      { action: 'add_reps', targetReps: 11, nextKg: 21.1 },
    ],
    [
      { currentKg: 20, incPct: 2, inventory: list(20, 21), cautious: true, lastSetReps: 8 },
      { action: 'increase_load', newKg: 21 },
    ],
    [
      { currentKg: 5, inventory: list(5, 6) },
      { action: 'add_reps', targetReps: 16, nextKg: 6 },
    ],
    [
      { currentKg: 5, inventory: list(5, 6), lastSetReps: 15.9 },
      { action: 'add_reps', targetReps: 16 },
    ],
    [
      { currentKg: 5, inventory: list(5, 6), lastSetReps: null },
      { action: 'add_reps', targetReps: 16 },
    ],
    [
      { currentKg: 5, inventory: list(5, 6), lastSetReps: 16 },
      { action: 'increase_load', newKg: 6 },
    ],
    [
      { currentKg: 1, inventory: list(1, 2), lastSetReps: 60 },
      { action: 'step_too_big', repsNeeded: 46, nextKg: 2 },
    ],
    [
      { currentKg: 9.96, incPct: 2, inventory: list(10, 11) },
      { action: 'increase_load', newKg: 11 },
    ],
    [
      { currentKg: 10.04, incPct: 10, inventory: list(10, 11) },
      { action: 'increase_load', newKg: 11 },
    ],
    [
      { currentKg: 9.8, incPct: 2, inventory: list(10, 11) },
      { action: 'increase_load', newKg: 10 },
    ],
    [{ currentKg: 10.9, inventory: list(10, 11) }, { action: 'at_max' }],
  ])('%o: %o', (over, expected) => {
    expect(step(over)).toMatchObject({ ok: true, ...expected });
  });

  it.each([
    [{ currentKg: 0, repMin: 0 }, 'load_invalid'],
    [{ repMin: 7.5, incPct: 0 }, 'reps_invalid'],
    [{ incPct: 0, inventory: null }, 'pct_invalid'],
    [{ incPct: null }, 'pct_invalid'],
    [{ incPct: 101 }, 'pct_invalid'],
    [{ inventory: { type: 'none' } }, 'no_equipment'],
    [{ inventory: { type: 'fixed_list', weights: [5], unit: 'stone' } }, 'unit_unknown'],
  ])('refuses %o with %s', (over, refusal) => {
    expect(step(over)).toEqual({ ok: false, refusal });
  });
});

describe('regressDose (LG-8.2)', () => {
  it.each([
    ['load', 20, 10, { action: 'decrease_load', newKg: 17.5 }],
    ['load', 20, 12.5, { action: 'decrease_load', newKg: 17.5 }],
    ['load', 20, 12.6, { action: 'decrease_load', newKg: 10 }],
    ['load', 10, 5, { action: 'regress_variation' }],
    ['load', 0, 10, { action: 'regress_variation' }],
    ['hold', 7, 20, { action: 'decrease_dose', newValue: 5 }],
    ['hold', 6, 20, { action: 'regress_variation' }],
    ['time', 38, 20, { action: 'decrease_dose', newValue: 30 }],
    ['time', 37, 20, { action: 'regress_variation' }],
    ['distance', 12, 10, { action: 'decrease_dose', newValue: 10 }],
    ['distance', 11, 10, { action: 'regress_variation' }],
    ['reps', 6, 10, { action: 'decrease_dose', newValue: 5 }],
    ['reps', 5, 10, { action: 'regress_variation' }],
    ['breaths', 4, 10, { action: 'decrease_dose', newValue: 3 }],
    ['breaths', 3, 10, { action: 'regress_variation' }],
    ['steps', 7, 20, { action: 'decrease_dose', newValue: 5 }],
    ['steps', 6, 20, { action: 'regress_variation' }],
    ['reps', 10, 30, { action: 'decrease_dose', newValue: 7 }],
  ] as const)('%s %d less %d %%: %o', (kind, value, pct, expected) => {
    expect(regressDose({ kind, value, pct, inventory: list(10, 17.5, 20) })).toMatchObject({
      ok: true,
      ...expected,
    });
  });

  it.each([
    ['load', 20, 17, { action: 'decrease_load', newKg: 10 }],
    ['load', 20, 17.5, { action: 'decrease_load', newKg: 17.5 }],
    ['load', 20, 0, { action: 'decrease_load', newKg: 17.5 }],
    ['load', 20, null, { action: 'decrease_load', newKg: 17.5 }],
    ['load', 20, 9, { action: 'regress_variation' }],
    ['reps', 20, 12, { action: 'decrease_dose', newValue: 12 }],
    ['reps', 20, 18, { action: 'decrease_dose', newValue: 18 }],
    ['reps', 20, 4, { action: 'regress_variation' }],
  ] as const)('%s %d less 10 %%, at most %s: %o', (kind, value, atMost, expected) => {
    const inventory = list(10, 17.5, 20);
    expect(regressDose({ kind, value, pct: 10, atMost, inventory })).toMatchObject({ ok: true, ...expected });
  });

  it('offers the easier variation without a value or equipment, and refuses kinds and percentages', () => {
    expect(regressDose({ kind: 'reps', pct: 10 })).toEqual({ ok: true, action: 'regress_variation' });
    expect(regressDose({ kind: 'load', value: 20, pct: 10 })).toEqual({
      ok: true,
      action: 'regress_variation',
    });
    expect(regressDose(JSON.parse('{"kind":"mood","value":3,"pct":0}'))).toHaveProperty(
      'refusal',
      'kind_unknown',
    );
    for (const pct of [0, -10, 101])
      expect(regressDose({ kind: 'reps', value: 10, pct })).toHaveProperty('refusal', 'pct_invalid');
  });
});

describe('reentryPlan (LG-8.3)', () => {
  it.each([
    [0, 3, 40, 'none', 0, 'same'],
    [7, 3, 40, 'none', 0, 'same'],
    [8, 3, 40, 'hold', 0, 'same'],
    [13, 3, 70, 'hold', 0, 'same'],
    [14, 3, 40, 'reduce', 10, 'same'],
    [20, 3, 64, 'reduce', 10, 'same'],
    [20, 3, 65, 'reduce', 20, 'same'],
    [21, 3, 40, 'reduce', 20, 'minus_one'],
    [27, 3, null, 'reduce', 30, 'minus_one'],
    [28, 3, 40, 'reduce', 30, 'half'],
    [55, 3, 40, 'reduce', 30, 'half'],
    [55, 3, 80, 'reduce', 40, 'half'],
    [56, 3, 40, 'restart', null, 'half'],
    [400, 3, 80, 'restart', null, 'half'],
    [14, 1, 40, 'none', 0, 'same'],
    [14, 0.5, 40, 'none', 0, 'same'],
    [15, 0.5, 40, 'reduce', 10, 'same'],
    [9, 1.5, 40, 'none', 0, 'same'],
    [10, 1.5, 40, 'hold', 0, 'same'],
  ])(
    '%d days at %d a week, age %s: %s %s %s',
    (daysSinceLast, timesPerWeek, ageYears, stage, loadReductionPct, sets) => {
      expect(reentryPlan({ daysSinceLast, timesPerWeek, ageYears })).toEqual({
        ok: true,
        stage,
        loadReductionPct,
        sets,
      });
    },
  );

  it('refuses days before the frequency', () => {
    expect(reentryPlan({ daysSinceLast: 1.5, timesPerWeek: 0 })).toHaveProperty('refusal', 'days_invalid');
    expect(reentryPlan({ daysSinceLast: -1, timesPerWeek: 3 })).toHaveProperty('refusal', 'days_invalid');
    expect(reentryPlan({ daysSinceLast: 5, timesPerWeek: 0 })).toHaveProperty('refusal', 'frequency_invalid');
  });

  it('never leaves fewer than one set', () => {
    expect([1, 2, 3, 4].map((sets) => setsAfter('minus_one', sets))).toEqual([1, 1, 2, 3]);
    expect([1, 2, 3, 4].map((sets) => setsAfter('half', sets))).toEqual([1, 1, 2, 2]);
  });
});

describe('effortDrift (LG-8.4)', () => {
  const at = (loadKg: number | null | undefined, effort: number | null) => ({ loadKg, effort });

  it.each([
    [[at(20, 5), at(20, 5), at(20, 7)], 2],
    [[at(20, 1), at(20, 5), at(20, 5), at(20, 5), at(20, 7)], 2],
    [[at(20, 5), at(15, 9), at(20, 6), at(20, 7)], 1.5],
    [[at(20, 5), at(20, null), at(20, 6), at(20, 7)], 1.5],
    [[at(null, 4), at(0, 4), at(null, 6)], 2],
    [[at(20, 5), at(20.1, 5), at(20.2, 7)], 2],
    [[at(20, 5), at(20.3, 5), at(20, 7)], null],
    [[at(null, 5), at(0.04, 5), at(null, 7)], null],
    [[at(20, 5), at(20, 6), at(20, 6), at(20, 6)], 0.33],
    [[at(20, 8), at(20, 8), at(20, 6)], -2],
    [[at(20, 5), at(20, 7)], null],
    [[at(20, 5), at(20, 5), at(20, null)], null],
    [[at(undefined, 5), at(undefined, 5), at(undefined, 7)], null],
    [[], null],
  ])('%o drifts by %s', (sessions, drift) => {
    expect(effortDrift({ sessions })).toEqual({ ok: true, drift });
  });

  it('takes two weights of the list for two, however near, and one for one', () => {
    const sessions = [at(10, 5), at(10.05, 5), at(10.05, 7)];
    const inventory = { type: 'fixed_list', weights: [10, 10.05], unit: 'kg' } as const;
    expect(effortDrift({ sessions, inventory })).toEqual({ ok: true, drift: null });
    expect(effortDrift({ sessions })).toEqual({ ok: true, drift: 2 });
  });
});
