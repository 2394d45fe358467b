import { describe, expect, it } from 'vitest';
import { redFlagIds, redFlags } from '../safety/red-flags.ts';
import { addDays } from '../time/calendar-date.ts';
import { allAnswered } from './all-answered.ts';
import { dueScreening } from './due-screening.ts';
import { questionsFor, recheckQuestions } from './red-flag-selection.ts';
import { answeredBut, hipContext, recordedFlag, safetyAnswer } from './safety-fixtures.ts';

const today = '2026-03-30';
const daysAgo = (days: number) => addDays(today, -days);
const shoulder = hipContext({ libraryRegions: ['shoulder'] });

const due = (over: Partial<Parameters<typeof dueScreening>[0]> = {}) =>
  dueScreening({
    answers: allAnswered(daysAgo(3)),
    flags: [],
    context: hipContext(),
    today,
    painRise: null,
    firstTaps: [],
    ...over,
  });

describe('SF-2 the first time', () => {
  it('asks all questions of the patient’s regions, in the order of the book, and never about self-harm', () => {
    const intake = due({ answers: [] });
    expect(intake).toEqual({ occasion: 'intake', region: null, questionIds: questionsFor(hipContext()) });
    expect(intake?.questionIds).not.toContain('rf_self_harm');
  });

  it('is over when everything was answered', () => {
    expect(due()).toBeNull();
  });

  it('comes again for what is required and was left open, not for the rest', () => {
    const open = [
      safetyAnswer('rf_both_legs', null, daysAgo(3)),
      safetyAnswer('rf_night_pain', null, daysAgo(3)),
    ];
    expect(due({ answers: answeredBut(daysAgo(3), ...open) })).toMatchObject({
      occasion: 'intake',
      questionIds: ['rf_both_legs'],
    });
  });

  it('asks nothing twice on one day', () => {
    expect(due({ answers: answeredBut(today, safetyAnswer('rf_both_legs', null, today)) })).toBeNull();
  });

  it('asks what a new region or condition adds', () => {
    const answers = allAnswered(daysAgo(3)).filter(({ questionId }) => questionId !== 'rf_neck_arterial');
    expect(due({ answers })).toBeNull();
    const context = hipContext({ libraryRegions: ['hip', 'neck'] });
    expect(due({ answers, context })).toMatchObject({
      occasion: 'intake',
      questionIds: ['rf_neck_arterial'],
    });
  });

  it('does not ask while the flag of that very question is open: no answer could close it', () => {
    const answers = answeredBut(daysAgo(3), safetyAnswer('rf_both_legs', 'not_sure', daysAgo(3)));
    const flag = recordedFlag({ code: 'rf_both_legs' });
    expect(due({ answers, flags: [flag] })).toBeNull();
    expect(due({ answers, flags: [recordedFlag()] })?.questionIds).toEqual(['rf_both_legs']);
  });
});

describe('SF-2 again every four weeks', () => {
  it.each([
    [27, false],
    [28, true],
  ])('the emergency back and leg set, last asked %i days ago: %s', (days, isDue) => {
    const asked = due({ answers: allAnswered(daysAgo(days)) });
    expect(asked).toEqual(
      isDue ? { occasion: 'four_weekly', region: null, questionIds: recheckQuestions(45, []) } : null,
    );
  });

  it('only while a spine or leg problem is active', () => {
    expect(due({ answers: allAnswered(daysAgo(28)), context: shoulder })).toBeNull();
    const neck = hipContext({ libraryRegions: ['neck'] });
    expect(due({ answers: allAnswered(daysAgo(28)), context: neck })?.occasion).toBe('four_weekly');
  });

  it('SF-1.2 with a watched cord its signs come again too', () => {
    const context = hipContext({
      libraryRegions: ['neck'],
      conditionCodes: ['cervical_myelopathy_monitored'],
    });
    const asked = due({ answers: allAnswered(daysAgo(28)), context });
    expect(asked?.questionIds).toEqual(expect.arrayContaining(['rf_cord_signs', 'rf_neuro_worse_known']));
  });

  it('is not asked day after day because one of its flags is still open', () => {
    const answers = answeredBut(daysAgo(1), safetyAnswer('rf_both_legs', 'yes', daysAgo(40)));
    const flags = [recordedFlag({ code: 'rf_both_legs' })];
    expect(due({ answers, flags })).toBeNull();
  });
});

describe('SF-2 when pain is two points above the usual', () => {
  it.each([
    [null, false],
    [0, false],
    [1, false],
    [2, true],
    [10, true],
  ])('a rise of %s: %s', (painRise, isDue) => {
    expect(due({ painRise })?.occasion).toBe(isDue ? 'pain_rise' : undefined);
  });

  it('asks the emergencies of the own regions and the back and leg set, whatever hurts', () => {
    const ids = due({ painRise: 2, context: shoulder })?.questionIds ?? [];
    expect(ids).toEqual(expect.arrayContaining(['rf_saddle_numbness', 'rf_limb_threat', 'rf_neck_arterial']));
    expect(ids.every((id) => redFlags[id].urgency === 'emergency_now')).toBe(true);
  });

  it('asks once a day', () => {
    expect(due({ painRise: 4, answers: allAnswered(today) })).toBeNull();
  });
});

describe('SF-5 the first tap on a region', () => {
  it.each([
    ['calf', ['rf_calf_clot', 'rf_claudication']],
    ['knee_front', ['rf_knee_locked_gives_way']],
    ['upper_arm_front', []],
  ] as const)('%s asks %j', (region, questionIds) => {
    const asked = due({ firstTaps: [{ region, localDate: today }] });
    expect(asked).toEqual(questionIds.length === 0 ? null : { occasion: 'body_region', region, questionIds });
  });

  it.each(['saddle', 'buttock_upper', 'low_back', 'low_back_center', 'thigh_back', 'sacrum'] as const)(
    '%s asks the emergency back and leg set at once',
    (region) => {
      const ids = due({ firstTaps: [{ region, localDate: today }], context: shoulder })?.questionIds;
      expect(ids).toEqual(expect.arrayContaining(['rf_saddle_numbness', 'rf_bladder_change']));
    },
  );

  it('leaves out what is for another age', () => {
    const groin = [{ region: 'groin', localDate: today } as const];
    expect(due({ firstTaps: groin })?.questionIds).not.toContain('rf_child_hip');
    const young = hipContext({ ageYears: 15 });
    expect(due({ firstTaps: groin, context: young })?.questionIds).toContain('rf_child_hip');
  });

  it('is over once its questions were asked on that day or later, and does not come back while a flag of them is open', () => {
    const firstTaps = [{ region: 'calf', localDate: daysAgo(3) } as const];
    expect(due({ firstTaps })).toBeNull();
    const answers = answeredBut(daysAgo(3), safetyAnswer('rf_calf_clot', 'yes', daysAgo(9)));
    expect(due({ firstTaps, answers, flags: [recordedFlag({ code: 'rf_calf_clot' })] })).toBeNull();
  });
});

it('SF-2 several reasons on one day make one list, each question once, under the first reason', () => {
  const asked = due({
    answers: answeredBut(daysAgo(28), safetyAnswer('rf_hip_fracture', null, daysAgo(28))),
    painRise: 3,
    firstTaps: [{ region: 'calf', localDate: today }],
  });
  expect(asked).toMatchObject({ occasion: 'intake', region: null });
  const ids = asked?.questionIds ?? [];
  expect(ids).toEqual(expect.arrayContaining(['rf_hip_fracture', 'rf_calf_clot', 'rf_saddle_numbness']));
  expect(ids).toEqual(redFlagIds.filter((id) => ids.includes(id)));
});
