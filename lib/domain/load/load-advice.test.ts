import { describe, expect, it } from 'vitest';
import { type AdviceRequest, adviseLoad, isLoaded, toStartPatient } from './load-advice.ts';
import type { LoadContext, RecordedTest } from './load-context.ts';

const test: RecordedTest = {
  exerciseSlug: 'goblet_squat',
  side: 'not_sided',
  load: { value: '16', unit: 'kg' },
  repetitions: 8,
  effort: 8,
  performedOn: '2026-05-20',
};
const context: LoadContext = {
  birthDate: '1979-01-30',
  today: '2026-06-01',
  trainingStatus: 'novice',
  loadUnit: 'kg',
  conditions: [],
  equipment: [
    { equipment: 'dumbbell', inventory: { type: 'fixed_list', weights: [4, 8, 12, 16], unit: 'kg' } },
    { equipment: 'kettlebell', inventory: { type: 'fixed_list', weights: [6], unit: 'kg' } },
  ],
  strengthTests: [test],
};
const squat: AdviceRequest['exercise'] = {
  slug: 'goblet_squat',
  equipment: 'dumbbell',
  doseKind: 'reps',
  unloadedVariant: 'bodyweight_squat',
  assistedVariant: null,
  regressions: ['box_squat_bodyweight'],
};
const request = (change: Partial<LoadContext> = {}, rest: Partial<AdviceRequest> = {}): AdviceRequest => ({
  context: { ...context, ...change },
  exercise: squat,
  side: 'not_sided',
  goal: 'strength',
  ...rest,
});

function targetKg(sent: AdviceRequest): number {
  const advice = adviseLoad(sent);
  return advice.ok ? (advice.start.basis.targetKg ?? 0) : 0;
}

