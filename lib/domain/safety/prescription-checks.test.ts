import { describe, expect, it } from 'vitest';
import { clearancePrompts } from './clearance-prompts.ts';
import { checkNextVariation } from './next-variation.ts';
import { checkPrescription } from './prescription-checks.ts';
import type { CheckedExercise, Prescribed, RecordedCondition } from './recorded-condition.ts';

const seatedExercise: CheckedExercise = {
  region: 'knee',
  pattern: 'knee_extension',
  position: 'sitting',
  equipment: 'none',
  equipmentKind: 'bodyweight',
  level: 2,
  laterality: 'unilateral',
  attributes: [],
};
const prescribe = (exercise: Partial<CheckedExercise>, dose: Partial<Prescribed> = {}): Prescribed => ({
  exercise: { ...seatedExercise, ...exercise },
  side: 'bilateral',
  effortHigh: null,
  ...dose,
});
const has = (code: string | null, more: Partial<RecordedCondition> = {}): RecordedCondition => ({
  code,
  label: code ?? 'typed',
  daysSince: null,
  side: null,
  ...more,
});
const check = (
  prescribed: Prescribed,
  conditions: RecordedCondition[],
  order: 'none' | 'touch' | 'no' = 'none',
) => {
  const result = checkPrescription({ prescribed, conditions, weightBearingOrder: order });
  return result.ok ? result : null;
};

describe('SF-1 dose attributes', () => {
  it.each([
    [7.5, 'none'],
    [8, 'contraindicated'],
    [10, 'contraindicated'],
    [null, 'none'],
    [0, 'none'],
  ] as const)('effort up to %j in stable heart disease is %s', (effortHigh, rating) => {
    expect(check(prescribe({}, { effortHigh }), [has('cardiac_disease_stable')])?.rating).toBe(rating);
  });
});

describe('SF-1 stop_resistance group', () => {
  it.each([
    ['free_weight', null, 'contraindicated'],
    ['machine', null, 'contraindicated'],
    ['cable', 0, 'contraindicated'],
    ['band', null, 'contraindicated'],
    ['bodyweight', null, 'none'],
    ['bodyweight', 4, 'none'],
    ['bodyweight', 4.5, 'contraindicated'],
  ] as const)('%s at effort %j with uncontrolled pressure: %s', (equipmentKind, effortHigh, rating) => {
    const result = check(prescribe({ equipmentKind }, { effortHigh }), [has('hypertension_uncontrolled')]);
    expect(result?.rating).toBe(rating);
  });

  it('does not touch controlled pressure', () => {
    const result = check(prescribe({ equipmentKind: 'machine' }), [has('hypertension_controlled')]);
    expect(result).toMatchObject({ rating: 'none', findings: [] });
  });
});

describe('SF-1 weight-bearing order', () => {
  const fusion = (daysSince: number | null, more: Partial<RecordedCondition> = {}) =>
    has('si_joint_fusion_postop', { daysSince, ...more });
  it.each([
    ['standing', 0, 'contraindicated'],
    ['single_leg_standing', 20, 'contraindicated'],
    ['walking', 42, 'contraindicated'],
    ['standing', 43, 'none'],
    ['standing', null, 'contraindicated'],
    ['sitting', 20, 'none'],
    ['supine', 20, 'none'],
  ] as const)(
    '%s on day %j after sacroiliac fusion, whatever its attributes: %s',
    (position, day, rating) => {
      expect(check(prescribe({ position, level: 1 }), [fusion(day)])?.rating).toBe(rating);
    },
  );

  it('leaves crutch gait and pool records to their own attributes', () => {
    const crutches = prescribe({ position: 'walking', equipment: 'crutches', pattern: 'gait' });
    expect(check(crutches, [fusion(20)], 'touch')?.rating).toBe('none');
    const partial = prescribe({ ...crutches.exercise, attributes: ['weight_bearing_bilateral'] });
    expect(check(partial, [fusion(20)], 'touch')?.rating).toBe('contraindicated');
    const pool = prescribe({ position: 'walking', equipment: 'pool', attributes: ['water_immersion'] });
    expect(check(pool, [fusion(35)])?.rating).toBe('none');
    expect(check(pool, [fusion(28)])?.rating).toBe('contraindicated');
  });

  it('turns the ban into a caution when the surgeon has allowed weight (posterior approach)', () => {
    const lifted = fusion(20, { liftedBans: ['weight_bearing_bilateral'] });
    const standing = prescribe({ position: 'standing', attributes: ['weight_bearing_bilateral'] });
    expect(check(standing, [lifted])?.rating).toBe('caution');
    expect(check(prescribe({ position: 'standing' }), [lifted])?.rating).toBe('none');
  });

  it('does not let a ban be lifted that is not among the liftable ones', () => {
    const knee = has('acl_reconstruction', {
      daysSince: 10,
      liftedBans: ['high_impact', 'hamstring_high_load'],
    });
    expect(check(prescribe({ attributes: ['high_impact'] }), [knee])?.rating).toBe('contraindicated');
    expect(check(prescribe({ attributes: ['hamstring_high_load'] }), [knee])?.rating).toBe('caution');
  });

  it.each([
    ['no', 'standing', [], 'contraindicated'],
    ['touch', 'walking', [], 'contraindicated'],
    ['touch', 'sitting', [], 'none'],
    ['no', 'sitting', ['weight_bearing_single_leg'], 'contraindicated'],
    ['none', 'standing', ['weight_bearing_bilateral'], 'none'],
  ] as const)(
    "a clinician's order %s, %s %j, without any condition: %s",
    (order, position, attributes, rating) => {
      expect(check(prescribe({ position, attributes }), [], order)?.rating).toBe(rating);
    },
  );
});

