import { type DryRunPoint, dryRunDays, dryRunWeeks } from '@/lib/domain/program/dry-run';

export const RUN_WIDTH = 280;
export const RUN_HEIGHT = 84;
export const RUN_FOOT = RUN_HEIGHT - 16;
/** Room above the line for what it begins and ends at. */
const TOP = 22;
const EDGE = 4;

const round = (value: number) => Math.round(value * 10) / 10;
const dayX = (day: number) => round(EDGE + (day / dryRunDays) * (RUN_WIDTH - 2 * EDGE));

/** Sessions as places: by their day, so that weeks away are a gap in width, and from zero, so that a small step looks small. */
export function runPlaces(points: readonly DryRunPoint[]): (DryRunPoint & { x: number; y: number })[] {
  const highest = Math.max(0, ...points.map(({ value }) => value));
  return points.map((point) => {
    const share = highest > 0 ? point.value / highest : 0;
    return { ...point, x: dayX(point.day), y: round(RUN_FOOT - share * (RUN_FOOT - TOP)) };
  });
}

/** Where each week begins, with its number. */
export const weekMarks = Array.from({ length: dryRunWeeks }, (_, index) => ({
  week: index + 1,
  x: dayX((index * dryRunDays) / dryRunWeeks),
}));
