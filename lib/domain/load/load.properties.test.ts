import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { painZone } from '../pain/judge-pain.ts';
import { roundTo } from '../number/values.ts';
import { type Inventory, availableLoads, limitInventory } from './inventory.ts';
import { type Population, populations } from '../person/populations.ts';
import { loadCapPct } from './load-caps.ts';
import { estimateOneRm } from './one-rm.ts';
import { roundToEquipment } from './rounding.ts';
import { startingDose } from './starting-dose.ts';
import { nextTrialSet } from './trial-sets.ts';
import { convertLoad } from '../number/units.ts';
import { workingLoad } from './working-load.ts';

vi.setConfig({ testTimeout: 60_000 });
const propertyRuns = { numRuns: 10_000, seed: 20_260_304 } as const;

/** What is printed on equipment: two decimals at most. */
const label = fc.integer({ min: 0, max: 50_000 }).map((hundredths) => hundredths / 100);
const unit = fc.constantFrom('kg' as const, 'lb' as const);
const inventory: fc.Arbitrary<Inventory> = fc.oneof(
  fc.record({
    type: fc.constant('fixed_list' as const),
    weights: fc.array(label, { minLength: 1, maxLength: 8 }),
    unit,
  }),
  fc.record({
    type: fc.constant('stack' as const),
    min: fc.constantFrom(0, 2.5, 5, 10),
    step: fc.constantFrom(1.25, 2.5, 5, 10),
    max: fc.constantFrom(10, 50, 100),
    unit,
    addOn: fc.constantFrom(null, 1.25, 2.5),
  }),
  fc.record({
    type: fc.constant('plates' as const),
    bar: fc.constantFrom(0, 10, 20, 45),
    pairs: fc.subarray([0.5, 1.25, 2.5, 5, 10, 20]),
    unit,
  }),
);
const target = fc.integer({ min: 1, max: 12_000 }).map((hundredths) => hundredths / 100);

