import { describe, expect, it } from 'vitest';
import { trialSetsAllowed } from './trial-sets-allowed.ts';

const ready = {
  setting: 'home',
  populations: ['general_novice'],
  conditions: [],
  ageYears: 45,
  redFlag: 'none',
  stopSymptom: null,
  contraindicated: false,
  painBefore: 2,
  painModel: 'standard',
};
const ask = (over: Record<string, unknown>, without: string[] = []) => {
  const request = Object.entries({ ...ready, ...over }).filter(([key]) => !without.includes(key));
  return trialSetsAllowed(JSON.parse(JSON.stringify(Object.fromEntries(request))));
};
const knee = (daysSince: number | null) => ({ conditions: [{ code: 'total_knee_replacement', daysSince }] });

describe('trialSetsAllowed (LG-4.4)', () => {
  it.each([
    [{}],
    [{ redFlag: 'inform_clinician' }],
    [{ painBefore: 0 }],
    [{ painBefore: 5 }],
    [{ painBefore: 3, painModel: 'protective' }],
    [{ painBefore: 5, painModel: 'relative' }],
    [{ ageYears: 79 }],
    [{ ageYears: 16 }],
    [{ ageYears: 15, adultPresent: true }],
    [{ ageYears: 80, setting: 'clinic' }],
    [{ ageYears: null, setting: 'clinic' }],
    [{ ageYears: 15, setting: 'clinic' }],
    [{ populations: ['post_op'], daysSinceSurgery: 43 }],
    [knee(43)],
    [{ ...knee(0), populations: ['post_op'], setting: 'clinic' }],
    [{ populations: ['acute_pain'] }],
  ])('lets go on with %o', (over) => {
    expect(ask(over)).toEqual({ ok: true });
  });

  it.each([
    [{ populations: [], conditions: [{ code: 'x' }] }, 'population_missing'],
    [{ populations: ['sporty'], conditions: [{ code: 'x' }] }, 'population_unknown'],
    [{ conditions: [{ code: 'x' }], setting: 'gym' }, 'condition_unknown'],
    [{ setting: 'gym', redFlag: 'same_day' }, 'setting_unknown'],
    [{ redFlag: 'same_day', contraindicated: true }, 'trial_flag_open'],
    [{ redFlag: 'emergency_now' }, 'trial_flag_open'],
    [{ redFlag: 'incomplete' }, 'trial_flag_open'],
    [{ redFlag: null }, 'trial_flag_open'],
    [{ stopSymptom: 'same_day' }, 'trial_flag_open'],
    [{ contraindicated: true, painBefore: 11 }, 'trial_contraindicated'],
    [{ contraindicated: null }, 'trial_contraindicated'],
    [{ conditions: [{ code: 'spinal_infection' }], setting: 'clinic' }, 'trial_contraindicated'],
    [{ painBefore: null, ageYears: 90 }, 'data_missing'],
    [{ painBefore: 10.5 }, 'pain_invalid'],
    [{ painBefore: 11 }, 'pain_invalid'],
    [{ painBefore: 6, ageYears: 90 }, 'trial_pain_first'],
    [{ painBefore: 4, painModel: 'protective' }, 'trial_pain_first'],
    [{ painBefore: 3, painModel: 'protective', painAmberTo: 2 }, 'trial_pain_first'],
    [{ painBefore: 4, painModel: null }, 'trial_pain_first'],
    [{ painBefore: 4, painModel: 'mild' }, 'trial_pain_first'],
    [{ painBefore: 6, painModel: 'relative' }, 'trial_pain_first'],
    [{ ageYears: 80 }, 'trial_clinic_only'],
    [{ ageYears: null }, 'trial_clinic_only'],
    [{ ageYears: -1 }, 'trial_clinic_only'],
    [{ ageYears: 15 }, 'trial_clinic_only'],
    [{ ageYears: 80, adultPresent: true }, 'trial_clinic_only'],
    [{ populations: ['vertebral_fracture'] }, 'trial_clinic_only'],
    [{ conditions: [{ code: 'vertebral_compression_fracture', daysSince: 900 }] }, 'trial_clinic_only'],
    [{ populations: ['post_op'], daysSinceSurgery: 42 }, 'trial_clinic_only'],
    [{ populations: ['post_op'] }, 'trial_clinic_only'],
    [knee(42), 'trial_clinic_only'],
    [knee(null), 'trial_clinic_only'],
    [{ conditions: [{ code: 'fracture_upper_limb', daysSince: 42 }] }, 'trial_clinic_only'],
    [{ conditions: [{ code: 'cardiac_disease_stable' }] }, 'trial_clinic_only'],
    [{ conditions: [{ code: 'angina_exertional_stable' }] }, 'trial_clinic_only'],
    [{ conditions: [{ code: 'cervical_myelopathy_monitored' }] }, 'trial_clinic_only'],
  ])('refuses %o with %s', (over, refusal) => {
    expect(ask(over)).toEqual({ ok: false, refusal });
  });

  it.each([
    ['stopSymptom', 'trial_flag_open'],
    ['redFlag', 'trial_flag_open'],
    ['contraindicated', 'trial_contraindicated'],
    ['painBefore', 'data_missing'],
    ['ageYears', 'trial_clinic_only'],
  ])('%s left out: nobody asked, so %s', (key, refusal) => {
    expect(ask({}, [key])).toEqual({ ok: false, refusal });
  });

  it('left out, the setting is home and the model protective', () => {
    expect(ask({ ageYears: 80 }, ['setting'])).toHaveProperty('refusal', 'trial_clinic_only');
    expect(ask({ painBefore: 4 }, ['painModel'])).toHaveProperty('refusal', 'trial_pain_first');
    expect(ask({ painBefore: 3 }, ['painModel', 'conditions'])).toEqual({ ok: true });
  });
});
