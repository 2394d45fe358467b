import { describe, expect, it } from 'vitest';
import { addDays } from '../time/calendar-date.ts';
import { allAnswered } from './all-answered.ts';
import { answersExpireDays, blocksTestSets, flagState, unansweredSince } from './flag-state.ts';
import { requiredQuestions } from './required-questions.ts';
import { answeredBut, hipContext, recordedFlag, safetyAnswer } from './safety-fixtures.ts';

const today = '2026-03-30';
const lately = addDays(today, -3);
const state = (over: Partial<Parameters<typeof flagState>[0]> = {}) =>
  flagState({ answers: allAnswered(lately), flags: [], context: hipContext(), today, ...over });

describe('SF-2 where a patient stands', () => {
  it('is incomplete when nobody ever asked: never "no", never a reassurance', () => {
    const { redFlag, unanswered } = state({ answers: [] });
    const required = requiredQuestions({ regions: ['hip'], ageYears: 45, postop: false, pregnant: false });
    expect(redFlag).toBe('incomplete');
    expect(unanswered).toEqual(required.ok && required.required);
  });

  it('is none when every required question has its "no"', () => {
    expect(state()).toEqual({ redFlag: 'none', stopSymptom: null, unanswered: [] });
  });

  it.each([
    ['left open', null, 'incomplete'],
    ['not sure', 'not_sure', 'incomplete'],
    ['no', 'no', 'none'],
    ['yes', 'yes', 'none'],
  ] as const)(
    'a required question last answered "%s" is %s → %s as long as no flag is open',
    (_, answer, level) => {
      const answers = answeredBut(lately, safetyAnswer('rf_both_legs', answer, lately));
      expect(state({ answers }).redFlag).toBe(level);
    },
  );

  it('does not wait for a question that is not an emergency', () => {
    expect(state({ answers: answeredBut(lately, safetyAnswer('rf_night_pain', null, lately)) }).redFlag).toBe(
      'none',
    );
  });

  it('takes the question of a closed flag as settled by the clinician who closed it since', () => {
    const answers = answeredBut(lately, safetyAnswer('rf_both_legs', 'not_sure', lately));
    const flag = recordedFlag({ code: 'rf_both_legs' });
    const closed = (closedAt: string) => state({ answers, flags: [{ ...flag, closedAt }] }).redFlag;
    expect(closed(`${lately}T08:59:59.999Z`)).toBe('incomplete');
    expect(closed(`${lately}T09:00:00.000Z`)).toBe('none');
  });

  it.each([
    [['inform_clinician'], 'inform_clinician'],
    [['inform_clinician', 'same_day'], 'same_day'],
    [['emergency_now', 'inform_clinician'], 'emergency_now'],
  ] as const)('the worst of the open flags %j is %s', (urgencies, worst) => {
    const flags = urgencies.map((urgency, index) => recordedFlag({ flagId: `${index}`, urgency }));
    expect(state({ flags }).redFlag).toBe(worst);
  });

  it('SF-0.4 a later "no" closes nothing; only a clinician does', () => {
    const flag = recordedFlag({ code: 'rf_both_legs', urgency: 'emergency_now' });
    expect(state({ answers: allAnswered(today), flags: [flag] }).redFlag).toBe('emergency_now');
    expect(state({ flags: [{ ...flag, closedAt: `${today}T10:00:00.000Z` }] }).redFlag).toBe('none');
  });

  it.each([
    ['emergency_now', 'emergency_now'],
    ['same_day', 'same_day'],
  ] as const)('a stop symptom of %s is one, and no answer to a question', (urgency, stopSymptom) => {
    const flags = [recordedFlag({ code: 'chest_pain', isStopSymptom: true, urgency })];
    expect(state({ flags })).toMatchObject({ redFlag: 'none', stopSymptom });
  });

  it('a lesser yes does not hide the gap: both are said', () => {
    const flags = [recordedFlag({ urgency: 'inform_clinician' })];
    expect(state({ answers: [], flags })).toMatchObject({ redFlag: 'inform_clinician' });
    expect(state({ answers: [], flags }).unanswered.length).toBeGreaterThan(0);
  });

  it.each([
    [answersExpireDays - 1, 'none'],
    [answersExpireDays, 'incomplete'],
  ] as const)('the four-weekly set of a leg, last asked %i days ago: %s', (daysAgo, level) => {
    expect(state({ answers: allAnswered(addDays(today, -daysAgo)) }).redFlag).toBe(level);
  });

  it('does not expire where nothing is asked every four weeks', () => {
    const context = hipContext({ libraryRegions: ['shoulder'] });
    expect(state({ answers: allAnswered('2024-01-05'), context }).redFlag).toBe('none');
  });
});

describe('SF-2 since when required questions are unanswered', () => {
  const since = (over: Partial<Parameters<typeof flagState>[0]> = {}) =>
    unansweredSince(
      { answers: allAnswered(lately), flags: [], context: hipContext(), today, ...over },
      '2026-02-02',
    );
  const longAgo = addDays(today, -answersExpireDays - 4);

  it.each([
    ['all are answered', {}, null],
    ['never asked: since the program began', { answers: [] }, '2026-02-02'],
    [
      '"not sure": since that answer',
      { answers: answeredBut(lately, safetyAnswer('rf_both_legs', 'not_sure', lately)) },
      lately,
    ],
    [
      'too old: since the day on which it no longer counted',
      { answers: allAnswered(longAgo) },
      addDays(today, -4),
    ],
    [
      'several: the earliest',
      { answers: answeredBut(longAgo, safetyAnswer('rf_both_legs', null, lately)) },
      addDays(today, -4),
    ],
  ] as const)('%s', (_, over, day) => {
    expect(since(over)).toBe(day);
  });
});

describe('LG-2.4, LG-4.4 what an open flag stops', () => {
  it.each([
    ['none', null, false],
    ['inform_clinician', null, false],
    ['incomplete', null, true],
    ['same_day', null, true],
    ['emergency_now', null, true],
    ['none', 'same_day', true],
    ['none', 'emergency_now', true],
  ] as const)('%s with stop symptom %s: test sets wait: %s', (redFlag, stopSymptom, tests) => {
    expect(blocksTestSets({ redFlag, stopSymptom, unanswered: [] })).toBe(tests);
  });

  it('a lesser yes beside a gap blocks test sets as the gap does', () => {
    const gap = { redFlag: 'inform_clinician', stopSymptom: null, unanswered: ['rf_both_legs'] } as const;
    expect(blocksTestSets(gap)).toBe(true);
  });
});
