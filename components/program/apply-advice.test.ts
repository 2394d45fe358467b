import { describe, expect, it } from 'vitest';
import type { LoadContext } from '@/lib/domain/load/load-context';
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
      exerciseSlug: 'romanian_deadlift_dumbbell',
      side: 'not_sided' as const,
      load: { value: '16', unit: 'kg' as const },
      repetitions: 8,
      effort: 8,
      performedOn: '2026-05-30',
    },
  ],
  irritability: {
    painWorst: 2,
    nightOrRestPain: 'none' as const,
    settleMinutes: 10,
    assessedOn: '2026-05-30',
  },
};
const deadlift = { ...squatCard, slug: 'romanian_deadlift_dumbbell', pattern: 'hinge' as const };
/** A trial that was stopped because it hurt, before anybody said how hard or how often. */
const painful = {
  ...{ trialId: 't1', number: 1, exerciseSlug: 'romanian_deadlift_dumbbell', side: 'not_sided' as const },
  load: { value: '30', unit: 'lb' as const },
  ...{ repetitions: null, effort: null, painBefore: 1, painDuring: 8, technique: null },
  ...{ action: 'stop_pain' as const, performedOn: '2026-06-01' },
};
const { dose } = newItem(squatCard, nobodySpecial, '01a20bd6-0000-7000-8000-00000000000a');
const adviceFor = (change: Partial<LoadContext>, exercise: typeof squatCard = deadlift) => {
  const advice = adviseLoad({
    context: { ...context, ...change },
    exercise,
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

  it('LG-0.3 of a trial that hurt what nobody said is no number, neither stored nor on the gauge', () => {
    const advice = adviceFor({ strengthTests: [], trialSets: [painful] });
    expect(applyAdvice(advice)).toMatchObject({
      load: { unit: 'lb', value: '20.5' },
      loadBasis: { reason: 'trial', numbers: { testLoad: 30, testReps: null, testRepsLeft: null } },
    });
    expect(readDose({ ...dose, ...applyAdvice(advice) }).ok).toBe(true);
    const squat = adviceFor(
      { strengthTests: [], trialSets: [{ ...painful, exerciseSlug: squatCard.slug }] },
      squatCard,
    );
    expect(squat.gauge).toMatchObject({ hurt: true, tested: { label: { value: 30 }, effort: 10 } });
    expect(JSON.stringify([advice, squat])).not.toMatch(/effort 0|× 0|"reps":0/);
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

describe('applyAdvice where body weight is most of the load (LG-3.6)', () => {
  const [test] = context.strengthTests;
  it('keeps the tested weight and its numbers, without a cap or a 1RM', () => {
    const strengthTests = test === undefined ? [] : [{ ...test, exerciseSlug: 'goblet_squat', effort: 5 }];
    const applied = applyAdvice(adviceFor({ strengthTests }, squatCard));
    expect(applied?.load).toEqual({ unit: 'lb', value: '30' });
    expect(applied?.loadBasis).toMatchObject({
      reason: 'body_weight',
      numbers: { capPct: null, oneRmKg: null, pct1Rm: null, testLoad: 16, testReps: 8, testRepsLeft: 5 },
    });
    expect(readDose({ ...dose, ...applied }).ok).toBe(true);
  });

  it('without a test set it is the body alone, and no number is made up', () => {
    const applied = applyAdvice(adviceFor({ strengthTests: [] }, squatCard));
    expect(applied?.load).toEqual({ unit: 'bodyweight' });
    expect(applied?.loadBasis).toMatchObject({
      reason: 'body_weight',
      numbers: { capPct: null, targetKg: 0, testLoad: null },
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
