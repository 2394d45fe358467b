import { describe, expect, it } from 'vitest';
import { bandForce, elongationPct } from './bands.ts';
import { chooseImplementation } from './implementation.ts';
import { type Inventory, availableLoads, limitInventory } from './inventory.ts';
import { repsBeforeStep } from './reps-before-step.ts';
import { roundToEquipment } from './rounding.ts';

const bar: Inventory = { type: 'plates', bar: 20, pairs: [1.25, 2.5, 5], unit: 'kg' };
const poundStack: Inventory = { type: 'stack', min: 10, step: 10, max: 150, unit: 'lb' };
const dumbbells: Inventory = { type: 'fixed_list', weights: [5, 1, 2, 2, 3], unit: 'kg' };

const labels = (inventory: unknown): number[] | string => {
  const available = availableLoads(JSON.parse(JSON.stringify(inventory)));
  return available.ok ? available.loads.map((load) => load.label.value) : available.refusal;
};

describe('availableLoads (LG-5.0)', () => {
  it.each([
    [dumbbells, [1, 2, 3, 5]],
    [{ type: 'fixed_list', weights: [0, 4] }, [0, 4]],
    [{ type: 'fixed_list', weights: [-1, 'x', null, 501, 500] }, [500]],
    [{ type: 'fixed_list', weights: [1102, 1103], unit: 'lb' }, [1102]],
    [{ type: 'stack', min: 5, step: 5, max: 17, unit: 'kg' }, [5, 10, 15]],
    [{ type: 'stack', min: 5, step: 5, max: 15, unit: 'kg', addOn: 2.5 }, [5, 7.5, 10, 12.5, 15, 17.5]],
    [{ type: 'stack', min: 5, step: 0, max: 15, unit: 'kg' }, [5]],
    [{ type: 'stack', min: 0.1, step: 0.1, max: 0.3, unit: 'kg' }, [0.1, 0.2, 0.3]],
    [bar, [20, 22.5, 25, 27.5, 30, 32.5, 35, 37.5]],
    [{ type: 'plates', bar: 20, pairs: [5, 5] }, [20, 30, 40]],
    [{ type: 'plates', bar: 20, pairs: null }, [20]],
    [{ type: 'none' }, 'no_equipment'],
    [null, 'no_equipment'],
    [{ type: 'pulley' }, 'no_equipment'],
    [{ type: 'fixed_list', weights: [], unit: 'stone' }, 'no_equipment'],
    [{ type: 'fixed_list', weights: [501] }, 'no_equipment'],
    [{ type: 'stack', min: 10, step: 5, max: 5 }, 'no_equipment'],
    [{ type: 'stack', min: 0, step: 0.0001, max: 500 }, 'no_equipment'],
    [{ type: 'plates', bar: null, pairs: [5] }, 'no_equipment'],
    [{ type: 'fixed_list', weights: [5], unit: 'stone' }, 'unit_unknown'],
  ])('%o offers %o', (inventory, expected) => {
    expect(labels(inventory)).toEqual(expected);
  });

  it('leaves out what lies above a limit, in the labels of the equipment', () => {
    expect(labels(limitInventory(poundStack, 10))).toEqual([10, 20]);
    expect(labels(limitInventory(poundStack, 9.0718474))).toEqual([10, 20]);
    expect(labels(limitInventory(bar, 19))).toBe('no_equipment');
    expect(labels(limitInventory(null, 19))).toBe('no_equipment');
  });
});

describe('roundToEquipment (LG-5.1)', () => {
  it.each([
    [{ targetKg: 34.88, inventory: bar }, 32.5, -6.8],
    [{ targetKg: 34.88, inventory: bar, mode: 'nearest' }, 35, 0.3],
    [{ targetKg: 34.88, inventory: bar, mode: 'nearest', cautious: true }, 32.5, -6.8],
    [{ targetKg: 34.88, inventory: bar, mode: 'up' }, 32.5, -6.8],
    [{ targetKg: 32.5, inventory: bar }, 32.5, 0],
    [{ targetKg: 20, inventory: { type: 'fixed_list', weights: [19, 21] }, mode: 'nearest' }, 19, -5],
    [{ targetKg: 20, inventory: { type: 'fixed_list', weights: [18, 21] }, mode: 'nearest' }, 21, 5],
    [{ targetKg: 20, inventory: { type: 'fixed_list', weights: [15, 21.01] }, mode: 'nearest' }, 15, -25],
    [{ targetKg: 4.4, inventory: { type: 'fixed_list', weights: [4.5] }, mode: 'nearest' }, 4.5, 2.3],
  ])('%o is %d kg, %d %% off', (input, loadKg, errorPct) => {
    expect(roundToEquipment(JSON.parse(JSON.stringify(input)))).toMatchObject({ ok: true, loadKg, errorPct });
  });

  it('keeps the label of the equipment', () => {
    expect(roundToEquipment({ targetKg: 30, inventory: poundStack })).toEqual({
      ok: true,
      loadKg: 27.2155,
      label: { value: 60, unit: 'lb' },
      errorPct: -9.3,
    });
  });

  it('names the lightest when nothing fits, and refuses in order', () => {
    expect(roundToEquipment({ targetKg: 3, inventory: poundStack })).toEqual({
      ok: false,
      refusal: 'below_minimum',
      lightestKg: 4.5359,
      lightest: { value: 10, unit: 'lb' },
    });
    expect(roundToEquipment({ targetKg: 0, inventory: null })).toHaveProperty('refusal', 'load_invalid');
    expect(roundToEquipment({ targetKg: 3, inventory: { type: 'none' } })).toHaveProperty(
      'refusal',
      'no_equipment',
    );
  });
});

