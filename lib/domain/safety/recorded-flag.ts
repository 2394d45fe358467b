import type { RedFlagAnswer } from './flag-raised.ts';
import type { RedFlagId } from './red-flags.ts';
import type { Urgency } from './urgency.ts';

/** The latest asking of one safety question, whoever asked. */
export type RecordedAnswer = {
  questionId: RedFlagId;
  /** null: shown and left open. */
  answer: RedFlagAnswer | null;
  /** The local day on which it was asked; one dated ahead counts from the day it was received. */
  localDate: string;
  /** UTC instant, never later than it was received. */
  at: string;
};

/** A flag that was raised. `code` is the id of a safety question or stop symptom, also one that is no longer asked. */
export type RecordedFlag = {
  flagId: string;
  code: string;
  isStopSymptom: boolean;
  urgency: Urgency;
  /** UTC instants. */
  raisedAt: string;
  closedAt: string | null;
};

/** What is on record about one patient's safety questions: the latest answer to each question, and every flag. */
export type SafetyRecord = { answers: readonly RecordedAnswer[]; flags: readonly RecordedFlag[] };
