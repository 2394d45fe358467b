import { isEffort } from '../load/effort.ts';
import { type Result, accept, refuse } from '../result.ts';
import { isNumber, isSame, roundTo } from '../number/values.ts';

const longestSessionMinutes = 300;
const chronicDays = 28;
const acuteDays = 7;

/** Effort times minutes, arbitrary units [Foster2001] (LG-9.2). */
export function sessionLoad(input: {
  effort: number;
  durationMin: number;
}): Result<{ au: number }, 'effort_invalid' | 'duration_invalid'> {
  const { effort, durationMin } = input;
  if (!isEffort(effort)) return refuse('effort_invalid');
  if (!isNumber(durationMin) || durationMin <= 0 || durationMin > longestSessionMinutes) {
    return refuse('duration_invalid');
  }
  return accept({ au: effort * durationMin });
}

export type WeekLoad = { totalAu: number; meanAu: number; monotony: number | null; strain: number | null };

const isDailyLoad = (value: unknown): value is number => isNumber(value) && value >= 0;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Total, mean, monotony and strain of seven days, with the sample standard deviation [Foster1998] (LG-9.3). */
export function weekLoad(input: { daily: readonly number[] }): Result<WeekLoad, 'days_invalid'> {
  const { daily } = input;
  if (!Array.isArray(daily) || daily.length !== 7 || !daily.every(isDailyLoad)) return refuse('days_invalid');
  const totalAu = sum(daily);
  const mean = totalAu / daily.length;
  const deviation = Math.sqrt(sum(daily.map((value) => (value - mean) ** 2)) / (daily.length - 1));
  const meanAu = roundTo(mean, 2);
  if (isSame(deviation, 0)) return accept({ totalAu, meanAu, monotony: null, strain: null });
  const monotony = mean / deviation;
  return accept({ totalAu, meanAu, monotony: roundTo(monotony, 2), strain: roundTo(totalAu * monotony, 1) });
}

/** This week against the usual week. Display only: no rule may use it, and its link to injury is disputed [Impellizzeri2020] (LG-9.4). */
export function acwr(input: {
  daily: readonly number[];
}): Result<{ ratio: number; displayOnly: true }, 'insufficient_history' | 'days_invalid'> {
  const { daily } = input;
  if (!Array.isArray(daily) || daily.length < chronicDays) return refuse('insufficient_history');
  if (!daily.every(isDailyLoad)) return refuse('days_invalid');
  const usualWeek = sum(daily.slice(-chronicDays)) / (chronicDays / acuteDays);
  if (usualWeek === 0) return refuse('insufficient_history');
  return accept({ ratio: roundTo(sum(daily.slice(-acuteDays)) / usualWeek, 2), displayOnly: true });
}
