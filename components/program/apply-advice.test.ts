import { describe, expect, it } from 'vitest';
import { adviseLoad } from '@/lib/domain/load/load-advice';
import { applyAdvice, draftLoadKg } from './apply-advice';
import { readDose } from './dose-draft';
import { newItem } from './draft';
import { nobodySpecial, squatCard } from './draft-fixture';

const context = {
  ...nobodySpecial,
  equipment: [
    {
      equipment: 'dumbbell',
      inventory: { type: 'fixed_list' as const, weights: [20.5, 30], unit: 'lb' as const },
    },
  ],
  strengthTests: [
    {
      exerciseSlug: 'goblet_squat',
      side: 'not_sided' as const,
      load: { value: '16', unit: 'kg' as const },
      repetitions: 8,
      effort: 8,
      performedOn: '2026-05-30',
    },
  ],
};
const { dose } = newItem(squatCard, nobodySpecial, '01a20bd6-0000-7000-8000-00000000000a');
const adviceFor = (change: Partial<typeof context>) => {
  const advice = adviseLoad({
    context: { ...context, ...change },
    exercise: squatCard,
    side: 'not_sided',
    goal: 'strength',
  });
  if (!advice.ok) throw new Error(advice.refusal);
  return advice;
};

describe('applyAdvice', () => {
  it('V-5 keeps the label of the equipment with its unit, and the numbers it came from', () => {
    const applied = applyAdvice(adviceFor({}));
    expect(applied?.load).toEqual({ unit: 'lb', value: '30' });
    expect(applied?.loadBasis).toMatchObject({
      reason: 'test_set',
      suggested: { unit: 'lb', value: '30' },
      numbers: { testLoad: 16, testUnit: 'kg', testReps: 8, testRepsLeft: 2, testDaysAgo: 2 },
    });
    expect(readDose({ ...dose, ...applied }).ok).toBe(true);
  });

  it('by effort the reason says so, and no number is made up', () => {
    const applied = applyAdvice(adviceFor({ strengthTests: [] }));
    expect(applied?.load).toEqual({ unit: 'lb', value: '20.5' });
    expect(applied?.loadBasis).toMatchObject({
      reason: 'no_test_set',
      numbers: { targetKg: null, oneRmKg: null },
    });
    expect(readDose({ ...dose, ...applied }).ok).toBe(true);
  });
});

describe('draftLoadKg', () => {
  it.each([
    [{ unit: 'kg' as const, value: '0' }, 0],
    [{ unit: 'lb' as const, value: '10' }, 4.5359237],
    [{ unit: 'kg' as const, value: null }, null],
    [{ unit: 'kg' as const, value: 'x' }, null],
    [{ unit: 'percent1RM' as const, value: '50' }, null],
    [{ unit: 'bodyweight' as const }, null],
    [null, null],
  ])('%o is %s kg', (load, kg) => {
    const found = draftLoadKg(load);
    expect(found === null ? null : Math.round(found * 1e7) / 1e7).toBe(kg);
  });
});
