import type { PlannedAmount } from '../dosage/dosage.ts';
import { toKg, type Weight } from '../dosage/load.ts';

/** More than this many times what was expected, or less than one part in it, is asked about (security bar H-4; clinic convention). */
const unusualFactor = 2;

/**
 * Whether a weight is so far from the last or prescribed one that a slip (kg for lb, a lost decimal mark) is likely:
 * more than double or less than half, compared in kilograms. With nothing to compare, nothing is unusual.
 */
export function isUnusualLoad(entered: Weight, reference: Weight | null): boolean {
  if (reference === null) return false;
  const [enteredKg, referenceKg] = [toKg(entered), toKg(reference)];
  return enteredKg > referenceKg * unusualFactor || enteredKg < referenceKg / unusualFactor;
}

/**
 * Whether a number of repetitions, seconds or the like is so far from what was planned that a slip is likely: more than double the upper
 * end or less than half the lower one. 0 is what one writes for a set that was not done, and is no slip.
 */
export const isUnusualAmount = (entered: number, { min, max }: PlannedAmount): boolean =>
  entered > max * unusualFactor || (entered > 0 && entered < min / unusualFactor);

/** Within this share two weights are the same one in another unit (LG-8.1). */
const sameShare = 0.01;

/**
 * Whether a weight lies outside those that the patient has: heavier than the heaviest or lighter than the lightest, in kilograms. Where
 * none are on record, nothing is outside.
 */
export function isOutsideOwned(entered: Weight, owned: readonly Weight[]): boolean {
  if (owned.length === 0) return false;
  const [enteredKg, ownedKg] = [toKg(entered), owned.map(toKg)];
  return (
    enteredKg > Math.max(...ownedKg) * (1 + sameShare) || enteredKg < Math.min(...ownedKg) * (1 - sameShare)
  );
}
