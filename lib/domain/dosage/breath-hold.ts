import { type Result, accept, refuse } from '../result.ts';
import { type Missing, isNumber, isWhole, roundTo } from '../number/values.ts';

const usualBreathsPerMinute = 12;

/** Seconds that a number of breaths takes. Breaths 1 to 30, rate 4 to 30 a minute (LG-6.3). */
export function holdSecondsFromBreaths(input: {
  breaths: number;
  breathRatePerMin?: number | Missing;
}): Result<{ seconds: number }, 'breaths_invalid' | 'breath_rate_invalid'> {
  if (!isWhole(input.breaths, 1, 30)) return refuse('breaths_invalid');
  const rate = input.breathRatePerMin ?? usualBreathsPerMinute;
  if (!isNumber(rate) || rate < 4 || rate > 30) return refuse('breath_rate_invalid');
  return accept({ seconds: roundTo((input.breaths * 60) / rate, 0) });
}
