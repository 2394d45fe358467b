import { olderAdultFromYears } from '../load/populations.ts';
import { type Result, accept, refuse } from '../result.ts';
import { type Missing, ceilWhole, isAtMost, isNumber, isWhole } from '../rules/values.ts';

type ReentryStage = 'none' | 'hold' | 'reduce' | 'restart';
export type ReentrySets = 'same' | 'minus_one' | 'half';
export type ReentryPlan = { stage: ReentryStage; loadReductionPct: number | null; sets: ReentrySets };

/** What happens after an absence, by days since the last session [McMaster2013, Bosquet2013, Caterisano2019]; the percentages are a choice (LG-8.3). */
export const reentryTable: readonly (ReentryPlan & { fromDays: number })[] = [
  { fromDays: 56, stage: 'restart', loadReductionPct: null, sets: 'half' },
  { fromDays: 28, stage: 'reduce', loadReductionPct: 30, sets: 'half' },
  { fromDays: 21, stage: 'reduce', loadReductionPct: 20, sets: 'minus_one' },
  { fromDays: 14, stage: 'reduce', loadReductionPct: 10, sets: 'same' },
  { fromDays: 8, stage: 'hold', loadReductionPct: 0, sets: 'same' },
  { fromDays: 0, stage: 'none', loadReductionPct: 0, sets: 'same' },
];
/** Added to each reduction at 65 or over, or when the age is not known. */
export const olderAdultExtraPct = 10;
const longestUsualIntervalDays = 7;

/** How to come back after a gap in days. Refuses days that are no whole number and a frequency that is not above 0. */
export function reentryPlan(input: {
  daysSinceLast: number;
  timesPerWeek: number;
  ageYears?: number | Missing;
}): Result<ReentryPlan, 'days_invalid' | 'frequency_invalid'> {
  const { daysSinceLast: days, timesPerWeek, ageYears } = input;
  if (!isWhole(days, 0)) return refuse('days_invalid');
  if (!isNumber(timesPerWeek) || timesPerWeek <= 0) return refuse('frequency_invalid');
  const usualDays = Math.min(7 / timesPerWeek, longestUsualIntervalDays);
  const row = isAtMost(days, 2 * usualDays) ? undefined : reentryTable.find((one) => days >= one.fromDays);
  if (row === undefined) return accept({ stage: 'none', loadReductionPct: 0, sets: 'same' });
  const { stage, sets, loadReductionPct } = row;
  if (stage !== 'reduce' || loadReductionPct === null) return accept({ stage, loadReductionPct, sets });
  const isYounger = isNumber(ageYears) && ageYears >= 0 && ageYears < olderAdultFromYears;
  return accept({ stage, loadReductionPct: loadReductionPct + (isYounger ? 0 : olderAdultExtraPct), sets });
}

/** The number of sets after an absence: never below one. */
export function setsAfter(change: ReentrySets, prescribedSets: number): number {
  if (change === 'same') return prescribedSets;
  return change === 'half' ? halfSets(prescribedSets) : Math.max(1, prescribedSets - 1);
}

export const halfSets = (prescribedSets: number): number => ceilWhole(prescribedSets / 2);
