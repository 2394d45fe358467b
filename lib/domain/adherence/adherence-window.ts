import { canonicalJson } from '../canonical-json.ts';
import { isDueOn, type Rhythm } from '../dosage/schedule.ts';
import type { RuleChoices } from '../choices/rule-choices.ts';
import { addDays, daysBetween } from '../time/calendar-date.ts';
import { type AdherenceDay, type AdherenceSegment, adherenceWeek, timesOfDay } from './adherence-week.ts';
import { exerciseDay, indexLogs } from './exercise-day.ts';
import type { ReviewedPrescription, ReviewedRecords, ReviewedVersion } from './reviewed-records.ts';
import { isPausedOn } from '../record/pause.ts';
import { creditThatCounts } from './session-credit.ts';

/** Local days, both included. */
export type DaySpan = { fromDate: string; toDate: string };

/** One exercise as it was prescribed once, over consecutive days on which it was in force and not paused. */
export type ExerciseSegment = AdherenceSegment & { lineageId: string; days: readonly AdherenceDay[] };

export type Adherence = {
  expected: number;
  frequencyAdherence: number | null;
  doseAdherence: number | null;
  band: 'good' | 'partial' | 'low' | null;
  /** Times done of times expected, not capped. */
  overRatio: number | null;
};

const nothingExpected: Adherence = {
  expected: 0,
  frequencyAdherence: null,
  doseAdherence: null,
  band: null,
  overRatio: null,
};

/** Adherence by these segments (MS-1.3). Null figures mean that nothing was expected, which is not 0 %. */
export function adherenceOf(segments: readonly ExerciseSegment[], choices?: RuleChoices): Adherence {
  const result = adherenceWeek({ segments, choices });
  if (!result.ok) return nothingExpected;
  const { expected, frequencyAdherence, doseAdherence, band, overRatio } = result;
  return { expected, frequencyAdherence, doseAdherence, band, overRatio };
}

/**
 * Cuts a span of days into the segments of its exercises, or of one of them: where its prescription changes and at pauses, never at a
 * week boundary. A version that leaves an exercise as it was does not cut it: the steps of its neighbours must not make somebody who
 * did all that was planned look unreliable (a choice, MS-1). Each log belongs to the version in force on its local date.
 */
export function exerciseSegments(
  records: ReviewedRecords,
  span: DaySpan,
  lineageId?: string,
): ExerciseSegment[] {
  const index = indexLogs(records.logs);
  const open: OpenSegment[] = [];
  for (const { version, dates } of runsOf(records, span)) {
    const own = version.prescriptions.filter((one) => lineageId === undefined || one.lineageId === lineageId);
    for (const one of own) {
      const days = dates.map((localDate) => ({
        active: true,
        due: isDueOn(one, localDate),
        credits: exerciseDay(one, localDate, index).credits,
      }));
      const lastDay = dates.at(-1) ?? span.fromDate;
      const before = open.findLast(({ segment }) => segment.lineageId === one.lineageId);
      if (before !== undefined && goesOn(before, one, dates)) {
        before.segment.days.push(...days);
        before.lastDay = lastDay;
      } else
        open.push({ segment: { ...shapeOf(one), lineageId: one.lineageId, days }, planned: one, lastDay });
    }
  }
  return open.map(({ segment }) => segment);
}

type OpenSegment = {
  segment: ExerciseSegment & { days: AdherenceDay[] };
  planned: ReviewedPrescription;
  lastDay: string;
};

const goesOn = (
  { planned, lastDay }: OpenSegment,
  one: ReviewedPrescription,
  [first]: readonly string[],
): boolean => first === addDays(lastDay, 1) && canonicalJson(planned) === canonicalJson(one);

/** Days in a row under one version; a paused day ends the run and belongs to none. */
function runsOf(
  records: ReviewedRecords,
  { fromDate, toDate }: DaySpan,
): { version: ReviewedVersion; dates: string[] }[] {
  const runs: { version: ReviewedVersion; dates: string[] }[] = [];
  let isOpen = false;
  const dayCount = daysBetween(fromDate, toDate) + 1;
  for (let place = 0; place < dayCount; place += 1) {
    const localDate = addDays(fromDate, place);
    const version = isInPause(records, localDate) ? undefined : versionOn(records, localDate);
    const last = runs.at(-1);
    if (version === undefined) isOpen = false;
    else if (isOpen && last?.version === version) last.dates.push(localDate);
    else {
      runs.push({ version, dates: [localDate] });
      isOpen = true;
    }
  }
  return runs;
}

/** The version in force on a day; of several, the one that came later in the list. */
export const versionOn = <V extends { firstDay: string; lastDay: string | null }>(
  { versions }: { versions: readonly V[] },
  localDate: string,
): V | undefined => versions.findLast(({ firstDay, lastDay }) => isWithin(firstDay, lastDay, localDate));

/** The first of the days up to this one on which some version was in force without a gap; null when none is on this day. */
export function inForceSince(records: ReviewedRecords, localDate: string): string | null {
  let since: string | null = null;
  let version = versionOn(records, localDate);
  while (version !== undefined) {
    since = version.firstDay;
    version = versionOn(records, addDays(since, -1));
  }
  return since;
}

export const isInPause = ({ pauses }: Pick<ReviewedRecords, 'pauses'>, localDate: string): boolean =>
  pauses.some((pause) => isPausedOn(pause, localDate));

const isWithin = (first: string, last: string | null, localDate: string): boolean =>
  first <= localDate && (last === null || localDate <= last);

/**
 * How often exercises were done in these segments, a whole number: each at most once a day, or as often as its schedule allows
 * (`sessions14d`, LG-8.5).
 */
export function countedSessions(segments: readonly ExerciseSegment[], choices?: RuleChoices): number {
  const least = creditThatCounts(choices);
  return segments.reduce((total, { maxPerDay, days }) => {
    const perDay = days.map(({ credits }) => Math.min(maxPerDay ?? 1, timesOfDay(credits, least)));
    return total + perDay.reduce((sum, times) => sum + times, 0);
  }, 0);
}

/** A schedule as a segment reads it. How often a day is allowed is not on record: once, or what a daily schedule asks for. */
function shapeOf({ schedule, timesPerDay }: Rhythm): Omit<AdherenceSegment, 'days'> {
  switch (schedule.type) {
    case 'times_per_week':
      return { type: schedule.type, n: schedule.n };
    case 'every_day':
      return { type: schedule.type, timesPerDay };
    case 'specific_weekdays':
      return { type: schedule.type };
  }
}
