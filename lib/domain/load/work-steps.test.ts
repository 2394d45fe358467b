import { describe, expect, it } from 'vitest';
import { type AdviceRequest, adviseLoad } from './load-advice.ts';
import type { LoadContext } from './load-context.ts';
import { sourcesOf, type WorkStep, workSteps } from './work-steps.ts';

const context: LoadContext = {
  birthDate: '1979-01-30',
  today: '2026-06-01',
  trainingStatus: 'novice',
  loadUnit: 'kg',
  conditions: [],
  equipment: [
    { equipment: 'dumbbell', inventory: { type: 'fixed_list', weights: [4, 8, 12, 16], unit: 'kg' } },
  ],
  strengthTests: [
    {
      exerciseSlug: 'romanian_deadlift_dumbbell',
      side: 'not_sided',
      load: { value: '16', unit: 'kg' },
      repetitions: 8,
      effort: 8,
      performedOn: '2026-05-20',
    },
  ],
  irritability: { painWorst: 2, nightOrRestPain: 'none', settleMinutes: 10, assessedOn: '2026-05-30' },
};
const request: AdviceRequest = {
  context,
  exercise: {
    slug: 'romanian_deadlift_dumbbell',
    pattern: 'hinge',
    equipment: 'dumbbell',
    doseKind: 'reps',
    unloadedVariant: null,
    assistedVariant: null,
    regressions: [],
  },
  side: 'not_sided',
  goal: 'strength',
};

function stepsFor(change: Partial<LoadContext>, unit: 'kg' | 'lb' = 'kg'): WorkStep[] {
  const advice = adviseLoad({ ...request, context: { ...context, ...change } });
  if (!advice.ok) throw new Error(advice.refusal);
  return workSteps(advice, unit);
}
const found = (steps: WorkStep[], name: string): WorkStep | undefined =>
  steps.find((step) => step.name.startsWith(name));

describe('workSteps', () => {
  it('LG-2.1 writes Epley with its numbers: 16 kg × 8 with 2 left is 21.3 kg', () => {
    const steps = stepsFor({});
    expect(found(steps, 'Test set')).toMatchObject({
      how: '16 kg × 8 repetitions with 2 left',
      result: '10 repetitions to failure',
    });
    expect(found(steps, 'Most for one')).toMatchObject({
      how: '16 kg × (1 + 10/30)',
      result: 'about 21.3 kg, fair confidence',
      sources: ['Epley1985'],
    });
  });

  it.each<[string, Partial<LoadContext>, string, string]>([
    ['LG-3.3 a novice is capped at 70 % for six sessions', {}, 'novices', 'not reached'],
    ['LG-3.3 from 65 on the cap is 50 %', { birthDate: '1955-01-30' }, '65 and over', 'held at 50 %'],
    [
      'LG-3.3 surgery from day 43 on is capped at 60 %, which twenty repetitions to failure just reach',
      { conditions: [{ code: 'total_knee_replacement', onsetOn: '2026-02-01', side: 'left' }] },
      'after surgery, by the day since surgery or as recorded',
      '60 % stays',
    ],
  ])('%s', (_, change, how, result) => {
    const cap = found(stepsFor(change), 'Safety cap');
    expect(cap?.how).toContain(how);
    expect(cap?.result).toContain(result);
  });

  it.each<[string, Partial<LoadContext>, string]>([
    ['no test set', { strengthTests: [] }, 'none for this exercise and side; so by effort'],
    ['a test set older than 42 days (LG-2.1)', { today: '2026-09-01' }, 'older than 42 days; so by effort'],
  ])('says why there is no figure: %s', (_, change, result) => {
    const steps = stepsFor(change);
    expect(found(steps, 'Test set')?.result).toBe(result);
    expect(found(steps, 'Target')).toBeUndefined();
    expect(found(steps, 'With what')?.result).toBe('with 4 kg');
  });

  it('shows kilograms and the patient’s own unit beside them (LG-1.1)', () => {
    expect(found(stepsFor({}, 'lb'), 'Target')?.result).toMatch(/ kg \(.+ lb\)$/);
  });

  it.each([
    ['tested', 5, 'as hard as it should be, so it stays'],
    ['too hard', 9, 'too hard or too few, so the next lighter'],
  ])(
    'LG-3.6 where body weight is most of the load there is no 1RM, share, cap or target: %s',
    (_, effort, result) => {
      const squat = { ...request.exercise, slug: 'goblet_squat', pattern: 'squat' as const };
      const strengthTests = context.strengthTests.map((one) => ({
        ...one,
        exerciseSlug: 'goblet_squat',
        effort,
      }));
      const advice = adviseLoad({ ...request, exercise: squat, context: { ...context, strengthTests } });
      if (!advice.ok) throw new Error(advice.refusal);
      const steps = workSteps(advice, 'kg');
      expect(found(steps, 'Test set')).toMatchObject({ result, rules: ['LG-3.6'] });
      for (const name of ['Most for one', 'Share', 'Safety cap', 'Target'])
        expect(found(steps, name)).toBeUndefined();
    },
  );

  it('names each source once', () => {
    const sources = sourcesOf(stepsFor({}));
    expect(new Set(sources).size).toBe(sources.length);
    expect(sources).toContain('ACSM2009');
  });
});
