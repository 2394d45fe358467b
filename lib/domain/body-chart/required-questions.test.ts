import { describe, expect, it } from 'vitest';
import type { RedFlagId } from '../safety/red-flags.ts';
import { redFlags } from '../safety/red-flags.ts';
import { type QuestionContext, isPostpartum, questionsFor, recheckQuestions } from './red-flag-selection.ts';
import { type RequiredQuestionsInput, requiredQuestions } from './required-questions.ts';

const knee = { regions: ['knee'], painRegions: [], ageYears: 40, postop: false, pregnant: false };
const requiredOf = (input: RequiredQuestionsInput): RedFlagId[] | string => {
  const answer = requiredQuestions(input);
  return answer.ok ? answer.required : answer.refusal;
};

describe('SF-2 the questions that must be answered', () => {
  it.each([
    ['postop', 'rf_dislocation_thr'],
    ['pregnant', 'rf_pregnancy_warning'],
    ['postpartum', 'rf_postpartum_warning'],
  ] as const)('%s asks %s when it applies and when nobody knows', (key, id) => {
    expect(requiredOf({ ...knee, [key]: false })).not.toContain(id);
    expect(requiredOf({ ...knee, [key]: true })).toContain(id);
    expect(requiredOf({ ...knee, [key]: null })).toContain(id);
  });

  it('reads surgery and pregnancy that are left out as not known, a birth that is left out as none', () => {
    const required = requiredOf({ regions: ['knee'] });
    expect(required).toContain('rf_dislocation_thr');
    expect(required).toContain('rf_pregnancy_warning');
    expect(required).not.toContain('rf_postpartum_warning');
  });

  it('are emergencies only, never the one about self-harm, and diabetes changes nothing', () => {
    const required = requiredOf({ regions: ['hip', 'neck'], postop: true, pregnant: true, postpartum: true });
    expect(required).not.toContain('rf_self_harm');
    expect(Array.isArray(required) && required.every((id) => redFlags[id].urgency === 'emergency_now')).toBe(
      true,
    );
    expect(requiredOf({ ...knee, diabetesNeuropathy: true })).toEqual(requiredOf(knee));
  });

  it('cover the whole body when no region is known', () => {
    const everywhere = requiredOf({ ...knee, regions: [] });
    for (const id of ['rf_saddle_numbness', 'rf_hip_fracture', 'rf_limb_threat', 'rf_neck_arterial'])
      expect(everywhere).toContain(id);
    expect(requiredOf({ ...knee, regions: null, painRegions: undefined })).toEqual(everywhere);
    expect(everywhere).not.toContain('rf_pregnancy_warning');
    expect(requiredOf({ ...knee, regions: ['aerobic'] })).not.toContain('rf_saddle_numbness');
  });

  it.each([
    [15, false],
    [16, true],
    [0, false],
    [null, true],
    ['15', true],
    [-1, true],
  ])('at %j years the question about sexual function is asked: %s', (ageYears, asked) => {
    expect(requiredOf({ ...knee, regions: ['hip'], ageYears }).includes('rf_sexual_function_change')).toBe(
      asked,
    );
  });

  it.each([
    [{ regions: ['elbow'] }],
    [{ regions: 'knee' }],
    [{ regions: [null] }],
    [{ painRegions: ['knee'] }],
    [{ regions: ['knee'], painRegions: { knee_back: true } }],
  ])('refuse %j', (input) => {
    expect(requiredOf(input)).toBe('region_unknown');
  });
});

describe('SF-2 questions for some people only', () => {
  const context: QuestionContext = {
    libraryRegions: ['neck'],
    painRegions: [],
    ageYears: 40,
    postop: false,
    pregnant: false,
    postpartum: false,
    diabetesNeuropathy: false,
    conditionCodes: [],
    answeredByRelated: false,
  };
  it.each([
    ['rf_neuro_worse_known', 'neck', 'cervical_myelopathy_monitored', true],
    ['rf_neuro_worse_known', 'low_back', 'lumbar_fusion_postop', true],
    ['rf_neuro_worse_known', 'low_back', 'lumbar_discectomy_postop', true],
    ['rf_neuro_worse_known', 'knee', 'lumbar_fusion_postop', false],
    ['rf_neuro_worse_known', 'neck', 'neck_pain_mechanical', false],
    ['rf_rerupture', 'shoulder', 'rotator_cuff_repair', true],
    ['rf_rerupture', 'shoulder', 'shoulder_instability', true],
    ['rf_rerupture', 'ankle_foot', 'achilles_rupture_nonoperative', true],
    ['rf_rerupture', 'knee', 'acl_reconstruction', true],
    ['rf_rerupture', 'low_back', 'meniscus_repair', false],
    ['rf_rerupture', 'shoulder', 'rotator_cuff_tendinopathy', false],
  ] as const)('%s in a %s patient with %s: %s', (id, region, code, asked) => {
    const patient = { ...context, libraryRegions: [region] };
    expect(questionsFor({ ...patient, conditionCodes: [code] }).includes(id)).toBe(asked);
    expect(questionsFor(patient)).not.toContain(id);
  });

  it('are asked of everybody in their groups while the conditions are not known', () => {
    expect(questionsFor({ ...context, conditionCodes: null })).toContain('rf_neuro_worse_known');
  });

  it.each([
    ['postpartum_vaginal', 0, true],
    ['postpartum_vaginal', 84, true],
    ['postpartum_vaginal', 85, false],
    ['postpartum_caesarean', null, true],
    ['postpartum_caesarean', 84.5, true],
    ['pregnancy', 10, false],
  ] as const)('%s, day %j: the warning signs after birth are asked: %s', (code, daysSince, asked) => {
    expect(isPostpartum([{ code, label: code, daysSince, side: null }])).toBe(asked);
  });

  it('a cord that is watched is asked about again every time', () => {
    expect(recheckQuestions(40, ['cervical_myelopathy_monitored'])).toEqual(
      expect.arrayContaining(['rf_cord_signs', 'rf_neuro_worse_known', 'rf_both_legs']),
    );
    expect(recheckQuestions(40, [])).not.toContain('rf_cord_signs');
  });
});