describe('chooseImplementation (LG-5.2)', () => {
  const bands = [
    { brand: 'theraband', color: 'yellow' },
    { brand: 'theraband', color: 'green' },
    { brand: 'nobody', color: 'gold' },
    { brand: 'theraband', color: 'pink' },
  ];

  it.each([
    [
      { targetKg: 6, weights: dumbbells, bands },
      { choice: 'weight', loadKg: 5, reason: 'fits_target' },
    ],
    [
      { targetKg: 3, weights: poundStack, bands },
      { choice: 'band', band: 'green', reason: 'lightest_too_heavy' },
    ],
    [
      { targetKg: 1.4, weights: null, bands },
      { choice: 'band', band: 'yellow', reason: 'no_weights_owned' },
    ],
    [{ targetKg: 3, weights: null, bands, elongationPct: 250, hasUnloaded: true }, { choice: 'unloaded' }],
    [{ targetKg: 0, weights: dumbbells, bands, hasUnloaded: true }, { choice: 'unloaded' }],
    [{ targetKg: 1, weights: poundStack, hasAssisted: true, regressionId: 'r' }, { choice: 'assisted' }],
    [
      { targetKg: 1, weights: poundStack, regressionId: 'r' },
      { choice: 'regression', exerciseId: 'r' },
    ],
    [
      { targetKg: 1, weights: poundStack },
      { ok: false, refusal: 'no_safe_option', reason: 'lightest_too_heavy' },
    ],
    [
      { targetKg: -1, weights: dumbbells },
      { ok: false, refusal: 'load_invalid' },
    ],
  ])('%o: %o', (input, expected) => {
    expect(chooseImplementation(input)).toMatchObject(expected);
  });
});

describe('bands (LG-5.3)', () => {
  it.each([
    ['tan', 50, 0.8618],
    ['red', 100, 1.6783],
    ['black', 150, 3.9689],
    ['gold', 200, 9.6615],
  ])('%s at %d %% pulls %d kgf', (color, pct, forceKgf) => {
    expect(bandForce({ brand: 'theraband', color, elongationPct: pct })).toEqual({
      ok: true,
      forceKgf,
      approximate: true,
    });
  });

  it('doubles a doubled band and refuses an unknown band before a stretch out of range', () => {
    expect(bandForce({ brand: 'theraband', color: 'red', doubled: true })).toMatchObject({
      forceKgf: 3.3566,
    });
    expect(bandForce({ brand: 'other', color: 'red', elongationPct: 10 })).toHaveProperty(
      'refusal',
      'band_unknown',
    );
    for (const pct of [49, 201]) {
      expect(bandForce({ brand: 'theraband', color: 'red', elongationPct: pct })).toHaveProperty(
        'refusal',
        'elongation_out_of_range',
      );
    }
  });

  it('measures stretch from the resting length', () => {
    expect(elongationPct({ restCm: 60, stretchedCm: 60 })).toEqual({ ok: true, elongationPct: 0 });
    expect(elongationPct({ restCm: 60, stretchedCm: 150 })).toEqual({ ok: true, elongationPct: 150 });
    expect(elongationPct({ restCm: 0, stretchedCm: 10 })).toHaveProperty('refusal', 'length_invalid');
    expect(elongationPct({ restCm: 60, stretchedCm: 59 })).toHaveProperty('refusal', 'length_invalid');
  });
});

describe('repsBeforeStep (LG-5.4)', () => {
  it.each([
    [5, 6, 8, 16],
    [10, 12.5, 8, 18],
    [8, 10, 10, 20],
    [100, 100.1, 8, 9],
    [10, 10.1, 15, 16],
  ])('from %d to %d kg at %d takes %d repetitions', (currentKg, nextKg, repMin, repsNeeded) => {
    expect(repsBeforeStep({ currentKg, nextKg, repMin })).toEqual({ ok: true, repsNeeded });
  });

  it.each([
    [1, 2, 8, 'step_too_big'],
    [0, 2, 8, 'load_invalid'],
    [2, 0, 8, 'load_invalid'],
    [5, 5, 0, 'not_an_increase'],
    [5, 6, 7.5, 'reps_invalid'],
    [5, 6, 0, 'reps_invalid'],
    [8, 10, 11, 'step_too_big'],
  ])('from %d to %d kg at %d is refused with %s', (currentKg, nextKg, repMin, refusal) => {
    expect(repsBeforeStep({ currentKg, nextKg, repMin })).toMatchObject({ ok: false, refusal });
  });
});