describe('loads, for every input', () => {
  it('a label converted there and back is the same label', () => {
    fc.assert(
      fc.property(label, unit, (value, from) => {
        const to = from === 'kg' ? 'lb' : 'kg';
        const there = convertLoad({ value, unit: from, to });
        const back = there.ok ? convertLoad({ value: there.value, unit: to, to: from }) : there;
        expect(back.ok && roundTo(back.value, 4)).toBe(value);
      }),
      propertyRuns,
    );
  });

  it('rounding down never goes above the target and leaves no heavier fitting load', () => {
    fc.assert(
      fc.property(
        inventory,
        target,
        fc.constantFrom('down' as const, 'nearest' as const),
        (owned, targetKg, mode) => {
          const rounded = roundToEquipment({ targetKg, inventory: owned, mode, cautious: true });
          const available = availableLoads(owned);
          const fitting = available.ok ? available.loads.filter((load) => load.kg <= targetKg + 1e-9) : [];
          expect(rounded.ok ? rounded.label : undefined).toEqual(fitting.at(-1)?.label);
          expect(rounded.ok ? rounded.loadKg : 0).toBeLessThanOrEqual(targetKg + 5e-5);
        },
      ),
      propertyRuns,
    );
  });

  it('rounding to the nearest stays within 5 % above the target', () => {
    fc.assert(
      fc.property(inventory, target, (owned, targetKg) => {
        const rounded = roundToEquipment({ targetKg, inventory: owned, mode: 'nearest', cautious: false });
        expect(rounded.ok ? rounded.loadKg : 0).toBeLessThanOrEqual(targetKg * 1.05 + 5e-5);
      }),
      propertyRuns,
    );
  });

  it('a limited inventory holds nothing above the limit and nothing that was not owned', () => {
    fc.assert(
      fc.property(inventory, target, (owned, maxKg) => {
        const [all, limited] = [availableLoads(owned), availableLoads(limitInventory(owned, maxKg))];
        if (!limited.ok) return;
        expect(limited.loads.every((load) => load.kg <= maxKg + 1e-9)).toBe(true);
        const labels = all.ok ? all.loads.map((load) => load.label.value) : [];
        expect(labels).toEqual(expect.arrayContaining(limited.loads.map((load) => load.label.value)));
      }),
      propertyRuns,
    );
  });

  it('a working load stays under its cap, and a test set prescribed again is itself', () => {
    const set = fc.record({
      load: target,
      reps: fc.integer({ min: 3, max: 12 }),
      ageYears: fc.constantFrom(40, 70, null),
    });
    fc.assert(
      fc.property(set, fc.integer({ min: 1, max: 100 }), (tested, capPct) => {
        const estimate = estimateOneRm(tested);
        if (!estimate.ok) throw new Error(estimate.refusal);
        const again = workingLoad({ ...estimate, reps: tested.reps });
        expect(again.ok && Math.abs(again.targetKg - tested.load) < 1e-3).toBe(true);
        const capped = workingLoad({ ...estimate, reps: tested.reps, capPct });
        expect(capped.ok && capped.targetKg <= (estimate.oneRmKg * capPct) / 100 + 1e-3).toBe(true);
      }),
      propertyRuns,
    );
  });

  it('another population never raises the cap', () => {
    const people = fc.subarray([...populations], { minLength: 1 });
    fc.assert(
      fc.property(
        people,
        fc.constantFrom(...populations),
        fc.nat(10),
        fc.nat(42),
        (some, more, sessionsDone, daysSinceSurgery) => {
          const cap = (list: readonly Population[]): number => {
            const found = loadCapPct({ populations: list, sessionsDone, daysSinceSurgery });
            return found.ok ? found.capPct : Number.NaN;
          };
          expect(cap([...some, more])).toBeLessThanOrEqual(cap(some));
        },
      ),
      propertyRuns,
    );
  });

  it('a trial set goes up only after green pain below the band, to an owned load and at most half as much again in two steps', () => {
    const set = fc.record({
      trialIndex: fc.constantFrom(1, 2, 3, 4, null),
      currentKg: label,
      effort: fc.integer({ min: 0, max: 20 }).map((half) => half / 2),
      target: fc.constantFrom({ low: 3, high: 5 }, { low: 6, high: 8 }),
      painBefore: fc.constantFrom(null, 0, 1, 3),
      painDuring: fc.constantFrom(null, 0, 1, 2, 4, 8),
      painModel: fc.constantFrom('standard' as const, 'protective' as const, 'relative' as const, null),
      inventory,
    });
    fc.assert(
      fc.property(set, (trial) => {
        const step = nextTrialSet(trial);
        if (!step.ok || step.action !== 'increase') return;
        const { painModel, painBefore, painDuring } = trial;
        expect(painZone({ painModel, pain: painDuring, painBefore })).toEqual({ ok: true, zone: 'green' });
        expect([painModel, painBefore, painDuring, trial.trialIndex]).not.toContain(null);
        expect(trial.effort).toBeLessThan(trial.target.low);
        const owned = availableLoads(trial.inventory);
        const loads = owned.ok ? owned.loads.map((load) => roundTo(load.kg, 4)) : [];
        expect(loads).toContain(step.nextKg);
      }),
      propertyRuns,
    );
  });

  it('a first dose from a test set is never above the cap of the population', () => {
    const people = fc.subarray([...populations], { minLength: 1 });
    fc.assert(
      fc.property(people, inventory, target, fc.integer({ min: 6, max: 12 }), (some, owned, load, reps) => {
        const start = startingDose(
          { populations: some, ageYears: 45, irritability: 'low', inventory: owned },
          {
            exerciseId: 'row',
            equipmentKind: 'free_weight',
            doseKind: 'reps',
            testSet: { load, reps, daysAgo: 1 },
          },
          'strength',
        );
        if (!start.ok || start.basis.reason !== 'test_set' || start.implement.choice !== 'weight') return;
        expect(start.implement.loadKg).toBeLessThanOrEqual(
          (start.basis.oneRm.oneRmKg * (start.cap?.pct ?? 0)) / 100 + 1e-3,
        );
        expect(start.implement.loadKg).toBeLessThanOrEqual(start.basis.targetKg + 1e-3);
      }),
      propertyRuns,
    );
  });
});
