import { describe, expect, it } from 'vitest';
import { barsHardEffort } from './condition-limits.ts';
import { testSetAllowed } from './test-set-allowed.ts';

describe('testSetAllowed (LG-2.6)', () => {
  const healthy = { populations: ['general_novice'], ageYears: 45, irritability: 'low' };
  const ask = (over: Record<string, unknown>) =>
    testSetAllowed(JSON.parse(JSON.stringify({ ...healthy, ...over })));
  const knee = (daysSince?: number) => ({ conditions: [{ code: 'total_knee_replacement', daysSince }] });

  it.each([
    [{}],
    [{ ageYears: 79 }],
    [{ ageYears: 82, setting: 'clinic' }],
    [{ ageYears: 16 }],
    [{ ageYears: null, setting: 'clinic' }],
    [{ irritability: 'moderate' }],
    [{ ...knee(84), populations: ['post_op'], setting: 'clinic' }],
    [{ conditions: [{ code: 'osteoporosis' }], setting: 'clinic' }],
  ])('allows %o', (over) => {
    expect(ask(over)).toEqual({ ok: true });
  });

  it.each([
    [{ populations: [], conditions: [{ code: 'x' }] }, 'population_missing'],
    [{ populations: ['athlete'] }, 'population_unknown'],
    [{ conditions: [{ code: 'x' }], setting: 'gym' }, 'condition_unknown'],
    [{ conditions: 'osteoporosis' }, 'condition_unknown'],
    [{ setting: 'gym', irritability: 'high' }, 'setting_unknown'],
    [{ irritability: 'high' }, 'test_set_contraindicated'],
    [{ populations: ['acute_pain'] }, 'test_set_contraindicated'],
    [{ populations: ['vertebral_fracture'] }, 'test_set_contraindicated'],
    [{ conditions: [{ code: 'pregnancy' }], irritability: null }, 'test_set_contraindicated'],
    [{ conditions: [{ code: 'aortic_aneurysm' }] }, 'test_set_contraindicated'],
    [{ ageYears: 15 }, 'test_set_contraindicated'],
    [{ populations: ['post_op'] }, 'test_set_contraindicated'],
    [knee(83), 'test_set_contraindicated'],
    [knee(), 'test_set_contraindicated'],
    [{ irritability: null }, 'data_missing'],
    [{ irritability: 'some' }, 'data_missing'],
    [{ ageYears: 80 }, 'test_set_clinic_only'],
    [{ ageYears: null }, 'test_set_clinic_only'],
    [{ populations: ['osteoporosis'] }, 'test_set_clinic_only'],
    [{ conditions: [{ code: 'fall_risk' }] }, 'test_set_clinic_only'],
    [{ conditions: [{ code: 'cardiac_disease_stable' }] }, 'test_set_clinic_only'],
    [{ conditions: [{ code: '' }] }, 'condition_unknown'],
  ])('refuses %o with %s', (over, refusal) => {
    expect(ask(over)).toEqual({ ok: false, refusal });
  });

  const clinic = (code: string, daysSince?: number | null) => ({
    setting: 'clinic',
    conditions: [{ code, daysSince }],
  });

  it.each([
    'cardiac_disease_unstable',
    'angina_exertional_stable',
    'cervical_myelopathy_suspected',
    'cervical_myelopathy_monitored',
    'rheumatoid_arthritis_flare',
    'pregnancy_contraindicated',
  ])('1.1 order 4: %s stops a test set anywhere, on any day', (code) => {
    for (const day of [undefined, 0, 1000])
      expect(ask(clinic(code, day))).toEqual({ ok: false, refusal: 'test_set_contraindicated' });
  });

  it.each([
    ['total_hip_replacement_posterior', 84],
    ['meniscus_repair', 84],
    ['lumbar_discectomy_postop', 84],
    ['hip_fracture_postop', 84],
    ['fracture_lower_limb', 84],
    ['fracture_upper_limb', 84],
    ['rotator_cuff_repair', 182],
    ['shoulder_stabilisation_postop', 182],
    ['achilles_rupture_operative', 182],
    ['achilles_rupture_nonoperative', 182],
  ])('1.1 %s: none before day %d, none while the day is not known', (code, fromDay) => {
    for (const day of [undefined, null, -1, fromDay + 0.5, fromDay - 1])
      expect(ask(clinic(code, day))).toEqual({ ok: false, refusal: 'test_set_contraindicated' });
    expect(ask(clinic(code, fromDay))).toEqual({ ok: true });
  });

  it('1.1 asks the matrix: hard effort is ruled out to day 84 after a fusion, to day 56 after a bone stress injury', () => {
    expect(ask(clinic('lumbar_fusion_postop', 84))).toHaveProperty('refusal', 'test_set_contraindicated');
    expect(ask(clinic('lumbar_fusion_postop', 85))).toEqual({ ok: true });
    expect(ask(clinic('bone_stress_injury_lower_limb', 56))).toHaveProperty(
      'refusal',
      'test_set_contraindicated',
    );
    expect(ask(clinic('bone_stress_injury_lower_limb', 57))).toEqual({ ok: true });
    expect(ask(clinic('gout_flare'))).toHaveProperty('refusal', 'test_set_contraindicated');
  });

  it('leaves stable heart disease, which bars hard effort too, to the clinic (order 6)', () => {
    expect(barsHardEffort({ code: 'cardiac_disease_stable' })).toBe(true);
    expect(ask(clinic('cardiac_disease_stable'))).toEqual({ ok: true });
  });
});