describe('adviseLoad', () => {
  it('LG-2 to LG-5 comes from the newest test set to a weight the patient owns, with the line around it', () => {
    const advice = adviseLoad(request());
    if (!advice.ok) throw new Error(advice.refusal);
    const { start, line } = advice;
    expect(start.basis).toMatchObject({ reason: 'test_set', targetRir: 3 });
    expect(start.implement).toMatchObject({ choice: 'weight', label: { value: 12, unit: 'kg' } });
    expect(line).not.toBeNull();
    if (line === null || start.basis.targetKg === null) return;
    expect(line.minKg).toBeLessThan(line.lowKg);
    expect(line.lowKg).toBeLessThanOrEqual(start.basis.targetKg);
    expect(line.highKg).toBeGreaterThanOrEqual(Math.floor(start.basis.targetKg));
    expect(line.maxKg).toBeGreaterThan(line.highKg);
  });

  it.each([
    ['no test set', {}, { strengthTests: [] }, 'no_test_set'],
    ['a test of the other side', {}, { strengthTests: [{ ...test, side: 'left' as const }] }, 'no_test_set'],
    [
      'a test of another exercise',
      {},
      { strengthTests: [{ ...test, exerciseSlug: 'deadlift' }] },
      'no_test_set',
    ],
    ['an open side', { side: null }, {}, 'no_test_set'],
    [
      'a test of 43 days ago',
      {},
      { strengthTests: [{ ...test, performedOn: '2026-04-19' }] },
      'test_set_outdated',
    ],
    [
      'a test of tomorrow',
      {},
      { strengthTests: [{ ...test, performedOn: '2026-06-02' }] },
      'test_set_outdated',
    ],
    ['a test at effort 5', {}, { strengthTests: [{ ...test, effort: 5 }] }, 'rir_out_of_range'],
    ['a test at effort 0', {}, { strengthTests: [{ ...test, effort: 0 }] }, 'rir_out_of_range'],
    [
      'a pregnancy on record',
      {},
      { conditions: [{ code: 'pregnancy', onsetOn: null, side: 'not_sided' as const }] },
      'test_set_contraindicated',
    ],
  ])('LG-4 %s: by effort, the lightest weight, no line', (_, rest, change, because) => {
    const advice = adviseLoad(request(change, rest));
    if (!advice.ok) throw new Error(advice.refusal);
    expect(advice.start.basis).toMatchObject({ reason: 'by_effort', because });
    expect(advice.start.implement).toMatchObject({ choice: 'weight', label: { value: 4, unit: 'kg' } });
    expect(advice.line).toBeNull();
  });

  it('LG-2.1 a test of 42 days ago still counts, and the newest of several is taken', () => {
    const old = { ...test, performedOn: '2026-04-20', load: { value: '8', unit: 'kg' as const } };
    expect(targetKg(request({ strengthTests: [old] }))).toBeGreaterThan(0);
    expect(targetKg(request({ strengthTests: [old, test] }))).toBe(targetKg(request()));
    expect(targetKg(request({ strengthTests: [test, old] }))).toBe(targetKg(request()));
  });

  it('LG-5.0 reads the weights of the chosen implement', () => {
    const advice = adviseLoad(request({}, { implement: 'kettlebell' }));
    expect(advice.ok && advice.start.implement).toMatchObject({ label: { value: 6, unit: 'kg' } });
  });

  it('LG-5.2 nothing owned: without weight; nothing easier on record: refused in words', () => {
    const bare = adviseLoad(request({ equipment: [] }));
    expect(bare.ok && bare.start.implement).toMatchObject({ choice: 'unloaded', reason: 'no_weights_owned' });
    const exercise = { ...squat, unloadedVariant: null, regressions: [] };
    expect(adviseLoad(request({ equipment: [] }, { exercise }))).toEqual({
      ok: false,
      refusal: 'no_safe_option',
    });
  });

  const surgery = (onsetOn: string | null) => ({
    conditions: [{ code: 'total_knee_replacement', onsetOn, side: 'left' as const }],
  });
  it.each([
    ['65 years', { birthDate: '1961-06-01' }],
    ['osteoporosis', { conditions: [{ code: 'osteoporosis', onsetOn: null, side: 'not_sided' as const }] }],
    [
      'a vertebral fracture',
      { conditions: [{ code: 'vertebral_compression_fracture', onsetOn: null, side: 'not_sided' as const }] },
    ],
    ['surgery 100 days ago without clearance on record', surgery('2026-02-21')],
    ['surgery without a date', surgery(null)],
  ])('never more with %s on record than without', (_, change) => {
    expect(targetKg(request(change))).toBeLessThan(targetKg(request()));
  });

  it('missing data only ever lowers: no day of surgery, no inventory, no test', () => {
    expect(targetKg(request(surgery(null)))).toBeLessThanOrEqual(targetKg(request(surgery('2026-01-01'))));
    expect(targetKg(request({ strengthTests: [] }))).toBe(0);
  });
});

describe('toStartPatient', () => {
  it('takes the latest of several operations, and none of them when one has no date', () => {
    const two = (first: string | null) => ({
      conditions: [
        { code: 'total_knee_replacement', onsetOn: first, side: 'left' as const },
        { code: 'total_hip_replacement_posterior', onsetOn: '2026-05-01', side: 'left' as const },
      ],
    });
    expect(toStartPatient(request(two('2026-01-01'))).daysSinceSurgery).toBe(31);
    expect(toStartPatient(request(two(null))).daysSinceSurgery).toBeNull();
  });

  it('a diagnosis outside the list changes no group and lifts nothing', () => {
    const unlisted = request({ conditions: [{ code: null, onsetOn: null, side: 'not_sided' }] });
    expect(toStartPatient(unlisted)).toEqual(toStartPatient(request()));
  });
});

describe('isLoaded', () => {
  it.each([
    ['dumbbell', true],
    ['machine', true],
    ['cable', true],
    ['band_loop', false],
    ['none', false],
  ] as const)('%s: %s', (equipment, loaded) => {
    expect(isLoaded(equipment)).toBe(loaded);
  });
});
