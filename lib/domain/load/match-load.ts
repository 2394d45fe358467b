import { isAtMost, isSame } from '../number/values.ts';
import type { AvailableLoad } from './inventory.ts';

/** A load lies on another when it is this near in kg or in percent, whichever is more (LG-8.1, choice): 4.5 kg typed for a 10 lb weight is that weight. */
export const nearKg = 0.05;
export const nearPct = 1;

/** Whether two loads in kg are one as far as anybody can tell; the percentage is one of the lighter. */
export const isNearLoad = (aKg: number, bKg: number): boolean =>
  isAtMost(Math.abs(aKg - bKg), Math.max(nearKg, (Math.min(aKg, bKg) * nearPct) / 100));

/** Position of the load nearest to `kg` in the list (lightest first), the lighter one on a tie; -1 for an empty list. */
export function nearestIndex(loads: readonly AvailableLoad[], kg: number): number {
  let best = -1;
  let smallest = Number.POSITIVE_INFINITY;
  loads.forEach((load, index) => {
    const distance = Math.abs(load.kg - kg);
    if (distance < smallest && !isSame(distance, smallest)) {
      best = index;
      smallest = distance;
    }
  });
  return best;
}

/** The available load (list lightest first) that a load in hand is: the nearest, if it is near enough; else undefined (LG-8.1). */
export function matchLoad(loads: readonly AvailableLoad[], kg: number): AvailableLoad | undefined {
  const nearest = loads[nearestIndex(loads, kg)];
  return nearest !== undefined && isNearLoad(nearest.kg, kg) ? nearest : undefined;
}

/** Whether two loads done are one: both match the same available load, or, where one matches none, they lie near each other (LG-8.4, LG-8.5). */
export function isSameLoadIn(loads: readonly AvailableLoad[], aKg: number, bKg: number): boolean {
  const [a, b] = [matchLoad(loads, aKg), matchLoad(loads, bKg)];
  return a !== undefined && b !== undefined ? a === b : isNearLoad(aKg, bKg);
}
