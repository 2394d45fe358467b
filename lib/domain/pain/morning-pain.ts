import { type Missing, isMissing, roundTo } from '../number/values.ts';
import { type PainZone, isPainScore } from './pain-zone.ts';

export const baselineDays = 7;
const fewestBaselineScores = 3;
/** A morning this many points above the usual one is red; one point is amber [Childs2005] (LG-7.1). */
export const redMorningRise = 2;
export const amberMorningRise = 1;

/** The usual morning pain: rounded median of the last seven days before the session, or the value at assessment when fewer than three were given. */
export function baselineMorning(
  lastSevenDays: readonly (number | Missing)[],
  atAssessment: number | Missing,
): number | null {
  const scores = lastSevenDays
    .slice(-baselineDays)
    .filter(isPainScore)
    .sort((a, b) => a - b);
  if (scores.length < fewestBaselineScores) return isPainScore(atAssessment) ? atAssessment : null;
  const middle = Math.floor(scores.length / 2);
  const around = scores.slice(scores.length % 2 === 0 ? middle - 1 : middle, middle + 1);
  return roundTo(around.reduce((sum, score) => sum + score, 0) / around.length, 0);
}

/** Rise of the next morning over the usual one, or null when either is not known. */
export function morningDeltaOf(nextMorning: number | Missing, baseline: number | Missing): number | null {
  return isPainScore(nextMorning) && isPainScore(baseline) ? nextMorning - baseline : null;
}

/** The next morning is judged the same way in every model. */
export function morningZone(delta: number | Missing): PainZone {
  if (isMissing(delta)) return 'missing';
  if (delta >= redMorningRise) return 'red';
  return delta >= amberMorningRise ? 'amber' : 'green';
}
