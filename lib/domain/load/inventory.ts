import { type Result, accept, refuse } from '../result.ts';
import { type Missing, isAtMost, isNumber, isRecord, roundTo } from '../number/values.ts';
import { type LoadLabel, type LoadUnit, heaviestLoadKg, isLoadUnit, toKilograms } from '../number/units.ts';

/** The weights a patient has (LG-5.0). Dumbbells are per hand; `plates` lists pairs, each usable once; `addOn` is a half plate for every position. */
export type Inventory =
  | { readonly type: 'fixed_list'; readonly weights: readonly number[]; readonly unit?: LoadUnit | Missing }
  | {
      readonly type: 'stack';
      readonly min: number;
      readonly step: number;
      readonly max: number;
      readonly unit?: LoadUnit | Missing;
      readonly addOn?: number | Missing;
    }
  | {
      readonly type: 'plates';
      readonly bar: number;
      readonly pairs: readonly number[];
      readonly unit?: LoadUnit | Missing;
    }
  | { readonly type: 'none' };

export type AvailableLoad = { kg: number; label: LoadLabel };
export type InventoryRefusal = 'no_equipment' | 'unit_unknown';

/** More positions or plate pairs than any real machine or bar has; a listing beyond them is a slip of the keyboard. */
const mostPositions = 1000;
const mostPairs = 16;

const isWeight = (value: unknown): value is number => isNumber(value) && value >= 0;

type AvailableLoads = Result<{ loads: readonly AvailableLoad[] }, InventoryRefusal>;

/** Every row of the decision table asks for the loads of the same inventory again; an inventory never changes once it is made. */
const listed = new WeakMap<object, AvailableLoads>();

/** Every load the patient can set, lightest first, in kg with its own label. Refuses when nothing is usable or the unit is unknown. */
export function availableLoads(inventory: Inventory | Missing): AvailableLoads {
  if (!isRecord(inventory) || inventory.type === 'none') return refuse('no_equipment');
  const known = listed.get(inventory) ?? listLoads(inventory);
  listed.set(inventory, known);
  return known;
}

function listLoads(inventory: Exclude<Inventory, { type: 'none' }>): AvailableLoads {
  const unit = inventory.unit ?? 'kg';
  const known = isLoadUnit(unit) ? unit : null;
  const values = labelValues(inventory).filter((value) =>
    isAtMost(toKilograms(value, known ?? 'kg'), heaviestLoadKg),
  );
  if (values.length === 0) return refuse('no_equipment');
  if (known === null) return refuse('unit_unknown');
  return accept({ loads: distinctLoads(values, known) });
}

function distinctLoads(values: readonly number[], unit: LoadUnit): AvailableLoad[] {
  const loads: AvailableLoad[] = [];
  let last = -1;
  for (const exact of values.toSorted((a, b) => a - b)) {
    const value = Number.isInteger(exact) ? exact : roundTo(exact, 6);
    if (value !== last) loads.push({ kg: toKilograms(value, unit), label: { value, unit } });
    last = value;
  }
  return loads;
}

function labelValues(inventory: Exclude<Inventory, { type: 'none' }>): number[] {
  switch (inventory.type) {
    case 'fixed_list':
      return Array.isArray(inventory.weights) ? inventory.weights.filter(isWeight) : [];
    case 'stack':
      return stackValues(inventory);
    case 'plates':
      return plateValues(inventory);
    default:
      return [];
  }
}

function stackValues(stack: Extract<Inventory, { type: 'stack' }>): number[] {
  const { min, step, max, addOn } = stack;
  if (!isWeight(min) || !isWeight(max) || !isWeight(step) || min > max) return [];
  const positions = step > 0 ? Math.floor((max - min) / step + 1e-9) + 1 : 1;
  if (positions > mostPositions) return [];
  const values = Array.from({ length: positions }, (_, index) => min + index * step);
  return isWeight(addOn) ? [...values, ...values.map((value) => value + addOn)] : values;
}

function plateValues(plates: Extract<Inventory, { type: 'plates' }>): number[] {
  if (!isWeight(plates.bar)) return [];
  const pairs = Array.isArray(plates.pairs) ? plates.pairs.filter(isWeight).slice(0, mostPairs) : [];
  const totals = [plates.bar];
  for (const pair of pairs) {
    for (let index = totals.length - 1; index >= 0; index -= 1) totals.push((totals[index] ?? 0) + 2 * pair);
  }
  return totals;
}

/** The same equipment without the loads above a limit in kg; used to keep proposals under a cap or an agreed band (LG-8.1). */
export function limitInventory(inventory: Inventory | Missing, maxKg: number): Inventory {
  const available = availableLoads(inventory);
  if (!available.ok) return inventory ?? { type: 'none' };
  const kept = available.loads.filter((load) => isAtMost(load.kg, maxKg));
  const unit = available.loads[0]?.label.unit ?? 'kg';
  return kept.length === 0
    ? { type: 'none' }
    : { type: 'fixed_list', weights: kept.map((load) => load.label.value), unit };
}
