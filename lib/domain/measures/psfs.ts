import { type Result, accept, refuse } from '../result.ts';
import { type Missing, isAtLeast, isMissing, isWhole, roundTo } from '../number/values.ts';

export const mostActivities = 5;
/** 90 % minimal detectable change: 2 for a mean, 3 for one activity [Stratford1995]. */
export const meaningfulMeanChange = 2;
export const meaningfulSingleChange = 3;
/** At least this share of the activities rated at the start must be rated again. */
export const neededShare = 0.5;

type Ratings = readonly (number | Missing)[] | Missing;
export type PsfsComparison = {
  baseline: number;
  current: number;
  change: number;
  pairs: number;
  meaningful: boolean;
};

const isRating = (value: unknown): value is number | Missing => isMissing(value) || isWhole(value, 0, 10);

/**
 * Compares the patient's own activities, 0 cannot do to 10 as before, activity by activity (MS-3.1). Means over
 * activities rated both times, one decimal; `meaningful` from the unrounded means. Refuses lists that do not
 * match or scores that are not whole 0 to 10, then too few ratings.
 */
export function psfs(input: {
  baseline?: Ratings;
  current?: Ratings;
}): Result<PsfsComparison, 'items_invalid' | 'missing_items'> {
  const baseline = input.baseline ?? [];
  const current = input.current ?? [];
  if (!Array.isArray(baseline) || !Array.isArray(current) || baseline.length !== current.length) {
    return refuse('items_invalid');
  }
  if (baseline.length > mostActivities || ![...baseline, ...current].every(isRating)) {
    return refuse('items_invalid');
  }
  const rated = baseline.flatMap((start, index) => {
    const now = current[index];
    return isMissing(start) ? [] : [{ start, now: now ?? null }];
  });
  const pairs = rated.filter((pair): pair is { start: number; now: number } => pair.now !== null);
  if (pairs.length === 0 || pairs.length < rated.length * neededShare) return refuse('missing_items');
  const start = mean(pairs.map((pair) => pair.start));
  const now = mean(pairs.map((pair) => pair.now));
  const needed = pairs.length === 1 ? meaningfulSingleChange : meaningfulMeanChange;
  return accept({
    baseline: roundTo(start, 1),
    current: roundTo(now, 1),
    change: roundTo(now - start, 1),
    pairs: pairs.length,
    meaningful: isAtLeast(Math.abs(now - start), needed),
  });
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
