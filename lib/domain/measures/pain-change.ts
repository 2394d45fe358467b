import { type Result, accept, refuse } from '../result.ts';
import { type Missing, isAtLeast, isAtMost, isMissing, isNumber, roundTo } from '../number/values.ts';

export type PainChange = 'improved' | 'worse' | 'no_clear_change';

/** A change of two points is beyond measurement error at every baseline [Childs2005, Suzuki2020]; we keep one rule (MS-2.1). */
export const clearPainChange = 2;
export const daysInWeek = 7;
/** A choice of the rule book (MS-2.2). */
export const fewestEntries = 4;

const isPain = (value: unknown): value is number => isNumber(value) && value >= 0 && value <= 10;

/**
 * Change of pain on the 0 to 10 scale, positive when better (MS-2.1); means are allowed. `pct` is null when the
 * baseline is 0. Judged before rounding. Refuses missing values and values outside 0 to 10.
 */
export function painChange(input: {
  baseline?: number | Missing;
  current?: number | Missing;
}): Result<{ delta: number; pct: number | null; change: PainChange }, 'pain_invalid'> {
  const { baseline, current } = input;
  if (!isPain(baseline) || !isPain(current)) return refuse('pain_invalid');
  const delta = baseline - current;
  const pct = baseline === 0 ? null : roundTo((delta / baseline) * 100, 1);
  return accept({ delta: roundTo(delta, 1), pct, change: judge(delta) });
}

function judge(delta: number): PainChange {
  if (isAtLeast(delta, clearPainChange)) return 'improved';
  return isAtMost(delta, -clearPainChange) ? 'worse' : 'no_clear_change';
}

/** A baseline below 2 cannot improve by 2 points: the screen says "already low" (MS-2.1). */
export const isAlreadyLow = (baseline: number): boolean => baseline < clearPainChange;

/**
 * Mean of a week of pain scores, one decimal, with the number of entries (MS-2.2). Missing days are null, never
 * 0. Refuses in this order: not seven slots, a value that is not 0 to 10, fewer than four entries.
 */
export function mean7(input: {
  values?: readonly (number | Missing)[] | Missing;
}): Result<{ mean: number; entries: number }, 'days_invalid' | 'pain_invalid' | 'too_few_entries'> {
  const week = weekOfPain(input.values);
  return week.ok ? accept({ mean: roundTo(week.unrounded, 1), entries: week.entries }) : week;
}

function weekOfPain(
  values: unknown,
): Result<{ unrounded: number; entries: number }, 'days_invalid' | 'pain_invalid' | 'too_few_entries'> {
  if (!Array.isArray(values) || values.length !== daysInWeek) return refuse('days_invalid');
  const given: unknown[] = Array.from(values).filter((value) => !isMissing(value));
  const scores = given.filter(isPain);
  if (scores.length < given.length) return refuse('pain_invalid');
  if (scores.length < fewestEntries) return refuse('too_few_entries');
  const sum = scores.reduce((total, score) => total + score, 0);
  return accept({ unrounded: sum / scores.length, entries: scores.length });
}

/** This week's mean morning pain minus last week's, from unrounded means; null when either week has too few entries. */
export function weeklyMorningTrend(
  thisWeek: readonly (number | Missing)[],
  lastWeek: readonly (number | Missing)[],
): number | null {
  const [now, before] = [weekOfPain(thisWeek), weekOfPain(lastWeek)];
  return now.ok && before.ok ? now.unrounded - before.unrounded : null;
}
