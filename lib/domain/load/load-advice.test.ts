import { describe, expect, it } from 'vitest';
import { type AdviceRequest, adviseLoad, isLoaded, toStartPatient } from './load-advice.ts';
import type { LoadContext, RecordedTest } from './load-context.ts';

const test: RecordedTest = {
  exerciseSlug: 'romanian_deadlift_dumbbell',
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
  irritability: { painWorst: 2, nightOrRestPain: 'none', settleMinutes: 10, assessedOn: '2026-06-01' },
};
const deadlift: AdviceRequest['exercise'] = {
  slug: 'romanian_deadlift_dumbbell',
  pattern: 'hinge',
  equipment: 'dumbbell',
  doseKind: 'reps',
  unloadedVariant: 'hip_hinge_dowel',
  assistedVariant: null,
  regressions: ['hip_hinge_wall'],
};
/** Body weight is most of its load, whatever is held in the hands. */
const squat: AdviceRequest['exercise'] = {
  ...deadlift,
  slug: 'goblet_squat',
  pattern: 'squat',
  unloadedVariant: null,
  regressions: ['box_squat_bodyweight'],
};
const request = (change: Partial<LoadContext> = {}, rest: Partial<AdviceRequest> = {}): AdviceRequest => ({
  context: { ...context, ...change },
  exercise: deadlift,
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
      { strengthTests: [{ ...test, exerciseSlug: 'goblet_squat' }] },
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
    const exercise = { ...deadlift, unloadedVariant: null, regressions: [] };
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

describe('adviseLoad where body weight is most of the load (LG-3.6)', () => {
  const squatTest = (over: Partial<RecordedTest> = {}): RecordedTest => ({
    ...test,
    exerciseSlug: 'goblet_squat',
    effort: 5,
    ...over,
  });
  const startOf = (change: Partial<LoadContext>) => {
    const advice = adviseLoad(request(change, { exercise: squat }));
    if (!advice.ok) throw new Error(advice.refusal);
    return advice;
  };

  it('takes the tested weight when it felt right, without a 1RM, a cap or a line in kg', () => {
    const { start, line, gauge } = startOf({ strengthTests: [squatTest()] });
    expect(start).toMatchObject({
      cap: null,
      basis: { reason: 'body_weight', tested: { effort: 5, why: 'in_band' }, targetKg: 16 },
      implement: { choice: 'weight', label: { value: 16, unit: 'kg' }, reason: 'by_effort' },
      ifTooHard: { choice: 'weight', label: { value: 12, unit: 'kg' } },
    });
    expect(start.rules).toContain('LG-3.6');
    expect(start.rules).not.toContain('LG-3.3');
    expect(line).toBeNull();
    expect(gauge).toMatchObject({ line: { low: 4, high: 6 }, tested: { effort: 5 } });
  });

  it('goes one weight down when it was too hard, and below the lightest to the body alone', () => {
    expect(startOf({ strengthTests: [squatTest({ effort: 8 })] }).start.implement).toMatchObject({
      label: { value: 12, unit: 'kg' },
    });
    const lightest = squatTest({ load: { value: '4', unit: 'kg' }, effort: 8 });
    expect(startOf({ strengthTests: [lightest] }).start).toMatchObject({
      implement: { choice: 'unloaded', reason: 'body_weight_first' },
      ifTooHard: { choice: 'regression', exerciseId: 'box_squat_bodyweight' },
    });
  });

  it.each([
    ['no test set', { strengthTests: [] }, 'no_test_set'],
    [
      'a test of 43 days ago',
      { strengthTests: [squatTest({ performedOn: '2026-04-19' })] },
      'test_set_outdated',
    ],
    [
      'a pregnancy on record',
      {
        strengthTests: [squatTest()],
        conditions: [{ code: 'pregnancy', onsetOn: null, side: 'not_sided' as const }],
      },
      'test_set_contraindicated',
    ],
  ])('begins with the body alone: %s', (_, change, because) => {
    const { start, gauge } = startOf(change);
    expect(start.basis).toMatchObject({ reason: 'body_weight', tested: null, because, targetKg: 0 });
    expect(start.implement).toEqual({ choice: 'unloaded', reason: 'body_weight_first' });
    expect(gauge).toBeNull();
  });

  it('a test counts without an irritability on record, in the lower band', () => {
    const { start } = startOf({ irritability: null, strengthTests: [squatTest({ effort: 7 })] });
    expect(start.effortTarget.high).toBeLessThanOrEqual(6);
    expect(start.basis).toMatchObject({ tested: { why: 'too_hard' } });
  });

  it('a machine of the same movement keeps its 1RM', () => {
    const press = { ...squat, slug: 'leg_press', equipment: 'machine' as const };
    const advice = adviseLoad(
      request({ strengthTests: [squatTest({ exerciseSlug: 'leg_press', effort: 8 })] }, { exercise: press }),
    );
    expect(advice.ok && advice.start.basis.reason).toBe('test_set');
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

  const unlisted = { conditions: [{ code: null, onsetOn: null, side: 'not_sided' as const }] };
  it('LG-2.6 a diagnosis outside the list changes no group, but no test set is offered or counts', () => {
    expect(toStartPatient(request(unlisted))).toEqual({
      ...toStartPatient(request()),
      testSetRefusal: 'condition_unknown',
    });
    const advice = adviseLoad(request(unlisted));
    expect(advice.ok && advice.start.basis).toMatchObject({
      reason: 'by_effort',
      because: 'condition_unknown',
    });
  });

  it('LG-2.6 irritability that was not assessed stops a test set, but not where body weight is most of the load', () => {
    const never = { irritability: null };
    expect(toStartPatient(request(never)).testSetRefusal).toBe('data_missing');
    expect(toStartPatient(request(never, { exercise: squat })).testSetRefusal).toBeNull();
    expect(toStartPatient(request({ ...never, ...unlisted }, { exercise: squat })).testSetRefusal).toBe(
      'condition_unknown',
    );
  });

  it('passes on the cap and the clearance that are on record, and the effort that conditions allow', () => {
    const postOpCap = { pct: 70, setOn: '2026-05-01', setBy: 'Dr Ames', reason: 'nothing to protect' };
    const conditions = [{ code: 'hypertension_uncontrolled', onsetOn: null, side: 'not_sided' as const }];
    expect(toStartPatient(request({ postOpCap, surgicalClearance: true, conditions }))).toMatchObject({
      postOpCapPct: 70,
      surgicalClearance: true,
      effortMax: 4,
    });
    expect(toStartPatient(request()).effortMax).toBeNull();
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
