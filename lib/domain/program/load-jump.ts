import type { LoadDraft } from '../dosage/load.ts';
import { isAbove, isBelow } from '../number/values.ts';
import { type LoadLabel, toKilograms } from '../number/units.ts';

/** A new load so far from the last one that it must be confirmed, with both as they were written (H-4). */
export type LoadJump = { direction: 'more_than_double' | 'less_than_half'; last: LoadLabel; next: LoadLabel };

/**
 * Whether a load is more than double or less than half of the last one, compared in kilograms, so that 20 kg to 20 lb is found too.
 * null when either is not a weight in kg or lb, when one cannot be read, and at exactly double or half.
 */
export function findLoadJump(last: LoadDraft | null, next: LoadDraft | null): LoadJump | null {
  const [from, to] = [labelOf(last), labelOf(next)];
  if (from === null || to === null) return null;
  const [fromKg, toKg] = [toKilograms(from.value, from.unit), toKilograms(to.value, to.unit)];
  if (isAbove(toKg, fromKg * 2)) return { direction: 'more_than_double', last: from, next: to };
  return isBelow(toKg, fromKg / 2) ? { direction: 'less_than_half', last: from, next: to } : null;
}

function labelOf(load: LoadDraft | null): LoadLabel | null {
  if (load?.unit !== 'kg' && load?.unit !== 'lb') return null;
  const { value, unit } = load;
  return value === null || !/^\d+(\.\d+)?$/.test(value) ? null : { value: Number(value), unit };
}
