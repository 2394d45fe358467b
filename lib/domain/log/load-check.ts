import { type LoadUnit, toKilograms } from '../number/units.ts';

/** A weight as it was entered or prescribed: decimal text and its unit, never one without the other. */
export type Weight = { value: string; unit: LoadUnit };

/** More than this many times the last weight, or less than one part in it, is asked about (security bar H-4; clinic convention). */
const unusualFactor = 2;

/**
 * Whether a weight is so far from the last or prescribed one that a slip (kg for lb, a lost decimal mark) is likely:
 * more than double or less than half, compared in kilograms. With nothing to compare, nothing is unusual.
 */
export function isUnusualLoad(entered: Weight, reference: Weight | null): boolean {
  if (reference === null) return false;
  const enteredKg = toKilograms(Number(entered.value), entered.unit);
  const referenceKg = toKilograms(Number(reference.value), reference.unit);
  return enteredKg > referenceKg * unusualFactor || enteredKg < referenceKg / unusualFactor;
}
