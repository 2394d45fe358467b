import { type Missing, isWhole } from '../number/values.ts';
import { daysBetween } from '../time/calendar-date.ts';

/** So many days an answer about the movement stands before it is asked again. */
export const techniqueAskedAgainDays = 7;

export type QuestionedExercise = {
  /** Its place among the exercises of the session. */
  isFirst: boolean;
  isLast: boolean;
  /** The program is one for spine, hip or neck (`isForSpineOrHip`). */
  asksSpread: boolean;
  /** Pain while it was done; missing where it was not said. */
  painDuring: number | Missing;
  /** All that was asked for was done. */
  isComplete: boolean;
  /** The last day under this version on which it was said how the movement looked; null when it never was. */
  techniqueSaidOn: string | null;
  /** The day of the session. */
  localDate: string;
};

export type SessionQuestions = {
  painBefore: boolean;
  painAfter: boolean;
  spread: boolean;
  technique: boolean;
};

/**
 * Which questions one exercise of one session is asked, for the phone, for the day that the server sends it, and for the rules: none
 * of them holds an exercise for an answer that was not asked. Pain before and after belong to the session (LG-7.6). Spreading is not
 * asked without pain during it or where nothing can spread down a limb. How the movement looked is asked at first under a version,
 * then weekly, and after every session in which all was done: only from such a one can a step follow (D15a, D23, D24), and what
 * else holds that step may end before the next session.
 */
export function questionsFor(exercise: QuestionedExercise): SessionQuestions {
  const { isFirst, isLast, asksSpread, painDuring, isComplete, techniqueSaidOn, localDate } = exercise;
  const daysAgo = techniqueSaidOn === null ? null : daysBetween(techniqueSaidOn, localDate);
  const isFresh = isWhole(daysAgo, 0, techniqueAskedAgainDays - 1);
  return {
    painBefore: isFirst,
    painAfter: isLast,
    spread: asksSpread && painDuring !== 0,
    technique: isComplete || !isFresh,
  };
}

/** Whether symptoms spread, as far as it is known: what was not asked did not happen, what was asked and not answered is not known. */
export const spreadOf = (said: boolean | null, asked: SessionQuestions): boolean | null =>
  said ?? (asked.spread ? null : false);
