import { adherenceOver, type AdherenceWindow, type CreditedSession } from './adherence-window.ts';
import { addDays, daysBetween } from '../time/calendar-date.ts';
import { daysPerWeek, type Rhythm, type Schedule } from '../dosage/schedule.ts';
import type { RuleChoices } from '../choices/rule-choices.ts';
import { creditsOfDay } from './daily-credit.ts';
import type { ReviewedLog, ReviewedVersion } from './reviewed-records.ts';

export type Adherence = {
  expected: number;
  frequencyAdherence: number | null;
  doseAdherence: number | null;
  band: 'good' | 'partial' | 'low' | null;
};

export const isInForce = (version: ReviewedVersion, localDate: string): boolean =>
  localDate >= version.firstDay && (version.lastDay === null || localDate <= version.lastDay);

const nothingExpected: Adherence = { expected: 0, frequencyAdherence: null, doseAdherence: null, band: null };

/**
 * Adherence over the local days `first` to `last`, both included (MS-1.3). Null figures mean that nothing was expected, which is
 * not 0 %.
 */
export function adherenceBetween(
  versions: readonly ReviewedVersion[],
  logs: readonly ReviewedLog[],
  first: string,
  last: string,
  choices?: RuleChoices,
): Adherence {
  const result = adherenceOver({ ...windowOf(versions, logs, first, last), choices });
  if (!result.ok) return nothingExpected;
  const { expected, frequencyAdherence, doseAdherence, band } = result;
  return { expected, frequencyAdherence, doseAdherence, band };
}

/** The versions with their rhythm and the credited sessions of the local days `first` to `last`, both included. */
export function windowOf(
  versions: readonly ReviewedVersion[],
  logs: readonly ReviewedLog[],
  first: string,
  last: string,
): AdherenceWindow {
  const prescribing = versions.filter((version) => version.prescriptions.length > 0);
  return {
    fromDate: first,
    toDate: last,
    versions: prescribing.map((version) => ({
      versionId: version.versionId,
      fromDate: version.firstDay,
      toDate: version.lastDay,
      ...rhythmOf(version.prescriptions),
    })),
    pauses: [],
    sessions: sessionsBetween(prescribing, logs, first, last),
  };
}

function sessionsBetween(
  versions: readonly ReviewedVersion[],
  logs: readonly ReviewedLog[],
  first: string,
  last: string,
): CreditedSession[] {
  const dates = Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
  return dates.flatMap((localDate) => {
    const version = versions.findLast((candidate) => isInForce(candidate, localDate));
    if (version === undefined) return [];
    return creditsOfDay(version, logs, localDate).map((session) => ({ localDate, ...session }));
  });
}

/**
 * How often a program asks for a session, when its exercises have different schedules: daily if any exercise is daily, else on
 * every weekday that any exercise names, else the most sessions a week that any exercise asks for. On such a day as often as the
 * exercise of that kind that asks for most.
 */
function rhythmOf(rhythms: readonly Rhythm[]): Rhythm {
  const schedule = scheduleOf(rhythms.map((rhythm) => rhythm.schedule));
  const deciding = rhythms.filter((rhythm) => rhythm.schedule.type === schedule.type);
  return { schedule, timesPerDay: Math.max(...deciding.map(({ timesPerDay }) => timesPerDay)) };
}

function scheduleOf(schedules: readonly Schedule[]): Schedule {
  if (schedules.some(({ type }) => type === 'every_day')) return { type: 'every_day' };
  const named = new Set(
    schedules.flatMap((schedule) => (schedule.type === 'specific_weekdays' ? schedule.days : [])),
  );
  if (named.size > 0) return { type: 'specific_weekdays', days: [...named] };
  return { type: 'times_per_week', n: Math.max(...schedules.map(daysPerWeek)) };
}