describe('SF-1 level gate', () => {
  it.each([
    ['total_hip_replacement_posterior', 84, 4, 'hip', 'caution'],
    ['total_hip_replacement_posterior', 85, 4, 'hip', 'none'],
    ['total_hip_replacement_posterior', null, 5, 'hip', 'caution'],
    ['total_hip_replacement_posterior', 10, 3, 'hip', 'none'],
    ['total_knee_replacement', 10, 5, 'shoulder', 'none'],
    ['acl_reconstruction', 10, 5, 'neck', 'none'],
    ['acl_reconstruction', 10, 5, 'core', 'caution'],
    ['vertebral_compression_fracture', 10, 4, 'shoulder', 'caution'],
    ['knee_osteoarthritis', 10, 5, 'knee', 'none'],
  ] as const)('%s day %j, level %i %s record: %s', (code, daysSince, level, region, rating) => {
    expect(check(prescribe({ level, region }), [has(code, { daysSince })])?.rating).toBe(rating);
  });
});

describe('SF-1 what may rank a suggestion', () => {
  it.each([
    ['hip_osteoarthritis', 'hip', 'squat', ['weight_bearing_bilateral'], 3, 'preferred'],
    ['hip_osteoarthritis', 'hip', 'squat', ['weight_bearing_bilateral'], 4, 'none'],
    ['hip_osteoarthritis', 'shoulder', 'pull_horizontal', ['weight_bearing_bilateral'], 1, 'none'],
    ['lumbar_disc_herniation', 'elbow_wrist', 'nerve_glide', [], 1, 'none'],
    ['lumbar_disc_herniation', 'hip', 'nerve_glide', [], 1, 'preferred'],
  ] as const)('%s: a %s %s %j of level %i is %s', (code, region, pattern, attributes, level, rating) => {
    const result = check(prescribe({ region, pattern, attributes, level }), [has(code)]);
    expect(result?.rating).toBe(rating);
    expect(result?.notRanked).toHaveLength(rating === 'preferred' ? 0 : 1);
  });
});

