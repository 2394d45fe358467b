import type { RuleChoices } from '../choices/rule-choices.ts';
import { floorWhole, roundTo } from '../number/values.ts';
import { addDays, weekOf } from '../time/calendar-date.ts';
import { type Adherence, adherenceOf, type DaySpan, exerciseSegments } from './adherence-window.ts';
import { tallySegment } from './adherence-week.ts';
import type { ReviewedRecords } from './reviewed-records.ts';

/** Exercises done of exercises planned, each counted as often as its rhythm asks for it. Whole numbers. */
export type DoneOfPlanned = { done: number; planned: number };

/** "2 of 3 so far": what was done since Monday, today included, of what the whole running ISO week plans (MS-1.3). */
export const weekSoFar = (
  records: ReviewedRecords,
  today: string,
  choices?: RuleChoices,
): DoneOfPlanned | null => doneOfPlanned(records, isoWeek(today), choices);

/**
 * What was done of what these days plan (MS-1.3). One exercise done too often does not stand in for another. Null when nothing is
 * planned.
 */
export function doneOfPlanned(
  records: ReviewedRecords,
  span: DaySpan,
  choices?: RuleChoices,
): DoneOfPlanned | null {
  const totals = new Map<string, { expected: number; counted: number }>();
  for (const segment of exerciseSegments(records, span)) {
    const tally = tallySegment(segment, choices);
    if (tally === null) continue;
    const { expected, counted } = totals.get(segment.lineageId) ?? { expected: 0, counted: 0 };
    totals.set(segment.lineageId, { expected: expected + tally.expected, counted: counted + tally.counted });
  }
  const exercises = [...totals.values()].map(({ expected, counted }) => {
    const planned = roundTo(expected, 0);
    return { planned, done: Math.min(planned, counted) };
  });
  const planned = exercises.reduce((sum, one) => sum + one.planned, 0);
  if (planned === 0) return null;
  return { planned, done: floorWhole(exercises.reduce((sum, one) => sum + one.done, 0)) };
}

export type WeekFigure = { monday: string } & Adherence;

/** Whole ISO weeks before the running one, oldest first; a week in which nothing was expected has null figures. */
export function wholeWeeks(
  records: ReviewedRecords,
  today: string,
  count: number,
  choices?: RuleChoices,
): WeekFigure[] {
  return Array.from({ length: count }, (_, place) => addDays(today, 7 * (place - count))).map((day) => {
    const span = isoWeek(day);
    return { monday: span.fromDate, ...adherenceOf(exerciseSegments(records, span), choices) };
  });
}

function isoWeek(day: string): DaySpan {
  const [monday = day] = weekOf(day);
  return { fromDate: monday, toDate: addDays(monday, 6) };
}
