import { type Result, accept, refuse } from '../result.ts';
import { type Missing, isNumber, isOneOf, roundTo } from '../number/values.ts';
import { kgPerLb } from '../number/units.ts';

export const bandColors = ['tan', 'yellow', 'red', 'green', 'blue', 'black', 'silver', 'gold'] as const;
type BandColor = (typeof bandColors)[number];
export type Band = { brand: string; color: string; doubled?: boolean | Missing };

/** Published force in pounds-force at 100 % and 200 % stretch [TheraBandTable]; measured values differ by about 25 % [Uchida2016]. */
const therabandForceLbf: Record<BandColor, readonly [at100: number, at200: number]> = {
  tan: [2.4, 3.4],
  yellow: [3, 4.3],
  red: [3.7, 5.5],
  green: [4.6, 6.7],
  blue: [5.8, 8.6],
  black: [7.3, 10.2],
  silver: [10.2, 15.3],
  gold: [14.2, 21.3],
};
const smallestElongationPct = 50;
const largestElongationPct = 200;
export const plannedElongationPct = 100;

/** Stretch in percent of the resting length. Refuses lengths that cannot be (LG-5.3). */
export function elongationPct(input: {
  restCm: number;
  stretchedCm: number;
}): Result<{ elongationPct: number }, 'length_invalid'> {
  const { restCm, stretchedCm } = input;
  if (!isNumber(restCm) || !isNumber(stretchedCm) || restCm <= 0 || stretchedCm < restCm) {
    return refuse('length_invalid');
  }
  return accept({ elongationPct: roundTo(((stretchedCm - restCm) / restCm) * 100, 4) });
}

/** Approximate pull in kilograms-force, straight line through the published points. Refuses unknown bands and stretch outside 50 to 200 % (LG-5.3). */
export function bandForce(
  input: Band & { elongationPct?: number | Missing },
): Result<{ forceKgf: number; approximate: true }, 'band_unknown' | 'elongation_out_of_range'> {
  const force = unroundedForceKgf(input, input.elongationPct ?? plannedElongationPct);
  return typeof force === 'string'
    ? refuse(force)
    : accept({ forceKgf: roundTo(force, 4), approximate: true });
}

export function unroundedForceKgf(
  band: Band,
  stretchPct: number,
): number | 'band_unknown' | 'elongation_out_of_range' {
  if (band.brand !== 'theraband' || !isOneOf(bandColors, band.color)) return 'band_unknown';
  if (!isNumber(stretchPct) || stretchPct < smallestElongationPct || stretchPct > largestElongationPct) {
    return 'elongation_out_of_range';
  }
  const [at100, at200] = therabandForceLbf[band.color];
  const lbf = at100 + ((at200 - at100) * (stretchPct - 100)) / 100;
  return lbf * kgPerLb * (band.doubled === true ? 2 : 1);
}
