import { type Refused, type Result, accept, refuse } from '../result.ts';
import { type Missing, isAbove, isAtMost, isBelow, isNumber, roundTo } from '../number/values.ts';
import { type AvailableLoad, type Inventory, type InventoryRefusal, availableLoads } from './inventory.ts';
import type { LoadLabel } from '../number/units.ts';

/** In mode `nearest` a heavier load may be at most this much above the target, in percent (LG-5.1). */
const nearestMayExceedPct = 5;

type RoundedLoad = { loadKg: number; label: LoadLabel; errorPct: number };
export type RoundingResult =
  | Result<RoundedLoad, 'load_invalid' | InventoryRefusal>
  | (Refused<'below_minimum'> & { lightestKg: number; lightest: LoadLabel });

/** The load to set for a target in kg: never above it in mode `down`, which also stands for any other mode and for `cautious` (LG-5.1). */
export function roundToEquipment(input: {
  targetKg: number;
  inventory: Inventory | Missing;
  mode?: 'down' | 'nearest' | Missing;
  cautious?: boolean | Missing;
}): RoundingResult {
  const { targetKg } = input;
  if (!isNumber(targetKg) || targetKg <= 0) return refuse('load_invalid');
  const available = availableLoads(input.inventory);
  if (!available.ok) return available;
  const lighter = heaviestAtMost(available.loads, targetKg);
  const allowNearest = input.mode === 'nearest' && (input.cautious ?? false) === false;
  const heavier = allowNearest ? nearerHeavier(available.loads, targetKg, lighter) : undefined;
  const chosen = heavier ?? lighter;
  if (chosen === undefined) return belowMinimum(available.loads);
  return accept({
    loadKg: roundTo(chosen.kg, 4),
    label: chosen.label,
    errorPct: roundTo(((chosen.kg - targetKg) / targetKg) * 100, 1),
  });
}

/** The heaviest of the loads (lightest first) that is not above the limit in kg. */
export const heaviestAtMost = (loads: readonly AvailableLoad[], limitKg: number): AvailableLoad | undefined =>
  loads.findLast((load) => isAtMost(load.kg, limitKg));

/** The lightest of the loads (lightest first) that is above the limit in kg. */
export const lightestAbove = (loads: readonly AvailableLoad[], limitKg: number): AvailableLoad | undefined =>
  loads.find((load) => isAbove(load.kg, limitKg));

function nearerHeavier(
  loads: readonly AvailableLoad[],
  targetKg: number,
  lighter: AvailableLoad | undefined,
): AvailableLoad | undefined {
  const heavier = lightestAbove(loads, targetKg);
  if (heavier === undefined || !isAtMost(heavier.kg, targetKg * (1 + nearestMayExceedPct / 100)))
    return undefined;
  const isNearer = lighter === undefined || isBelow(heavier.kg - targetKg, targetKg - lighter.kg);
  return isNearer ? heavier : undefined;
}

function belowMinimum(loads: readonly AvailableLoad[]): RoundingResult {
  const lightest = loads[0];
  if (lightest === undefined) return refuse('no_equipment');
  return { ...refuse('below_minimum'), lightestKg: roundTo(lightest.kg, 4), lightest: lightest.label };
}
