import { type Result, accept, refuse } from '../result.ts';
import type { WithChoices } from '../choices/rule-choices.ts';
import { type Missing, isAtLeast, isNumber, isRecord, isWhole, roundTo } from '../number/values.ts';
import { creditThatCounts } from './session-credit.ts';

export const scheduleTypes = ['times_per_week', 'specific_weekdays', 'every_day'] as const;
export type ScheduleType = (typeof scheduleTypes)[number];

/** A session's credit 0 to 1; a session stopped because of pain counts when anything was done. */
export type CreditEntry = number | { credit: number; stopped: true };

export type AdherenceDay = {
  /** The prescription version was in force and not paused. */
  active: boolean;
  credits?: readonly CreditEntry[] | Missing;
  /** Only read for `specific_weekdays`. */
  due?: boolean | Missing;
};

/** The days of one prescription version inside a week. */
export type AdherenceSegment = {
  type: ScheduleType;
  n?: number | Missing;
  timesPerDay?: number | Missing;
  maxPerDay?: number | Missing;
  days?: readonly AdherenceDay[] | Missing;
};

export type AdherenceBand = 'good' | 'partial' | 'low';
/** Lower ends of the bands on frequency, judged before rounding; 0.50 is a choice of the rule book (MS-1.0). */
export const goodAdherence = 0.8;
export const partialAdherence = 0.5;
/** Above this the clinician sees "doing more than planned". */
export const overRatioShown = 1.25;

export type AdherenceReport = {
  expected: number;
  frequencyAdherence: number | null;
  doseAdherence: number | null;
  band: AdherenceBand | null;
  overRatio: number | null;
};

type Tally = { expected: number; counted: number; dose: number };

/**
 * Adherence of one week or a longer window, by frequency and by dose, four decimals (MS-1.3). Extra sessions
 * never raise it above 1 and never spill into another segment. All four are null when nothing was expected:
 * that is a dash on screen, not 0 %. Refuses a schedule it cannot read.
 */
export function adherenceWeek(
  input: WithChoices & { segments?: readonly AdherenceSegment[] | Missing },
): Result<AdherenceReport, 'schedule_unknown'> {
  const segments = input.segments ?? [];
  const least = creditThatCounts(input.choices);
  if (!Array.isArray(segments)) return refuse('schedule_unknown');
  const total = { expected: 0, counted: 0, cappedCounted: 0, cappedDose: 0 };
  for (const segment of segments) {
    const tally = tallySegment(segment, least);
    if (tally === null) return refuse('schedule_unknown');
    total.expected += tally.expected;
    total.counted += tally.counted;
    total.cappedCounted += Math.min(tally.counted, tally.expected);
    total.cappedDose += Math.min(tally.dose, tally.expected);
  }
  if (total.expected <= 0) {
    return accept({
      expected: 0,
      frequencyAdherence: null,
      doseAdherence: null,
      band: null,
      overRatio: null,
    });
  }
  const frequency = total.cappedCounted / total.expected;
  return accept({
    expected: roundTo(total.expected, 4),
    frequencyAdherence: roundTo(frequency, 4),
    doseAdherence: roundTo(total.cappedDose / total.expected, 4),
    band: adherenceBand(frequency),
    overRatio: roundTo(total.counted / total.expected, 4),
  });
}

export function adherenceBand(frequencyAdherence: number): AdherenceBand {
  if (isAtLeast(frequencyAdherence, goodAdherence)) return 'good';
  return isAtLeast(frequencyAdherence, partialAdherence) ? 'partial' : 'low';
}

function tallySegment(segment: unknown, least: number): Tally | null {
  if (!isRecord(segment)) return null;
  const { type, n, timesPerDay = 1, maxPerDay = 1, days = [] } = segment;
  const perDay = timesPerDay ?? 1;
  const limit = maxPerDay ?? 1;
  const listed = days ?? [];
  if (!Array.isArray(listed) || !isWhole(perDay, 1) || !isWhole(limit, 1)) return null;
  const active = listed.filter(isActiveDay);
  if (type === 'every_day') {
    const tallies = active.map((day) => tallyDay(day, Number.POSITIVE_INFINITY, least));
    return sumTallies(
      active.length,
      tallies.map(({ counted, dose }) => ({
        counted: Math.min(1, counted / perDay),
        dose: Math.min(1, dose / perDay),
      })),
    );
  }
  const tallies = active.map((day) => tallyDay(day, limit, least));
  if (type === 'specific_weekdays') {
    return sumTallies(active.filter((day) => day['due'] === true).length, tallies);
  }
  if (type !== 'times_per_week' || !isNumber(n) || n < 0) return null;
  return sumTallies((n * active.length) / 7, tallies);
}

const isActiveDay = (day: unknown): day is Record<string, unknown> => isRecord(day) && day['active'] === true;

const sumTallies = (expected: number, days: readonly Omit<Tally, 'expected'>[]): Tally => ({
  expected,
  counted: days.reduce((sum, day) => sum + day.counted, 0),
  dose: days.reduce((sum, day) => sum + day.dose, 0),
});

/** Best `limit` sessions of a day. Counting and dose are limited apart, so that no entry can push a better one out. */
function tallyDay(day: Record<string, unknown>, limit: number, least: number): Omit<Tally, 'expected'> {
  const sessions = (Array.isArray(day['credits']) ? day['credits'] : [])
    .map(readCredit)
    .filter((session) => session !== null);
  const best = sessions.map(({ credit }) => credit).sort((a, b) => b - a);
  return {
    counted: Math.min(limit, sessions.filter((session) => countsAsSession(session, least)).length),
    dose: best.slice(0, limit).reduce((sum, credit) => sum + credit, 0),
  };
}

type ReadCredit = { credit: number; stopped: boolean };

function readCredit(entry: unknown): ReadCredit | null {
  const stopped = isRecord(entry) && entry['stopped'] === true;
  const credit = stopped ? entry['credit'] : entry;
  return isNumber(credit) && credit >= 0 && credit <= 1 ? { credit, stopped } : null;
}

/** A session stopped for pain counts when at least one set was done; it is never "missed" (MS-1.1). */
export const countsAsSession = ({ credit, stopped }: ReadCredit, least: number): boolean =>
  stopped ? credit > 0 : isAtLeast(credit, least);
