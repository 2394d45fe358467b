import { type DoseKind, doseKinds } from '../../dosage/goals.ts';
import { type Inventory, availableLoads } from '../../load/inventory.ts';
import { heaviestAtMost } from '../../load/rounding.ts';
import type { LoadLabel } from '../../number/units.ts';
import { type Result, accept, refuse } from '../../result.ts';
import { type Missing, floorWhole, isNumber, isOneOf, roundTo } from '../../number/values.ts';

/** Below these a smaller dose is not worth giving and the easier variation is offered (LG-8.2). */
export const doseFloors: Record<DoseKind, number> = {
  hold: 5,
  time: 30,
  distance: 10,
  reps: 5,
  breaths: 3,
  steps: 5,
};

export type RegressedDose =
  | { action: 'regress_variation' }
  | { action: 'decrease_load'; newKg: number; label: LoadLabel }
  | { action: 'decrease_dose'; newValue: number };

/** A load or dose smaller by a percentage and not above `atMost`, or the easier variation when nothing smaller exists. Refuses other kinds and percentages (LG-8.2). */
export function regressDose(input: {
  kind: DoseKind | 'load';
  value?: number | Missing;
  pct: number;
  inventory?: Inventory | Missing;
  /** The prescribed load or amount, which a reduction never exceeds; missing or 0 is no limit. */
  atMost?: number | Missing;
}): Result<RegressedDose, 'kind_unknown' | 'pct_invalid'> {
  const { kind, value, pct, atMost } = input;
  if (kind !== 'load' && !isOneOf(doseKinds, kind)) return refuse('kind_unknown');
  if (!isNumber(pct) || pct <= 0 || pct > 100) return refuse('pct_invalid');
  if (!isNumber(value) || value <= 0) return accept({ action: 'regress_variation' });
  const limit = isNumber(atMost) && atMost > 0 ? atMost : Number.POSITIVE_INFINITY;
  const reduced = Math.min(limit, value * (1 - pct / 100));
  if (kind === 'load') return accept(lighterLoad(reduced, input.inventory));
  const newValue = floorWhole(reduced);
  return accept(
    newValue < doseFloors[kind] ? { action: 'regress_variation' } : { action: 'decrease_dose', newValue },
  );
}

function lighterLoad(limitKg: number, inventory: Inventory | Missing): RegressedDose {
  const available = availableLoads(inventory);
  const load = available.ok ? heaviestAtMost(available.loads, limitKg) : undefined;
  if (load === undefined) return { action: 'regress_variation' };
  return { action: 'decrease_load', newKg: roundTo(load.kg, 4), label: load.label };
}
