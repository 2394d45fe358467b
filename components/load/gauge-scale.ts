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

/** A load this near to the line is on the line (part E). */
const onLinePct = 2;

/** Where a load sits for this patient. Both ends of the line belong to the line, and what lies within two percent of them. */
export function gaugePlace(kg: number, { lowKg, highKg }: GaugeRange): GaugePlace {
  if (kg < lowKg * (1 - onLinePct / 100)) return 'too-light';
  return kg > highKg * (1 + onLinePct / 100) ? 'too-much' : 'line';
}

/** Whether the line has no width to draw: it is a mark. */
export const isMark = ({ lowKg, highKg }: GaugeRange): boolean => Math.abs(highKg - lowKg) < 0.05;
