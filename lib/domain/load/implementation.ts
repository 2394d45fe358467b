import { type Refused, type Result, accept, refuse } from '../result.ts';
import { type Missing, isAtMost, isMissing, isNumber, roundTo } from '../number/values.ts';
import { type Band, plannedElongationPct, unroundedForceKgf } from './bands.ts';
import { type Inventory, availableLoads } from './inventory.ts';
import { heaviestAtMost } from './rounding.ts';
import type { LoadLabel } from '../number/units.ts';

export type ImplementationReason = 'fits_target' | 'no_weights_owned' | 'lightest_too_heavy';
type Implementation = { reason: ImplementationReason } & (
  | { choice: 'weight'; loadKg: number; label: LoadLabel }
  | { choice: 'band'; forceKgf: number; band: string }
  | { choice: 'unloaded' }
  | { choice: 'assisted' }
  | { choice: 'regression'; exerciseId: string }
);
export type ImplementationInput = {
  targetKg: number;
  weights?: Inventory | Missing;
  bands?: readonly Band[] | Missing;
  elongationPct?: number | Missing;
  hasUnloaded?: boolean | Missing;
  hasAssisted?: boolean | Missing;
  regressionId?: string | Missing;
};
export type ImplementationResult =
  | Result<Implementation, 'load_invalid'>
  | (Refused<'no_safe_option'> & { reason: ImplementationReason });

/** How to carry out a target load with what the patient has: weight, band, unloaded, assisted, easier exercise, in this order (LG-5.2). */
export function chooseImplementation(input: ImplementationInput): ImplementationResult {
  const { targetKg } = input;
  if (!isNumber(targetKg) || targetKg < 0) return refuse('load_invalid');
  const available = availableLoads(input.weights);
  const weight = available.ok && targetKg > 0 ? heaviestAtMost(available.loads, targetKg) : undefined;
  if (weight !== undefined) {
    return accept({
      choice: 'weight',
      loadKg: roundTo(weight.kg, 4),
      label: weight.label,
      reason: 'fits_target',
    });
  }
  const reason: ImplementationReason = available.ok ? 'lightest_too_heavy' : 'no_weights_owned';
  const band = targetKg > 0 ? strongestBandAtMost(input, targetKg) : null;
  if (band !== null) return accept({ choice: 'band', ...band, reason });
  if (input.hasUnloaded === true) return accept({ choice: 'unloaded', reason });
  if (input.hasAssisted === true) return accept({ choice: 'assisted', reason });
  if (typeof input.regressionId === 'string' && input.regressionId !== '') {
    return accept({ choice: 'regression', exerciseId: input.regressionId, reason });
  }
  return { ...refuse('no_safe_option'), reason };
}

function strongestBandAtMost(
  input: ImplementationInput,
  targetKg: number,
): { forceKgf: number; band: string } | null {
  let best: { force: number; band: string } | null = null;
  for (const { force, band } of knownBands(input.bands, input.elongationPct)) {
    if (isAtMost(force, targetKg) && (best === null || force > best.force)) best = { force, band };
  }
  return best === null ? null : { forceKgf: roundTo(best.force, 4), band: best.band };
}

/** The bands whose force at this stretch is known; others are skipped (LG-5.2). */
export function knownBands(
  bands: readonly Band[] | Missing,
  elongationPct: number | Missing,
): { force: number; band: string }[] {
  const listed: readonly Band[] = Array.isArray(bands) ? bands : [];
  return listed.flatMap((band) => {
    if (isMissing(band)) return [];
    const force = unroundedForceKgf(band, elongationPct ?? plannedElongationPct);
    return typeof force === 'number' ? [{ force, band: band.color }] : [];
  });
}
