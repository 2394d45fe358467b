import { type Inventory, type InventoryRefusal, availableLoads } from '../../load/inventory.ts';
import { repsBeforeStep } from '../../load/reps-before-step.ts';
import { matchLoad } from '../../load/match-load.ts';
import { heaviestAtMost, lightestAbove } from '../../load/rounding.ts';
import type { LoadLabel } from '../../number/units.ts';
import { type Result, accept, refuse } from '../../result.ts';
import {
  type Missing,
  isAbove,
  isAtLeast,
  isAtMost,
  isNumber,
  isWhole,
  roundTo,
} from '../../number/values.ts';

/** The next weight is taken at once when its jump is at most this, in percent (LG-8.1 step 3). */
export const freeJumpPct = { standard: 10, cautious: 5 } as const;

export type ProgressLoadInput = {
  currentKg: number;
  incPct?: number | Missing;
  repMin: number;
  lastSetReps?: number | Missing;
  inventory: Inventory | Missing;
  cautious?: boolean | Missing;
};
export type LoadStep =
  | { action: 'at_max' }
  | { action: 'increase_load'; newKg: number; label: LoadLabel; newReps: number }
  | { action: 'add_reps'; targetReps: number; nextKg: number }
  | { action: 'step_too_big'; repsNeeded: number; nextKg: number };
export type ProgressLoadRefusal = 'load_invalid' | 'reps_invalid' | 'pct_invalid' | InventoryRefusal;

/** The next load among what the patient owns, or repetitions to earn it first. The load in hand is the owned weight that it matches. Never above the increment unless the next weight is a small jump or was earned (LG-8.1). */
export function progressLoad(input: ProgressLoadInput): Result<LoadStep, ProgressLoadRefusal> {
  const { incPct, repMin } = input;
  if (!isNumber(input.currentKg) || input.currentKg <= 0) return refuse('load_invalid');
  if (!isWhole(repMin, 1)) return refuse('reps_invalid');
  if (!isNumber(incPct) || incPct <= 0 || incPct > 100) return refuse('pct_invalid');
  const available = availableLoads(input.inventory);
  if (!available.ok) return available;
  const currentKg = matchLoad(available.loads, input.currentKg)?.kg ?? input.currentKg;

  const next = lightestAbove(available.loads, currentKg);
  if (next === undefined) return accept({ action: 'at_max' });
  const increaseTo = (load: { kg: number; label: LoadLabel }): Result<LoadStep, never> =>
    accept({ action: 'increase_load', newKg: roundTo(load.kg, 4), label: load.label, newReps: repMin });

  const within = heaviestAtMost(available.loads, currentKg * (1 + incPct / 100));
  if (within !== undefined && isAbove(within.kg, currentKg)) return increaseTo(within);
  const jumpPct = input.cautious === false ? freeJumpPct.standard : freeJumpPct.cautious;
  if (isAtMost(next.kg, currentKg * (1 + jumpPct / 100))) return increaseTo(next);

  const earned = repsBeforeStep({ currentKg, nextKg: next.kg, repMin });
  const nextKg = roundTo(next.kg, 4);
  if (!earned.ok) {
    if (!('repsNeeded' in earned)) return refuse('load_invalid');
    return accept({ action: 'step_too_big', repsNeeded: earned.repsNeeded, nextKg });
  }
  const { lastSetReps } = input;
  if (isNumber(lastSetReps) && isAtLeast(lastSetReps, earned.repsNeeded)) return increaseTo(next);
  return accept({ action: 'add_reps', targetReps: earned.repsNeeded, nextKg });
}
