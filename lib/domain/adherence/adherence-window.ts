import { isDueOn, type Rhythm } from '../dosage/schedule.ts';
import type { Result } from '../result.ts';
import type { WithChoices } from '../choices/rule-choices.ts';
import { addDays, daysBetween, isoWeekOf } from '../time/calendar-date.ts';
import {
  type AdherenceDay,
  type AdherenceReport,
  type AdherenceSegment,
  adherenceWeek,
  countsAsSession,
} from './adherence-week.ts';
import { creditThatCounts } from './session-credit.ts';

/** A program version from its effective date (local 00:00) to its last date; null: still in force. */
export type ScheduledVersion = Rhythm & {
  versionId: string;
  fromDate: string;
  toDate: string | null;
  maxPerDay?: number;
};
/** Holiday, illness, clinician's pause, hospital: both dates belong to it. */
export type Pause = { fromDate: string; toDate: string | null };
/** One session on the local date on which it started. */
export type CreditedSession = { localDate: string; credit: number; stoppedForPain: boolean };

export type AdherenceWindow = WithChoices & {
  fromDate: string;
  toDate: string;
  versions: readonly ScheduledVersion[];
  pauses: readonly Pause[];
  sessions: readonly CreditedSession[];
};

/**
 * Cuts a window of calendar days into segments at version changes and at ISO week boundaries (MS-1.3). Each
 * session belongs to the version in force on its local date; days without a version or inside a pause are
 * inactive. When versions overlap, the one that came later in the list is in force.
 */
export function adherenceSegments(window: AdherenceWindow): AdherenceSegment[] {
  const segments: { key: string; segment: AdherenceSegment & { days: AdherenceDay[] } }[] = [];
  const dayCount = daysBetween(window.fromDate, window.toDate) + 1;
  for (let index = 0; index < dayCount; index += 1) {
    const localDate = addDays(window.fromDate, index);
    const version = window.versions.findLast((candidate) => covers(candidate, localDate));
    if (version === undefined) continue;
    const key = `${isoWeekOf(localDate)} ${version.versionId}`;
    const day = dayOf(window, version, localDate);
    const last = segments.at(-1);
    if (last?.key === key) last.segment.days.push(day);
    else segments.push({ key, segment: { ...shapeOf(version), days: [day] } });
  }
  return segments.map(({ segment }) => segment);
}

/** Adherence over any window of days, by the same formulas as one week. */
export const adherenceOver = (window: AdherenceWindow): Result<AdherenceReport, 'schedule_unknown'> =>
  adherenceWeek({ segments: adherenceSegments(window), choices: window.choices });

/** The 14 days ending yesterday, as the decision table reads them (`adherence14d`, `sessions14d`). */
export function lastFortnight(today: string): { fromDate: string; toDate: string } {
  return { fromDate: addDays(today, -14), toDate: addDays(today, -1) };
}

/** Counted sessions on active days, with the same limit per day as adherence; a whole number. */
export function countedSessions(window: AdherenceWindow): number {
  const least = creditThatCounts(window.choices);
  return adherenceSegments(window).reduce((total, segment) => {
    const limit = segment.type === 'every_day' ? (segment.timesPerDay ?? 1) : (segment.maxPerDay ?? 1);
    const perDay = (segment.days ?? []).map((day) => (day.active ? countedOn(day, least) : 0));
    return total + perDay.reduce((sum, counted) => sum + Math.min(limit, counted), 0);
  }, 0);
}

const countedOn = (day: AdherenceDay, least: number): number =>
  (day.credits ?? []).filter((entry) =>
    countsAsSession(typeof entry === 'number' ? { credit: entry, stopped: false } : entry, least),
  ).length;

const covers = (span: { fromDate: string; toDate: string | null }, localDate: string): boolean =>
  span.fromDate <= localDate && (span.toDate === null || localDate <= span.toDate);

function dayOf(window: AdherenceWindow, rhythm: Rhythm, localDate: string): AdherenceDay {
  const sessions = window.sessions.filter((session) => session.localDate === localDate);
  return {
    active: !window.pauses.some((pause) => covers(pause, localDate)),
    due: isDueOn(rhythm, localDate),
    credits: sessions.map(({ credit, stoppedForPain }) =>
      stoppedForPain ? { credit, stopped: true } : credit,
    ),
  };
}

function shapeOf({ schedule, timesPerDay, maxPerDay = 1 }: ScheduledVersion): Omit<AdherenceSegment, 'days'> {
  switch (schedule.type) {
    case 'times_per_week':
      return { type: schedule.type, n: schedule.n, maxPerDay };
    case 'every_day':
      return { type: schedule.type, timesPerDay };
    case 'specific_weekdays':
      return { type: schedule.type, maxPerDay };
  }
}
