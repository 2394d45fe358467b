import { describe, expect, it } from 'vitest';
import { flagOfSymptom, flagsRaised, urgencyOfAnswer } from './flag-raised.ts';
import { type RedFlagId, redFlagIds, redFlags } from './red-flags.ts';
import { stopSymptoms, type StopSymptomId } from './stop-symptoms.ts';

describe('SF-2 what an answer raises', () => {
  it.each([
    ['rf_saddle_numbness', 'yes', 'emergency_now'],
    ['rf_saddle_numbness', 'not_sure', 'same_day'],
    ['rf_saddle_numbness', 'no', null],
    ['rf_saddle_numbness', null, null],
    ['rf_fever', 'yes', 'same_day'],
    ['rf_fever', 'not_sure', 'same_day'],
    ['rf_night_pain', 'yes', 'inform_clinician'],
    ['rf_night_pain', 'not_sure', 'inform_clinician'],
    ['rf_self_harm', 'yes', 'emergency_now'],
  ] as const)('%s answered %s: %s', (questionId, answer, urgency) => {
    expect(urgencyOfAnswer({ questionId, answer })).toBe(urgency);
  });

  it('gives every "yes" the urgency of the rule book, and "not sure" never less than a look by the clinician', () => {
    for (const questionId of redFlagIds) {
      expect(urgencyOfAnswer({ questionId, answer: 'yes' })).toBe(redFlags[questionId].urgency);
      expect(urgencyOfAnswer({ questionId, answer: 'not_sure' })).not.toBeNull();
    }
  });

  it('raises one flag for each yes or not sure, and none for no and for what was left open', () => {
    const answers = [
      { questionId: 'rf_fever' as RedFlagId, answer: 'yes' as const },
      { questionId: 'rf_both_legs' as RedFlagId, answer: 'no' as const },
      { questionId: 'rf_bowel_change' as RedFlagId, answer: null },
      { questionId: 'rf_night_pain' as RedFlagId, answer: 'not_sure' as const },
    ];
    expect(flagsRaised({ answers, comment: null })).toEqual([
      { code: 'rf_fever', urgency: 'same_day' },
      { code: 'rf_night_pain', urgency: 'inform_clinician' },
    ]);
  });

  it('puts what was written in free words before a clinician', () => {
    expect(flagsRaised({ answers: [], comment: 'My foot feels odd' })).toEqual([
      { code: 'worry_comment', urgency: 'inform_clinician' },
    ]);
  });

  it('gives every stop symptom its urgency of SF-2', () => {
    for (const code of Object.keys(stopSymptoms) as StopSymptomId[])
      expect(flagOfSymptom(code)).toEqual({ code, urgency: stopSymptoms[code].urgency });
  });
});
