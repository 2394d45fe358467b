import { olderAdultFromYears } from '../../person/populations.ts';
import { type Result, accept, refuse } from '../../result.ts';
import type { RuleChoices, WithChoices } from '../../choices/rule-choices.ts';
import { type Missing, ceilWhole, isAtMost, isNumber, isWhole } from '../../number/values.ts';

export type ReentrySets = 'same' | 'minus_one' | 'half';
type AbsenceRow = ReentryPlan & { fromDays: number };
/** A restart goes by effort: no percentage belongs to it. */
export type ReentryPlan = { sets: ReentrySets } & (
  | { stage: 'none' | 'hold' | 'reduce'; loadReductionPct: number }
  | { stage: 'restart'; loadReductionPct: null }
);

/** Percent less load after an absence (choice, LG-8.3). */
export const reentryPct = { twoWeeks: 10, threeWeeks: 20, fourWeeks: 30 } as const;

/** What happens after an absence, by days since the last session [McMaster2013, Bosquet2013, Caterisano2019]; the percentages are a choice (LG-8.3). */
export const reentryTable: readonly AbsenceRow[] = [
  { fromDays: 56, stage: 'restart', loadReductionPct: null, sets: 'half' },
  { fromDays: 28, stage: 'reduce', loadReductionPct: reentryPct.fourWeeks, sets: 'half' },
  { fromDays: 21, stage: 'reduce', loadReductionPct: reentryPct.threeWeeks, sets: 'minus_one' },
  { fromDays: 14, stage: 'reduce', loadReductionPct: reentryPct.twoWeeks, sets: 'same' },
  { fromDays: 8, stage: 'hold', loadReductionPct: 0, sets: 'same' },
  { fromDays: 0, stage: 'none', loadReductionPct: 0, sets: 'same' },
];
/** Added to each reduction at 65 or over, or when the age is not known. */
export const olderAdultExtraPct = 10;
const longestUsualIntervalDays = 7;

type Absence = WithChoices & { daysSinceLast: number; timesPerWeek: number; ageYears?: number | Missing };

/** How to come back after a gap in days. Refuses days that are no whole number and a frequency that is not above 0. */
export function reentryPlan(input: Absence): Result<ReentryPlan, 'days_invalid' | 'frequency_invalid'> {
  const { daysSinceLast: days, timesPerWeek, ageYears, choices } = input;
  if (!isWhole(days, 0)) return refuse('days_invalid');
  if (!isNumber(timesPerWeek) || timesPerWeek <= 0) return refuse('frequency_invalid');
  const usualDays = Math.min(7 / timesPerWeek, longestUsualIntervalDays);
  const row = isAtMost(days, 2 * usualDays) ? undefined : reentryTable.find((one) => days >= one.fromDays);
  if (row === undefined) return accept({ stage: 'none', loadReductionPct: 0, sets: 'same' });
  const { stage, sets } = row;
  if (stage === 'restart') return accept({ stage, loadReductionPct: null, sets });
  const loadReductionPct = chosenPct(row, choices);
  if (stage !== 'reduce') return accept({ stage, loadReductionPct, sets });
  const extraPct = choices?.olderAdultExtraPct ?? olderAdultExtraPct;
  const isYounger = isNumber(ageYears) && ageYears >= 0 && ageYears < olderAdultFromYears;
  return accept({ stage, loadReductionPct: loadReductionPct + (isYounger ? 0 : extraPct), sets });
}

/** The reduction of a row in a clinic that may have set its own. */
function chosenPct(
  { fromDays, loadReductionPct }: { fromDays: number; loadReductionPct: number },
  choices: RuleChoices | undefined,
): number {
  if (choices === undefined) return loadReductionPct;
  if (fromDays === 28) return choices.reentryFourWeeksPct;
  if (fromDays === 21) return choices.reentryThreeWeeksPct;
  return fromDays === 14 ? choices.reentryTwoWeeksPct : loadReductionPct;
}

/** The number of sets after an absence: never below one. */
export function setsAfter(change: ReentrySets, prescribedSets: number): number {
  if (change === 'same') return prescribedSets;
  return change === 'half' ? halfSets(prescribedSets) : Math.max(1, prescribedSets - 1);
}

export const halfSets = (prescribedSets: number): number => ceilWhole(prescribedSets / 2);
