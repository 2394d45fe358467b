import { type Result, accept, refuse } from '../result.ts';
import { isNumber } from '../number/values.ts';

/** A total entered from a form that the clinic holds itself; works for every licence (MS-7). */
export type ScoreOnlyRecord = {
  instrumentCode: string;
  version: string;
  language: string;
  /** Local date, YYYY-MM-DD */
  date: string;
  total: number;
  minPossible: number;
  maxPossible: number;
  higherIsBetter: boolean;
  enteredBy: string;
  licenceConfirmedByClinic: boolean;
};

/** Accepts a total inside its range; refuses a total outside it or a range that is none. */
export function checkScoreOnly(
  record: ScoreOnlyRecord,
): Result<{ record: ScoreOnlyRecord }, 'score_invalid'> {
  const { total, minPossible, maxPossible } = record;
  if (![total, minPossible, maxPossible].every(isNumber) || minPossible >= maxPossible) {
    return refuse('score_invalid');
  }
  return total < minPossible || total > maxPossible ? refuse('score_invalid') : accept({ record });
}
