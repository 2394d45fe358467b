import { describe, expect, it } from 'vitest';
import { locales } from '../result.ts';
import { redFlagMessage } from './red-flag-messages.ts';
import { redFlagQuestions } from './red-flag-questions.ts';
import {
  type QuestionContext,
  isRecheckDue,
  newOrWorryingQuestions,
  questionsFor,
  recheckQuestions,
} from '../body-chart/red-flag-selection.ts';
import { redFlagTriage, urgencyWithGaps } from './red-flag-triage.ts';
import { type RedFlagId, redFlagIds, redFlags } from './red-flags.ts';
import { stopSymptomUrgency, stopSymptoms } from './stop-symptoms.ts';

const adult: QuestionContext = {
  libraryRegions: ['balance_gait'],
  painRegions: [],
  ageYears: 40,
  postop: false,
  pregnant: false,
  postpartum: false,
  diabetesNeuropathy: false,
  conditionCodes: [],
  answeredByRelated: false,
};
const contacts = {
  emergencyNumber: '112',
  clinicPhone: '555 1000',
  outOfHoursLine: '555 2000',
  crisisLine: '555 3000',
};

describe('SF-2 triage', () => {
  it('counts nothing but true and false as an answer', () => {
    const answers = { rf_fever: 'yes', rf_night_pain: 1, rf_weight_loss: undefined } as never;
    expect(redFlagTriage({ answers, required: ['rf_fever'] })).toEqual({
      ok: true,
      urgency: 'incomplete',
      flags: [],
      unanswered: ['rf_fever'],
    });
  });

  it('returns what is unanswered beside a "yes", in the order of the required list', () => {
    const required = ['rf_bowel_change', 'rf_fever', 'rf_bladder_change'];
    expect(redFlagTriage({ answers: { rf_fever: true }, required })).toEqual({
      ok: true,
      urgency: 'same_day',
      flags: ['rf_fever'],
      unanswered: ['rf_bowel_change', 'rf_bladder_change'],
    });
  });

  it('sorts flags by urgency, then by id', () => {
    const answers = { rf_night_pain: true, rf_fever: true, rf_both_legs: true, rf_bowel_change: true };
    expect(redFlagTriage({ answers })).toMatchObject({
      flags: ['rf_both_legs', 'rf_bowel_change', 'rf_fever', 'rf_night_pain'],
    });
  });

  it.each([
    [{ answers: {}, required: ['rf_nothing'] }],
    [{ answers: { toString: true } }],
    [{ answers: [], required: [] }],
  ])('refuses %j', (input) => {
    expect(redFlagTriage(input as never)).toEqual({ ok: false, refusal: 'flag_unknown' });
  });

  it('is none for no answers and nothing required', () => {
    expect(redFlagTriage({})).toEqual({ ok: true, urgency: 'none', flags: [], unanswered: [] });
  });
});

