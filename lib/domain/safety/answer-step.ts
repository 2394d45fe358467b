import { type SafetyAnswer, urgencyOfAnswer } from './flag-raised.ts';

/** While questions are asked one at a time: the next one, what to do today before the next one, or no other question at all. */
export type AnswerStep = 'next' | 'tell' | 'stop';

/**
 * What an answer leads to (SF-2). An emergency stops the list at once. What is to be checked the same day is said before the next
 * question, once for all of them (a choice); what can wait for the clinician waits for the end of the list.
 */
export function stepAfter(given: SafetyAnswer, isTold: boolean): AnswerStep {
  const urgency = urgencyOfAnswer(given);
  if (urgency === 'emergency_now') return 'stop';
  return urgency === 'same_day' && !isTold ? 'tell' : 'next';
}

/** Whether an answer may not wait for the end of the list: it is told to the clinic also when nobody comes back to the list. */
export function isUrgent(given: SafetyAnswer): boolean {
  const urgency = urgencyOfAnswer(given);
  return urgency === 'emergency_now' || urgency === 'same_day';
}
