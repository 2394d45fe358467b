import { adherenceWeek } from '../adherence/adherence-week.ts';
import { addDays, daysBetween } from '../adherence/plan-days.ts';
import type { Schedule } from '../dosage/describe-dosage.ts';
import { creditsOfDay } from './daily-credit.ts';
import type { ReviewedLog, ReviewedVersion } from './records.ts';

export type Adherence = {
  expected: number;
  frequencyAdherence: number | null;
  doseAdherence: number | null;
  band: 'good' | 'partial' | 'low' | null;
};

const isInForce = (version: ReviewedVersion, localDate: string) =>
  localDate >= version.firstDay && (version.lastDay === null || localDate <= version.lastDay);

/**
 * Adherence over the local days `first` to `last`, both included (MS-1.3): one segment per version in force. Null figures mean
 * that nothing was expected, which is not 0 %.
 */
export function adherenceBetween(
  versions: readonly ReviewedVersion[],
  logs: readonly ReviewedLog[],
  first: string,
  last: string,
): Adherence {
  const dates = Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
  const segments = versions
    .filter((version) => version.prescriptions.length > 0 && dates.some((date) => isInForce(version, date)))
    .map((version) => {
      const rhythm = rhythmOf(version.prescriptions.map((prescription) => prescription.schedule));
      return {
        ...rhythm.segment,
        days: dates.map((date) => ({
          active: isInForce(version, date),
          due: rhythm.dueOn(date),
          credits: isInForce(version, date) ? creditsOfDay(version, logs, date) : [],
        })),
      };
    });
  const result = adherenceWeek({ segments });
  if (!result.ok) return { expected: 0, frequencyAdherence: null, doseAdherence: null, band: null };
  const { expected, frequencyAdherence, doseAdherence, band } = result;
  return { expected, frequencyAdherence, doseAdherence, band };
}

type Rhythm = {
  segment:
    | { type: 'times_per_week'; n: number }
    | { type: 'specific_weekdays' }
    | { type: 'every_day'; timesPerDay: number };
  dueOn: (localDate: string) => boolean;
};

/**
 * How often a program asks for a session, when its exercises have different schedules: daily if any exercise is daily, else on
 * every weekday that any exercise names, else the most sessions a week that any exercise asks for.
 */
function rhythmOf(schedules: readonly Schedule[]): Rhythm {
  const daily = schedules.filter((schedule) => schedule.type === 'every_day');
  if (daily.length > 0) {
    const timesPerDay = Math.max(...daily.map((schedule) => schedule.timesPerDay ?? 1));
    return { segment: { type: 'every_day', timesPerDay }, dueOn: () => true };
  }
  const named = new Set(
    schedules.flatMap((schedule) => (schedule.type === 'specific_weekdays' ? schedule.days : [])),
  );
  if (named.size > 0)
    return { segment: { type: 'specific_weekdays' }, dueOn: (date) => named.has(isoWeekday(date)) };
  const n = Math.max(...schedules.map((schedule) => (schedule.type === 'times_per_week' ? schedule.n : 0)));
  return { segment: { type: 'times_per_week', n }, dueOn: () => true };
}

const isoWeekday = (localDate: string) => new Date(`${localDate}T00:00:00Z`).getUTCDay() || 7;
