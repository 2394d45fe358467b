export type GaugeRange = { minKg: number; lowKg: number; highKg: number; maxKg: number };
export type GaugePlace = 'too-light' | 'line' | 'too-much';

export const GAUGE_WIDTH = 320;
const EDGE = 14;

/** Horizontal place of a load on the gauge, kept within its ends. A gauge without length puts all in the middle. */
export function gaugeX(kg: number, { minKg, maxKg }: GaugeRange): number {
  if (maxKg <= minKg) return GAUGE_WIDTH / 2;
  const share = Math.min(1, Math.max(0, (kg - minKg) / (maxKg - minKg)));
  return Math.round((EDGE + share * (GAUGE_WIDTH - 2 * EDGE)) * 10) / 10;
}

/** Where a load sits for this patient. Both ends of the line belong to the line. */
export function gaugePlace(kg: number, { lowKg, highKg }: GaugeRange): GaugePlace {
  if (kg < lowKg) return 'too-light';
  return kg > highKg ? 'too-much' : 'line';
}
