import { type Result, accept, refuse } from '../result.ts';
import type { RuleChoices, WithChoices } from '../choices/rule-choices.ts';
import {
  type Missing,
  floorWhole,
  isAtLeast,
  isNumber,
  isRecord,
  isWhole,
  roundTo,
} from '../number/values.ts';
import { creditThatCounts } from './session-credit.ts';

export const scheduleTypes = ['times_per_week', 'specific_weekdays', 'every_day'] as const;
export type ScheduleType = (typeof scheduleTypes)[number];

/** The dose fraction of one sitting, 0 to 1; one that was stopped because of pain counts when anything was done. */
export type CreditEntry = number | { credit: number; stopped: true };

export type AdherenceDay = {
  /** The prescription version was in force and not paused. */
  active: boolean;
  credits?: readonly CreditEntry[] | Missing;
  /** Only read for `specific_weekdays`. */
  due?: boolean | Missing;
};

/** The days of one exercise in one program version, with its own schedule. */
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
 * Adherence of one week or a longer window, by frequency and by dose, four decimals (MS-1.3): of one exercise, or of a program
 * with the segments of all its exercises. The sittings of a day are joined. Extra sessions never raise it above 1 and never spill
 * into another segment. All four are null when nothing was expected: that is a dash on screen, not 0 %. Refuses a schedule it
 * cannot read.
 */
export function adherenceWeek(
  input: WithChoices & { segments?: readonly AdherenceSegment[] | Missing },
): Result<AdherenceReport, 'schedule_unknown'> {
  const segments = input.segments ?? [];
  if (!Array.isArray(segments)) return refuse('schedule_unknown');
  const total = { expected: 0, counted: 0, cappedCounted: 0, cappedDose: 0 };
  for (const segment of segments) {
    const tally = tallySegment(segment, input.choices);
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

/** Expected, counted and dose of one segment, not capped; null for a schedule that cannot be read. */
export function tallySegment(segment: unknown, choices: RuleChoices | undefined): Tally | null {
  if (!isRecord(segment)) return null;
  const least = creditThatCounts(choices);
  const { type, n, timesPerDay = 1, maxPerDay = 1, days = [] } = segment;
  const perDay = timesPerDay ?? 1;
  const limit = maxPerDay ?? 1;
  const listed = days ?? [];
  if (!Array.isArray(listed) || !isWhole(perDay, 1) || !isWhole(limit, 1)) return null;
  const active = listed.filter(isActiveDay);
  const tallies = active.map(({ credits }) => ({
    counted: timesOfDay(credits, least),
    dose: doseOfDay(credits),
  }));
  if (type === 'every_day') {
    const shares = tallies.map(({ counted, dose }) => ({ counted: counted / perDay, dose: dose / perDay }));
    return sumTallies(active.length, shares, 1);
  }
  if (type === 'specific_weekdays') {
    return sumTallies(active.filter((day) => day['due'] === true).length, tallies, limit);
  }
  if (type !== 'times_per_week' || !isNumber(n) || n < 0) return null;
  return sumTallies((n * active.length) / 7, tallies, limit);
}

const isActiveDay = (day: unknown): day is Record<string, unknown> => isRecord(day) && day['active'] === true;

const sumTallies = (
  expected: number,
  days: readonly Omit<Tally, 'expected'>[],
  mostPerDay: number,
): Tally => ({
  expected,
  counted: days.reduce((sum, day) => sum + Math.min(mostPerDay, day.counted), 0),
  dose: days.reduce((sum, day) => sum + Math.min(mostPerDay, day.dose), 0),
});

/**
 * How often one exercise counts as done on a day whose sittings are joined (MS-1.3): once for each sitting that was stopped
 * because of pain with something done, and whole times the share from which one counts fits into the sum of the others. Two part
 * sittings of 0.3 make one. Entries that are no credit add nothing.
 */
export function timesOfDay(credits: unknown, least: number): number {
  const sittings = readCredits(credits);
  const stopped = sittings.filter(({ credit, stopped: isStopped }) => isStopped && credit > 0).length;
  const sum = sittings.reduce((total, { credit, stopped: isStopped }) => total + (isStopped ? 0 : credit), 0);
  return stopped + floorWhole(sum + 1 - least);
}

/** The dose of one exercise on a day, over all its sittings: 1 is the whole of one sitting. */
const doseOfDay = (credits: unknown): number =>
  readCredits(credits).reduce((total, { credit }) => total + credit, 0);

type Sitting = { credit: number; stopped: boolean };

const readCredits = (credits: unknown): Sitting[] =>
  (Array.isArray(credits) ? credits : []).flatMap((entry: unknown): Sitting[] => {
    const stopped = isRecord(entry) && entry['stopped'] === true;
    const credit = stopped ? entry['credit'] : entry;
    return isNumber(credit) && credit >= 0 && credit <= 1 ? [{ credit, stopped }] : [];
  });
