import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kgIn } from '@/components/program/load-text';
import type { OwnedWeights } from '@/lib/domain/load/load-context';
import { placeOnLine } from '@/lib/domain/load/line-place';
import { adviseLoad } from '@/lib/domain/load/load-advice';
import { workedOutKg } from '@/lib/domain/load/work-steps';
import { isSame } from '@/lib/domain/number/values';

const advise = (load: { value: string; unit: 'kg' | 'lb' }, repetitions: number, inventory: OwnedWeights) =>
  adviseLoad({
    context: {
      birthDate: '1985-03-04',
      today: '2026-06-01',
      trainingStatus: 'novice',
      loadUnit: 'kg',
      conditions: [],
      irritability: { painWorst: 0, nightOrRestPain: 'none', settleMinutes: 0, assessedOn: '2026-06-01' },
      equipment: [{ equipment: 'dumbbell', inventory }],
      strengthTests: [
        {
          exerciseSlug: 'deadlift',
          side: 'not_sided',
          load,
          repetitions,
          effort: 8,
          performedOn: '2026-05-30',
        },
      ],
    },
    exercise: {
      slug: 'deadlift',
      pattern: 'hinge',
      equipment: 'dumbbell',
      doseKind: 'reps',
      unloadedVariant: null,
      assistedVariant: null,
      regressions: [],
    },
    side: 'not_sided',
    goal: 'strength',
  });

const unit = fc.constantFrom('kg' as const, 'lb' as const);
const inventories: fc.Arbitrary<OwnedWeights> = fc.oneof(
  fc.record({
    type: fc.constant('fixed_list' as const),
    weights: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }),
    unit,
  }),
  fc.record({
    type: fc.constant('stack' as const),
    min: fc.constantFrom(2, 5, 10),
    step: fc.constantFrom(2.5, 5, 10),
    max: fc.constant(100),
    unit,
  }),
);

describe('a proposal and the gauge beside it (part E)', () => {
  it('a proposal never lies outside the line of its own gauge, and stands there as one of the owned weights', () => {
    let proposals = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 60 }),
        unit,
        fc.integer({ min: 3, max: 12 }),
        inventories,
        (value, in_, reps, inventory) => {
          const advice = advise({ value: `${value}`, unit: in_ }, reps, inventory);
          if (!advice.ok || advice.line === null) return;
          const { line, start } = advice;
          expect(line.lowKg).toBeLessThanOrEqual(line.highKg);
          expect(line.owned.every(({ kg }) => kg >= line.minKg && kg <= line.maxKg)).toBe(true);
          if (start.implement.choice !== 'weight') return;
          const { loadKg } = start.implement;
          proposals += 1;
          expect(placeOnLine(loadKg, line)).toBe('line');
          expect(line.owned.some(({ kg }) => isSame(kg, loadKg) || Math.abs(kg - loadKg) < 1e-3)).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
    expect(proposals).toBeGreaterThan(100);
  });

  it('text and gauge write the same number for the same load', () => {
    for (const kg of [0, 4.94, 5.45, 22.05, 12.345])
      for (const to of ['kg', 'lb'] as const)
        expect(workedOutKg(kg, to)).toContain(kgIn(to)(Math.round(kg * 10) / 10));
  });
});