describe('SF-2 who is asked what', () => {
  it('asks every question in both languages, and each flag has an urgency and a group', () => {
    expect(redFlagIds).toHaveLength(52);
    for (const id of redFlagIds) {
      for (const locale of locales) expect(redFlagQuestions[id][locale]).toMatch(/\?/);
      expect(redFlags[id].groups.length).toBeGreaterThan(0);
    }
  });

  it('asks a hip patient the hip, back and leg groups, a shoulder patient neck and arm, balance only all', () => {
    const hip = questionsFor({ ...adult, libraryRegions: ['hip'] });
    expect(hip).toEqual(expect.arrayContaining(['rf_hip_fracture', 'rf_saddle_numbness', 'rf_calf_clot']));
    expect(hip).not.toContain('rf_neck_arterial');
    const shoulder = questionsFor({ ...adult, libraryRegions: ['shoulder'] });
    expect(shoulder).toEqual(expect.arrayContaining(['rf_neck_arterial', 'rf_limb_threat', 'rf_cord_signs']));
    expect(shoulder).not.toContain('rf_saddle_numbness');
    const breathing = questionsFor({ ...adult, libraryRegions: ['breathing'] });
    expect(breathing).toEqual(questionsFor(adult));
    expect(new Set(hip).size).toBe(hip.length);
  });

  it.each([
    ['thigh_back', 'rf_saddle_numbness', true],
    ['knee_back', 'rf_calf_clot', true],
    ['big_toe', 'rf_achilles_pop', true],
    ['big_toe', 'rf_saddle_numbness', false],
    ['saddle', 'rf_bladder_change', true],
    ['chest', 'rf_aneurysm_tearing', true],
    ['jaw', 'rf_thunderclap_headache', true],
    ['elbow_outer', 'rf_limb_threat', true],
    ['upper_arm_back', 'rf_neck_arterial', false],
  ] as const)('pain in %s asks %s: %s', (region, id, asked) => {
    const tapped = { ...adult, libraryRegions: [], painRegions: [region] };
    expect(questionsFor(tapped).includes(id)).toBe(asked);
  });

  it.each([
    ['rf_sexual_function_change', 15, false],
    ['rf_sexual_function_change', 16, true],
    ['rf_child_hip', 17, true],
    ['rf_child_hip', 18, false],
    ['rf_pop_sitting_bone', 12, false],
    ['rf_pop_sitting_bone', 13, true],
    ['rf_pop_sitting_bone', 25, true],
    ['rf_pop_sitting_bone', 26, false],
    ['rf_thoracic_severe', 54, false],
    ['rf_thoracic_severe', 55, true],
    ['rf_polymyalgia', 49, false],
    ['rf_polymyalgia', 50, true],
  ] as const)('%s at %i years: %s', (id, ageYears, asked) => {
    const regions = ['hip'] as const;
    expect(questionsFor({ ...adult, libraryRegions: regions, ageYears }).includes(id)).toBe(asked);
    expect(questionsFor({ ...adult, libraryRegions: regions, ageYears: null })).toContain(id);
  });

  it.each([
    ['postop', 'rf_wound_problem'],
    ['pregnant', 'rf_pregnancy_warning'],
    ['postpartum', 'rf_postpartum_warning'],
    ['diabetesNeuropathy', 'rf_foot_wound_neuropathy'],
  ] as const)('%s adds %s, and only then', (key, id) => {
    expect(questionsFor(adult)).not.toContain(id);
    expect(questionsFor({ ...adult, [key]: true })).toContain(id);
  });

  it('asks about self-harm in the "anything new" list, but not a parent or carer', () => {
    expect(newOrWorryingQuestions(adult)).toContain('rf_self_harm');
    expect(newOrWorryingQuestions({ ...adult, answeredByRelated: true })).not.toContain('rf_self_harm');
  });

  it.each([
    [{}, false],
    [{ daysSinceLastAsked: 27 }, false],
    [{ daysSinceLastAsked: 28 }, true],
    [{ daysSinceLastAsked: null }, true],
    [{ daysSinceLastAsked: 28, spineOrLegProblemActive: false }, false],
    [{ painRise: 1 }, false],
    [{ painRise: 2, spineOrLegProblemActive: false }, true],
    [{ regionsTappedFirstTime: ['saddle'], spineOrLegProblemActive: false }, true],
    [{ regionsTappedFirstTime: ['calf'] }, false],
  ] as const)('asks the back and leg set again for %j: %s', (change, due) => {
    const state = {
      spineOrLegProblemActive: true,
      daysSinceLastAsked: 0,
      painRise: 0,
      regionsTappedFirstTime: [],
    };
    expect(isRecheckDue({ ...state, ...change })).toBe(due);
  });

  it('has the whole cauda equina set in the recheck', () => {
    expect(recheckQuestions(40, [])).toEqual(
      expect.arrayContaining([
        'rf_saddle_numbness',
        'rf_wiping_feels_different',
        'rf_bladder_change',
        'rf_bowel_change',
        'rf_sexual_function_change',
        'rf_both_legs',
        'rf_leg_weakness_progressive',
      ]),
    );
  });
});

describe('SF-2 a lesser yes does not hide a gap', () => {
  it.each([
    ['none', [], 'none'],
    ['incomplete', ['rf_bladder_change'], 'incomplete'],
    ['inform_clinician', [], 'inform_clinician'],
    ['inform_clinician', ['rf_bladder_change'], 'incomplete'],
    ['same_day', ['rf_bladder_change'], 'same_day'],
    ['emergency_now', ['rf_bladder_change'], 'emergency_now'],
  ] as const)('%s with %j open acts as %s outside the decision table', (urgency, unanswered, acted) => {
    expect(urgencyWithGaps({ urgency, unanswered })).toBe(acted);
  });

  it('reads a whole triage', () => {
    const triage = redFlagTriage({ answers: { rf_height_loss: true }, required: ['rf_bladder_change'] });
    expect(triage).toMatchObject({ urgency: 'inform_clinician' });
    expect(triage.ok && urgencyWithGaps(triage)).toBe('incomplete');
  });
});

