import type { RuleChoices } from '../choices/rule-choices.ts';
import { type Adherence, adherenceOf, exerciseSegments } from './adherence-window.ts';
import { twoFortnights } from './fortnight.ts';
import type { ReviewedRecords } from './reviewed-records.ts';
import { type WeekFigure, wholeWeeks } from './week-so-far.ts';

const weeksShown = 4;

/** Adherence of a program over time, oldest first: whole ISO weeks, and 28 days as two windows of 14. */
export type AdherenceHistory = { weeks: WeekFigure[]; fortnights: Adherence[] };

export const adherenceHistory = (
  records: ReviewedRecords,
  today: string,
  choices?: RuleChoices,
): AdherenceHistory => ({
  weeks: wholeWeeks(records, today, weeksShown, choices),
  fortnights: twoFortnights(today).map((span) => adherenceOf(exerciseSegments(records, span), choices)),
});
