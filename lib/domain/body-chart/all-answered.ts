import { redFlagIds } from '../safety/red-flags.ts';
import type { RecordedAnswer } from '../safety/recorded-flag.ts';

/** Every safety question answered "no" on one day: what a dry run takes for granted. */
export const allAnswered = (localDate: string): RecordedAnswer[] =>
  redFlagIds.map((questionId) => ({
    questionId,
    answer: 'no',
    localDate,
    at: `${localDate}T09:00:00.000Z`,
  }));