describe('SF-2 what the patient reads', () => {
  const heard = (...codes: readonly RedFlagId[]) =>
    codes.map((code) => ({ code, urgency: redFlags[code].urgency }));

  it.each(locales)('fills every number and tells the patient what to say (%s)', (locale) => {
    const text = redFlagMessage(heard('rf_saddle_numbness', 'rf_fever'), contacts, locale);
    expect(text).toContain('112');
    expect(text).not.toMatch(/[{}]/);
    const sameDay = redFlagMessage(heard('rf_fever'), contacts, locale);
    expect(sameDay).toContain('555 1000');
    expect(sameDay).toContain('555 2000');
    expect(redFlagMessage(heard('rf_night_pain'), contacts, locale)).not.toMatch(/[{}]/);
  });

  it.each([
    ['555 1000', '555 2000', 'Call 555 1000; if closed, 555 2000.'],
    ['555 1000', null, 'Call 555 1000; if closed, go to an emergency department or call 112.'],
    [null, '555 2000', 'Call 555 2000.'],
    [null, null, 'if you reach nobody, go to an emergency department or call 112.'],
  ])('names the numbers that are known: clinic %s, out of hours %s', (clinicPhone, outOfHoursLine, words) => {
    const known = { ...contacts, clinicPhone, outOfHoursLine };
    expect(redFlagMessage(heard('rf_fever'), known, 'en')).toContain(words);
    for (const locale of locales)
      expect(redFlagMessage(heard('rf_fever'), known, locale)).not.toMatch(/[{}]|null/);
  });

  it('gives self-harm its own text, and both texts when there is a physical emergency too', () => {
    const alone = redFlagMessage(heard('rf_self_harm'), contacts, 'en');
    expect(alone).toContain('555 3000');
    expect(alone).not.toContain('Do not drive');
    const both = redFlagMessage(heard('rf_self_harm', 'rf_both_legs'), contacts, 'en');
    expect(both).toContain('Do not drive');
    expect(both).toContain('555 3000');
    expect(redFlagMessage(heard('rf_self_harm'), { ...contacts, crisisLine: null }, 'en')).toContain(
      'call your doctor',
    );
  });

  it('says a stop symptom in its own words', () => {
    const flag = { code: 'chest_pain', urgency: 'emergency_now' } as const;
    expect(redFlagMessage([flag], contacts, 'en')).toMatch(/Tell them: Chest pain or pressure\.$/);
  });

  it('says nothing without a flag, and does not repeat to the emergency service what is only to be checked', () => {
    expect(redFlagMessage([], contacts, 'en')).toBe('');
    const notSure = { code: 'rf_both_legs', urgency: 'same_day' } as const;
    expect(redFlagMessage([notSure], contacts, 'en')).not.toContain('Tell them');
  });

  it('prints a number with a dollar sign or a brace as it is', () => {
    const odd = { ...contacts, emergencyNumber: '$& {clinicPhone}' };
    expect(redFlagMessage(heard('rf_both_legs'), odd, 'en')).toContain('Call $& {clinicPhone} or');
  });
});

describe('SF-2 symptoms that stop a session', () => {
  it.each([
    [[], null],
    [['dizziness'], 'same_day'],
    [['dizziness', 'chest_pain'], 'emergency_now'],
    [['angina_not_settling'], 'emergency_now'],
    [['joint_came_out'], 'same_day'],
    [['repaired_tendon_snaps'], 'same_day'],
  ] as const)('%j is %j', (ticked, urgency) => {
    expect(stopSymptomUrgency(ticked)).toBe(urgency);
  });

  it('lists eleven emergencies and eight for the same day, in both languages', () => {
    const urgencies = Object.values(stopSymptoms).map(({ urgency }): string => urgency);
    expect(urgencies.filter((urgency) => urgency === 'emergency_now')).toHaveLength(11);
    expect(urgencies).toHaveLength(19);
  });
});
