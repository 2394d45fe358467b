import { describe, expect, it } from 'vitest';
import { axialSpaScreen } from './axial-spa-screen.ts';
import { vertebralFractureRisk } from './vertebral-fracture-risk.ts';

const noSigns = {
  ageYears: 50,
  trauma: false,
  osteoporosis: false,
  painNow: 3,
  thoracicPain: false,
  longTermSteroids: false,
};

describe('SF-3 vertebral fracture risk [Enthoven2016, Henschke2009]', () => {
  it.each([
    [{}, [], 'none'],
    [{ ageYears: 74 }, [], 'none'],
    [{ ageYears: 75 }, ['age_75_plus'], 'inform_clinician'],
    [{ painNow: 6 }, [], 'none'],
    [{ painNow: 7 }, ['pain_7_plus'], 'inform_clinician'],
    [{ painNow: 0 }, [], 'none'],
    [{ trauma: true }, ['trauma'], 'inform_clinician'],
    [{ trauma: true, painNow: 7 }, ['trauma', 'pain_7_plus'], 'same_day'],
    [{ osteoporosis: true, thoracicPain: true }, ['osteoporosis', 'thoracic_pain'], 'inform_clinician'],
    [
      { osteoporosis: true, thoracicPain: true, longTermSteroids: true },
      ['osteoporosis', 'thoracic_pain', 'long_term_steroids'],
      'same_day',
    ],
  ])('%j: features %j, %s', (signs, features, urgency) => {
    expect(vertebralFractureRisk({ ...noSigns, ...signs })).toEqual({
      ok: true,
      features,
      urgency,
      unanswered: [],
    });
  });

  it.each([
    ['ageYears', -1],
    ['ageYears', '80'],
    ['painNow', 7.5],
    ['painNow', 11],
    ['trauma', null],
    ['longTermSteroids', 1],
  ])('%s %j is not answered: ask again', (name, value) => {
    expect(vertebralFractureRisk({ ...noSigns, [name]: value } as never)).toEqual({
      ok: true,
      features: [],
      urgency: 'incomplete',
      unanswered: [name],
    });
  });
});

describe('SF-4 axial spondyloarthritis screen [NiceNg65]', () => {
  const none = {
    wakesSecondHalfOfNight: false,
    buttockPain: false,
    betterWithMovement: false,
    betterWithNsaid48h: false,
    firstDegreeRelative: false,
    arthritis: false,
    enthesitis: false,
    psoriasis: false,
  };
  const threeSigns = { buttockPain: true, arthritis: true, enthesitis: true };
  it.each([
    [{ ageAtOnset: 44, durationMonths: 4, ...threeSigns }, 3, 'inform_clinician'],
    [{ ageAtOnset: 45, durationMonths: 4, ...threeSigns }, 3, 'none'],
    [{ ageAtOnset: 44, durationMonths: 3, ...threeSigns }, 3, 'none'],
    [{ ageAtOnset: 34, durationMonths: 4, buttockPain: true, arthritis: true }, 3, 'inform_clinician'],
    [{ ageAtOnset: 35, durationMonths: 4, buttockPain: true, arthritis: true }, 2, 'none'],
    [{ ageAtOnset: 0, durationMonths: 0 }, 1, 'none'],
    [{ ageAtOnset: 40, durationMonths: 12 }, 0, 'none'],
  ])('every sign answered, %j counts %i: %s', (answers, count, urgency) => {
    expect(axialSpaScreen({ ...none, ...answers })).toEqual({ ok: true, count, urgency, unanswered: [] });
  });

  const applies = { ageAtOnset: 44, durationMonths: 4 };
  it.each([
    [{ ...applies, ...none, psoriasis: null }, 0, 'incomplete', ['psoriasis']],
    [{ ...applies, ...none, psoriasis: 'no', buttockPain: 0 }, 0, 'incomplete', ['buttockPain', 'psoriasis']],
    [{ ...applies, ...none, ...threeSigns, psoriasis: null }, 3, 'inform_clinician', ['psoriasis']],
    [
      { ...applies, ...none, buttockPain: true, arthritis: true, psoriasis: null },
      2,
      'incomplete',
      ['psoriasis'],
    ],
    [{ ...none, ageAtOnset: 45, durationMonths: 4, psoriasis: null }, 0, 'none', ['psoriasis']],
    [{ ...none, ageAtOnset: 44, durationMonths: 3, psoriasis: null }, 0, 'none', ['psoriasis']],
  ])('%j: %i signs, %s, open %j', (answers, count, urgency, unanswered) => {
    expect(axialSpaScreen(answers as never)).toEqual({ ok: true, count, urgency, unanswered });
  });

  it.each([
    [{}],
    [{ ageAtOnset: 30, durationMonths: null }],
    [{ ageAtOnset: -1, durationMonths: 4 }],
    [{ ageAtOnset: 30, durationMonths: Number.NaN }],
  ])('refuses %j', (answers) => {
    expect(axialSpaScreen(answers)).toEqual({ ok: false, refusal: 'data_missing' });
  });
});
