import { type RedFlagId, redFlags } from './red-flags.ts';
import { type StopSymptomId, stopSymptoms } from './stop-symptoms.ts';
import type { Urgency } from './urgency.ts';

/** What a person may answer to a safety question; a question that was shown and left open has no answer. */
export const redFlagAnswers = ['yes', 'no', 'not_sure'] as const;
export type RedFlagAnswer = (typeof redFlagAnswers)[number];

/** Why safety questions were asked. */
export const screeningOccasions = [
  'intake',
  'four_weekly',
  'pain_rise',
  'body_region',
  'session',
  'worry',
  'flare',
] as const;
export type ScreeningOccasion = (typeof screeningOccasions)[number];

/** On the patient's own device, or read out by a member of staff. */
export const askedByStaff = ['phone', 'in_person'] as const;
export type ScreeningChannel = 'device' | (typeof askedByStaff)[number];

export type SafetyAnswer = { questionId: RedFlagId; answer: RedFlagAnswer | null };

/** The code of a flag that free words raise: nobody but a person can read them. */
export const worryCode = 'worry_comment';

export type RaisedFlag = { code: RedFlagId | StopSymptomId | typeof worryCode; urgency: Urgency };

/**
 * How urgent an answer is (SF-2); null: it raises nothing. "Not sure" is never "no": it is cleared up the same day at the latest, and
 * the question stays unanswered (a choice; the rule book knows only yes, no and unanswered).
 */
export function urgencyOfAnswer({ questionId, answer }: SafetyAnswer): Urgency | null {
  const { urgency } = redFlags[questionId];
  if (answer === 'yes') return urgency;
  if (answer !== 'not_sure') return null;
  return urgency === 'emergency_now' ? 'same_day' : urgency;
}

/** The flags that one asking raises, in the order of the questions; each stays open until a clinician closes it (SF-0.4). */
export function flagsRaised({
  answers,
  comment,
}: {
  answers: readonly SafetyAnswer[];
  comment: string | null;
}): RaisedFlag[] {
  const raised = answers.flatMap((one): RaisedFlag[] => {
    const urgency = urgencyOfAnswer(one);
    return urgency === null ? [] : [{ code: one.questionId, urgency }];
  });
  return comment === null ? raised : [...raised, { code: worryCode, urgency: 'inform_clinician' }];
}

/** The flag that a stop symptom raises (SF-2). */
export const flagOfSymptom = (code: StopSymptomId): RaisedFlag => ({
  code,
  urgency: stopSymptoms[code].urgency,
});
