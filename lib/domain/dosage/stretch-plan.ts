import { olderAdultFromYears } from '../person/populations.ts';
import { type Result, accept, refuse } from '../result.ts';
import { type Missing, ceilWhole, isNumber } from '../number/values.ts';

const stretchTotalSeconds = 60;
const shortestHoldSeconds = 10;
const longestHoldSeconds = 120;
/** From 65 on, holds of 30 to 60 s are advised [Garber2011]. */
const olderAdultHoldSeconds = 30;

export type StretchPlan = { repeats: number; totalS: number; warnings: 'hold_short_for_age'[] };

/** Repeats that add up to a minute of stretch. Refuses holds outside 10 to 120 s (LG-6.2). */
export function stretchPlan(input: {
  holdS: number;
  ageYears?: number | Missing;
}): Result<StretchPlan, 'hold_out_of_range'> {
  const { holdS, ageYears } = input;
  if (!isNumber(holdS) || holdS < shortestHoldSeconds || holdS > longestHoldSeconds) {
    return refuse('hold_out_of_range');
  }
  const repeats = ceilWhole(stretchTotalSeconds / holdS);
  const isShort = isNumber(ageYears) && ageYears >= olderAdultFromYears && holdS < olderAdultHoldSeconds;
  return accept({ repeats, totalS: repeats * holdS, warnings: isShort ? ['hold_short_for_age'] : [] });
}
