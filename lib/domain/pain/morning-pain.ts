import { type Missing, isMissing, isRecord, isWhole, roundTo } from '../number/values.ts';
import { type Result, accept, refuse } from '../result.ts';
import { daysBetween, isLocalDate } from '../time/calendar-date.ts';
import { type PainZone, isPainScore, severePain } from './pain-zone.ts';

/** Mornings of so many days before a session make the usual one: two sessions a week yield two mornings a week (choice, LG-7.5). */
export const baselineDays = 14;
export const fewestBaselineScores = 3;
/** So many days a value that was asked at the start stands in for them (choice, LG-7.5). */
export const assessedMorningDays = 42;
/** A morning this many points above the usual one is red; one point is amber [Childs2005] (LG-7.1). */
export const redMorningRise = 2;
export const amberMorningRise = 1;

/** How it was on one morning; `date` is the local date of that morning. */
export type MorningScore = { date: string; pain: number | Missing };
export type BaselineMorning = { baseline: number | null; from: 'mornings' | 'assessed' | 'none' };

/**
 * The usual morning pain before a session (LG-7.5): the rounded median of the mornings of the 14 days before it, one a day, when
 * there are three; else what was asked at the start, for 42 days; else null. A morning without an answer is no morning. Refuses a
 * score that is no whole number 0 to 10.
 */
export function baselineMorning(input: {
  mornings: readonly MorningScore[];
  assessed?: MorningScore | Missing;
  sessionDate: string;
}): Result<BaselineMorning, 'pain_invalid'> {
  const { assessed, sessionDate } = input;
  const mornings = (Array.isArray(input.mornings) ? input.mornings : []).filter(
    (one): one is MorningScore => isRecord(one) && !isMissing(one.pain),
  );
  const isGiven = isRecord(assessed) && !isMissing(assessed.pain);
  const given = isGiven ? [...mornings, assessed] : mornings;
  if (!given.every(({ pain }) => isPainScore(pain))) return refuse('pain_invalid');
  const daysAgo = (date: unknown): number | null =>
    isLocalDate(date) && isLocalDate(sessionDate) ? daysBetween(date, sessionDate) : null;
  const scores = mornings
    .filter(({ date }) => isWhole(daysAgo(date), 1, baselineDays))
    .map(({ pain }) => pain)
    .filter(isPainScore);
  if (scores.length >= fewestBaselineScores)
    return accept({ baseline: medianScore(scores), from: 'mornings' });
  if (isGiven && isPainScore(assessed.pain) && isWhole(daysAgo(assessed.date), 0, assessedMorningDays))
    return accept({ baseline: assessed.pain, from: 'assessed' });
  return accept({ baseline: null, from: 'none' });
}

/** The median of scores, rounded half up; at least one is given. */
export function medianScore(given: readonly number[]): number {
  const scores = given.toSorted((a, b) => a - b);
  const middle = Math.floor(scores.length / 2);
  const around = scores.slice(scores.length % 2 === 0 ? middle - 1 : middle, middle + 1);
  return roundTo(around.reduce((sum, score) => sum + score, 0) / around.length, 0);
}

/** Rise of the next morning over the usual one, or null when either is not known. */
export function morningDeltaOf(nextMorning: number | Missing, baseline: number | Missing): number | null {
  return isPainScore(nextMorning) && isPainScore(baseline) ? nextMorning - baseline : null;
}

/** Whether a morning has to be told: two points above the usual one, or 8 and more whatever is usual (LG-7.1, LG-7.5). */
export function isSoreMorning(pain: number | Missing, baseline: number | Missing): boolean {
  const rise = morningDeltaOf(pain, baseline);
  return isPainScore(pain) && (pain >= severePain || (rise !== null && rise >= redMorningRise));
}

/** The next morning is judged the same way in every model. */
export function morningZone(delta: number | Missing): PainZone {
  if (isMissing(delta)) return 'missing';
  if (delta >= redMorningRise) return 'red';
  return delta >= amberMorningRise ? 'amber' : 'green';
}