describe('SF-1 laterality', () => {
  const leftHip = has('total_hip_replacement_posterior', { daysSince: 10, side: 'left' });
  it.each([
    ['left', 'sitting', ['hip_flexion_gt_90'], 'contraindicated'],
    ['right', 'sitting', ['hip_flexion_gt_90'], 'none'],
    ['bilateral', 'sitting', ['hip_flexion_gt_90'], 'contraindicated'],
    ['right', 'standing', ['hip_adduction_past_midline'], 'contraindicated'],
    ['right', 'sitting', ['water_immersion'], 'contraindicated'],
    ['right', 'supine', ['weight_bearing_single_leg'], 'caution'],
  ] as const)('a left hip replacement, %s side %s with %j: %s', (side, position, attributes, rating) => {
    expect(check(prescribe({ position, attributes }, { side }), [leftHip])?.rating).toBe(rating);
  });

  it('checks both sides when the side is not recorded, or when sides swap', () => {
    const exercise = { attributes: ['hip_flexion_gt_90'] } as const;
    const unknownSide = { ...leftHip, side: null };
    expect(check(prescribe(exercise, { side: 'right' }), [unknownSide])?.rating).toBe('contraindicated');
    const swapping = prescribe({ ...exercise, laterality: 'alternating' }, { side: 'right' });
    expect(check(swapping, [leftHip])?.rating).toBe('contraindicated');
  });

  it('loads the spine and the pelvic ring from either side', () => {
    const fusion = has('si_joint_fusion_postop', { daysSince: 60, side: 'left' });
    const bend = prescribe({ attributes: ['loaded_hip_hinge'] }, { side: 'right' });
    expect(check(bend, [fusion])?.rating).toBe('contraindicated');
  });

  it.each([
    ['leg', 'shoulder', ['high_effort'], 'none'],
    ['leg', 'shoulder', ['high_effort', 'weight_bearing_bilateral'], 'contraindicated'],
    ['leg', 'knee', ['high_effort'], 'contraindicated'],
    ['arm', 'knee', ['high_effort'], 'none'],
    ['arm', 'knee', ['sustained_grip'], 'contraindicated'],
    ['arm', 'shoulder', ['high_effort'], 'contraindicated'],
    [null, 'shoulder', ['high_effort'], 'contraindicated'],
    ['trunk', 'shoulder', ['high_effort'], 'contraindicated'],
  ] as const)('a gout flare in the %s and a %s record with %j: %s', (limb, region, attributes, rating) => {
    expect(check(prescribe({ region, attributes }), [has('gout_flare', { limb })])?.rating).toBe(rating);
  });
});

describe('SF-1 not on the list', () => {
  it('names free text and unlisted conditions as not checked, beside a full check of the others', () => {
    const conditions = [
      has(null, { label: 'Hip arthroscopy' }),
      has('avascular_necrosis'),
      has('osteoporosis'),
    ];
    const result = check(prescribe({ attributes: ['loaded_spinal_flexion'] }), conditions);
    expect(result).toMatchObject({
      rating: 'contraindicated',
      notChecked: ['Hip arthroscopy', 'avascular_necrosis'],
    });
  });

  it('refuses an attribute that is not in the list', () => {
    const prescribed = prescribe({ attributes: ['magic' as never] });
    expect(checkPrescription({ prescribed, conditions: [], weightBearingOrder: 'none' })).toEqual({
      ok: false,
      refusal: 'attribute_unknown',
    });
  });
});

describe('SF-1 next variation', () => {
  const context = { conditions: [has('knee_osteoarthritis')], weightBearingOrder: 'none' } as const;
  it.each([
    [[], ['kneeling'], ['worse_rating']],
    [['kneeling'], ['kneeling', 'deep_knee_flexion'], []],
    [[], ['moderate_impact'], ['adds_impact_or_speed']],
    [['moderate_impact'], ['moderate_impact'], []],
    [[], ['high_impact'], ['worse_rating', 'adds_impact_or_speed']],
    [['open_chain_knee_extension'], [], []],
    [['ballistic_fast'], [], []],
  ] as const)('from %j to %j: objections %j', (present, proposed, objections) => {
    const result = checkNextVariation(
      prescribe({ attributes: present }),
      prescribe({ attributes: proposed }),
      context,
    );
    expect(result).toEqual({ ok: true, mayBeDefault: objections.length === 0, objections });
  });
});

describe('SF-1.3 the end of a window is not clearance', () => {
  it('asks for clearance after surgery from the day after a ban ends, latest first', () => {
    const on = (daysSince: number | null) => clearancePrompts([has('total_knee_replacement', { daysSince })]);
    expect(on(28)).toEqual([]);
    expect(on(29).map((prompt) => prompt.endedOnDay)).toEqual([28]);
    expect(on(181).map((prompt) => prompt.endedOnDay)).toEqual([180, 84, 28]);
    expect(on(null)).toEqual([]);
  });

  it('asks nothing for conditions without surgery, fracture or bone stress', () => {
    expect(clearancePrompts([has('lumbar_disc_herniation', { daysSince: 200 }), has(null)])).toEqual([]);
  });
});
