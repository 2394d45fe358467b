import { type Result, accept, refuse } from '../result.ts';
import { isWhole } from '../number/values.ts';

/** Heavy slow resistance by plan week [Beyer2015]; two to three minutes between sets, five between exercises (LG-6.1). */
export const hsrScheme = [
  { lastWeek: 1, sets: 3, repMax: 15 },
  { lastWeek: 3, sets: 3, repMax: 12 },
  { lastWeek: 5, sets: 4, repMax: 10 },
  { lastWeek: 8, sets: 4, repMax: 8 },
  { lastWeek: 12, sets: 4, repMax: 6 },
] as const;
/** The low end of the range is this much below the repetition maximum, so that one hard day is not an incomplete session (choice). */
export const hsrRepRange = 2;

export type HsrWeek = { sets: number; repMax: number; sessionsPerWeek: number; secondsPerRep: number };

/** The repetition scheme of one week, 1 to 12. It gives no load: load and stops come from `decide`. */
export function hsrWeek(input: { week: number }): Result<HsrWeek, 'week_out_of_range'> {
  const row = isWhole(input.week, 1) ? hsrScheme.find((one) => input.week <= one.lastWeek) : undefined;
  if (row === undefined) return refuse('week_out_of_range');
  return accept({ sets: row.sets, repMax: row.repMax, sessionsPerWeek: 3, secondsPerRep: 6 });
}
