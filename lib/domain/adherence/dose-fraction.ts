import { type Result, accept, refuse } from '../result.ts';
import { type Missing, isNumber, roundTo } from '../number/values.ts';

export type DoseDone = {
  /** Prescribed sets; for one-sided exercises each side is a set of its own. */
  sets: number;
  /** Lower end of the prescribed range: repetitions, seconds, metres, steps or breaths. */
  perSet: number;
  done?: readonly (number | Missing)[] | Missing;
};

/**
 * How much of one exercise's prescribed dose was done, 0 to 1 with four decimals (MS-1.1). A long set cannot
 * replace a missing one. Missing or negative entries add nothing; load is not part of it.
 */
export function doseFraction(input: DoseDone): Result<{ fraction: number }, 'prescription_invalid'> {
  const share = doseShare(input);
  return share === null ? refuse('prescription_invalid') : accept({ fraction: roundTo(share, 4) });
}

/** The same before rounding, so that three thirds of a dose are the whole of it; null where the dose has no sets or no amount. */
export function doseShare({ sets, perSet, done }: DoseDone): number | null {
  if (!isNumber(sets) || sets < 1 || !isNumber(perSet) || perSet <= 0) return null;
  const entries = Array.isArray(done) ? done : [];
  const credited = entries.reduce<number>(
    (sum, entry) => sum + (isNumber(entry) && entry > 0 ? Math.min(entry, perSet) : 0),
    0,
  );
  return Math.min(1, credited / (sets * perSet));
}
