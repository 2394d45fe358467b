import type { WithChoices } from '../choices/rule-choices.ts';
import type { Missing } from '../number/values.ts';
import { isOneOf, isWhole } from '../number/values.ts';

export const populations = [
  'general_novice',
  'general_trained',
  'older_adult',
  'osteoporosis',
  'vertebral_fracture',
  'post_op',
  'acute_pain',
] as const;
export type Population = (typeof populations)[number];

/** Completed sessions of one exercise below which the first, lower column of the caps and effort bands applies. */
export const firstSessions = 6;
export const earlySurgeryLastDay = 42;
export const lateSurgeryLastDay = 84;
export const olderAdultFromYears = 65;

export type SurgeryState = WithChoices & {
  daysSinceSurgery?: number | Missing;
  surgicalClearance?: boolean | Missing;
  /** The cap in percent of 1RM that the surgeon or the treating clinician recorded for this patient in place of the table's (LG-3.3). */
  postOpCapPct?: number | Missing;
};

/** `early` to day 42 (or the clinic's own) or when the day is not known, `late` until day 84 and while clearance is not on record, then `lapsed` (LG-3.3). */
export function surgeryStage(state: SurgeryState): 'early' | 'late' | 'lapsed' {
  const days = state.daysSinceSurgery;
  const earlyLastDay = state.choices?.surgeryEarlyLastDay ?? earlySurgeryLastDay;
  const lateLastDay = state.choices?.surgeryLateLastDay ?? lateSurgeryLastDay;
  if (!isWhole(days, 0) || days <= earlyLastDay) return 'early';
  return days > lateLastDay && state.surgicalClearance === true ? 'lapsed' : 'late';
}

/** Whether the exercise is still in its first sessions; a count that is missing or unreadable is. */
export const inFirstSessions = (sessionsDone: number | Missing): boolean =>
  !isWhole(sessionsDone, firstSessions);

/** The populations that still decide: `post_op` falls away once it has lapsed, and alone it leaves `general_novice`. */
export function activePopulations(list: readonly Population[], state: SurgeryState): Population[] {
  const active = list.filter((one) => one !== 'post_op' || surgeryStage(state) !== 'lapsed');
  return active.length > 0 ? active : ['general_novice'];
}

/** Names why a list of populations cannot be used, or null when it can. */
export function populationProblem(list: unknown): 'population_missing' | 'population_unknown' | null {
  if (!Array.isArray(list) || list.length === 0) return 'population_missing';
  return list.every((one) => isOneOf(populations, one)) ? null : 'population_unknown';
}
