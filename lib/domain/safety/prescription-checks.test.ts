import { describe, expect, it } from 'vitest';
import type { ClearanceKind } from './clearance-kinds.ts';
import { clearancePrompts } from './clearance-prompts.ts';
import { checkNextVariation } from './next-variation.ts';
import { check, has, prescribe } from './check-fixture.ts';
import { checkPrescription } from './prescription-checks.ts';

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

describe('SF-1 a dose for power is a fast lift', () => {
  const fracture = has('vertebral_compression_fracture', { daysSince: 20 });
  it.each([
    ['power', 'contraindicated'],
    ['strength', 'none'],
    ['Power', 'none'],
    [null, 'none'],
  ] as const)('goal %j after a vertebral fracture: %s', (goal, rating) => {
    const result = check(prescribe({}, { goal, effortHigh: 7 }), [fracture]);
    expect(result?.rating).toBe(rating);
    expect(result?.hits.map(({ attribute }) => attribute)).toEqual(
      goal === 'power' ? ['ballistic_fast'] : [],
    );
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
    ['hip_fracture_postop', 84, 4, 'hip', 'caution'],
    ['hip_fracture_postop', 85, 4, 'hip', 'none'],
    ['hip_fracture_postop', 84.5, 4, 'hip', 'caution'],
    ['meniscus_repair', 0, 4, 'core', 'caution'],
    ['achilles_rupture_nonoperative', null, 5, 'shoulder', 'none'],
    ['lumbar_fusion_postop', 84, 4, 'elbow_wrist', 'caution'],
    ['lumbar_discectomy_postop', 10, 5, 'neck', 'caution'],
    ['rotator_cuff_repair', 84, 4, 'shoulder', 'caution'],
    ['rotator_cuff_repair', 10, 5, 'neck', 'caution'],
    ['rotator_cuff_repair', 10, 5, 'knee', 'none'],
    ['shoulder_stabilisation_postop', 10, 5, 'core', 'none'],
    ['fracture_upper_limb', null, 4, 'low_back', 'none'],
    ['fracture_upper_limb', 10, 4, 'balance_gait', 'caution'],
    ['fracture_upper_limb', 10, 4, 'aerobic', 'caution'],
    ['shoulder_instability', 10, 5, 'shoulder', 'none'],
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

  it.each([
    ['rotator_cuff_repair', 'right', 'sitting', ['shoulder_resisted'], 'none'],
    ['rotator_cuff_repair', 'left', 'sitting', ['shoulder_resisted'], 'contraindicated'],
    [
      'rotator_cuff_repair',
      'right',
      'prone',
      ['shoulder_resisted', 'upper_limb_weight_bearing'],
      'contraindicated',
    ],
    ['shoulder_stabilisation_postop', 'right', 'standing', ['eyes_closed'], 'caution'],
    ['shoulder_stabilisation_postop', 'right', 'standing', ['unstable_surface'], 'caution'],
    ['shoulder_stabilisation_postop', 'right', 'standing', ['unsupported_standing_balance'], 'caution'],
    ['fracture_upper_limb', 'right', 'sitting', ['floor_transfer'], 'caution'],
    ['shoulder_instability', 'right', 'standing', ['overhead'], 'none'],
    ['achilles_rupture_operative', 'right', 'sitting', ['calf_high_load'], 'none'],
    ['achilles_rupture_operative', 'right', 'single_leg_standing', ['calf_high_load'], 'contraindicated'],
    ['meniscus_repair', 'right', 'supine', ['knee_flexion_past_90'], 'none'],
    ['meniscus_repair', 'right', 'walking', ['knee_flexion_past_90'], 'contraindicated'],
    ['hip_fracture_postop', 'right', 'supine', ['hip_flexion_gt_90'], 'none'],
    ['fracture_lower_limb', 'right', 'sitting', ['high_effort'], 'none'],
    ['fracture_lower_limb', 'right', 'standing', ['high_effort'], 'contraindicated'],
    // Sided are only the groups and codes that SF-1 names: these two are checked against both sides.
    ['bone_stress_injury_lower_limb', 'right', 'supine', ['high_effort'], 'contraindicated'],
    ['ischial_apophysis_avulsion', 'right', 'supine', ['hamstring_high_load'], 'contraindicated'],
  ] as const)(
    '%s of the left on day 10, %s side %s with %j: %s',
    (code, side, position, attributes, rating) => {
      const left = has(code, { daysSince: 10, side: 'left' });
      expect(check(prescribe({ position, attributes }, { side }), [left])?.rating).toBe(rating);
    },
  );

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
    const rheumatoid = has('rheumatoid_arthritis_flare', { limb });
    expect(
      check(prescribe({ region, attributes: ['high_effort', ...attributes] }), [rheumatoid])?.rating,
    ).toBe(rating === 'none' ? 'none' : 'contraindicated');
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
  const knee = (daysSince: number | null, clearedFor: readonly ClearanceKind[] = []) =>
    clearancePrompts(has('total_knee_replacement', { daysSince, clearedFor })).map(
      ({ kind, endedOnDay }) => `${kind} ${endedOnDay}`,
    );

  it('asks for each kind of clearance from the day after its ban ends, latest first', () => {
    expect(knee(28)).toEqual([]);
    expect(knee(29)).toEqual(['wound 28']);
    expect(knee(181)).toEqual(['impact 180', 'wound 28']);
    expect(knee(null)).toEqual([]);
  });

  it('asks for none that was given', () => {
    expect(knee(181, ['wound'])).toEqual(['impact 180']);
  });

  it('asks nothing for conditions without surgery, fracture or bone stress', () => {
    expect(clearancePrompts(has('lumbar_disc_herniation', { daysSince: 200 }))).toEqual([]);
    expect(clearancePrompts(has(null))).toEqual([]);
  });
});
