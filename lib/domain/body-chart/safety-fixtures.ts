import type { RecordedAnswer, RecordedFlag } from '../safety/recorded-flag.ts';
import { allAnswered } from './all-answered.ts';
import type { QuestionContext } from './red-flag-selection.ts';

/** A grown-up with a hip program and nothing else on record; for tests. */
export const hipContext = (over: Partial<QuestionContext> = {}): QuestionContext => ({
  libraryRegions: ['hip'],
  painRegions: [],
  ageYears: 45,
  postop: false,
  pregnant: false,
  postpartum: false,
  diabetesNeuropathy: false,
  conditionCodes: [],
  answeredByRelated: false,
  ...over,
});

export const safetyAnswer = (
  questionId: RecordedAnswer['questionId'],
  answer: RecordedAnswer['answer'],
  localDate: string,
): RecordedAnswer => ({ questionId, answer, localDate, at: `${localDate}T09:00:00.000Z` });

/** Every question of the book answered "no" on that day, but for some; for tests. */
export const answeredBut = (localDate: string, ...others: readonly RecordedAnswer[]): RecordedAnswer[] => [
  ...allAnswered(localDate).filter(
    ({ questionId }) => !others.some((other) => other.questionId === questionId),
  ),
  ...others,
];

export const recordedFlag = (over: Partial<RecordedFlag> = {}): RecordedFlag => ({
  flagId: 'flag-1',
  code: 'rf_fever',
  isStopSymptom: false,
  urgency: 'same_day',
  raisedAt: '2026-03-20T09:00:00.000Z',
  closedAt: null,
  ...over,
});
