import { type Missing, isMissing, isNumber, isRecord } from '../number/values.ts';
import { type Result, accept, refuse } from '../result.ts';
import { isPainScore } from './pain-zone.ts';

export type AfterExercise = { id: string; painBefore?: number | Missing; painDuring?: number | Missing };
type SharedAfter = { after: { id: string; painAfter: number | null }[] };

/**
 * Shares the one score of the hour after a session among its exercises, so that one sore hour neither lowers nor raises every
 * exercise (LG-7.6, choice). Those with the largest rise, and those whose rise is not known, get it as it is; the others at most
 * `amberHigh`, the highest amber score of the program's limits, and never less than their own pain during. Without `amberHigh` all
 * get the score. Refuses an empty list and a score that is no whole number 0 to 10.
 */
export function shareAfter(input: {
  painAfter: number | Missing;
  amberHigh?: number | Missing;
  exercises: readonly AfterExercise[];
}): Result<SharedAfter, 'exercises_missing' | 'pain_invalid'> {
  const { painAfter, amberHigh, exercises } = input;
  if (!Array.isArray(exercises) || exercises.length === 0 || exercises.some((one) => !isRecord(one)))
    return refuse('exercises_missing');
  const scores = [painAfter, ...exercises.flatMap((one) => [one.painBefore, one.painDuring])];
  if (!scores.every((score) => isMissing(score) || isPainScore(score))) return refuse('pain_invalid');
  const largest = Math.max(...exercises.map(riseOf).filter(isNumber));
  return accept({
    after: exercises.map((one) => {
      const rise = riseOf(one);
      const takesAll = rise === null || rise === largest || !isNumber(amberHigh) || isMissing(painAfter);
      if (takesAll || isMissing(one.painDuring)) return { id: one.id, painAfter: painAfter ?? null };
      return { id: one.id, painAfter: Math.min(painAfter, Math.max(amberHigh, one.painDuring)) };
    }),
  });
}

function riseOf({ painBefore, painDuring }: AfterExercise): number | null {
  return isPainScore(painBefore) && isPainScore(painDuring) ? painDuring - painBefore : null;
}
