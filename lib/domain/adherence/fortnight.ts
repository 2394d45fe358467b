import type { RuleChoices } from '../choices/rule-choices.ts';
import { floorWhole } from '../number/values.ts';
import { addDays } from '../time/calendar-date.ts';
import {
  type Adherence,
  adherenceOf,
  countedSessions,
  type DaySpan,
  exerciseSegments,
} from './adherence-window.ts';
import type { ReviewedRecords } from './reviewed-records.ts';

const fortnightDays = 14;

/** The 14 local days ending yesterday, in one window. */
export const lastFortnight = (today: string): DaySpan => ({
  fromDate: addDays(today, -fortnightDays),
  toDate: addDays(today, -1),
});

/** 28 days as two windows of 14, the earlier first. */
export const twoFortnights = (today: string): readonly [DaySpan, DaySpan] => [
  lastFortnight(addDays(today, -fortnightDays)),
  lastFortnight(today),
];

/** One exercise in the 14 days that end yesterday, as the decision table reads it (LG-8.5). Null where nothing was expected, which is not 0. */
export type ExerciseFortnight = {
  adherence14d: number | null;
  /** How often it was done, at most once a day. */
  sessions14d: number;
  /** Whole sessions that were due by now: of a part of a week nobody can do a part of a session. */
  sessionsPlanned14d: number | null;
};

export function exerciseFortnight(
  records: ReviewedRecords,
  lineageId: string,
  today: string,
  choices?: RuleChoices,
): ExerciseFortnight {
  const segments = exerciseSegments(records, lastFortnight(today), lineageId);
  const { expected, frequencyAdherence } = adherenceOf(segments, choices);
  return {
    adherence14d: frequencyAdherence,
    sessions14d: countedSessions(segments, choices),
    sessionsPlanned14d: frequencyAdherence === null ? null : floorWhole(expected),
  };
}

/** The whole program in the same days: the figure that is shown to people. */
export const programFortnight = (records: ReviewedRecords, today: string, choices?: RuleChoices): Adherence =>
  adherenceOf(exerciseSegments(records, lastFortnight(today)), choices);
