import type { Load } from '../dosage/load.ts';
import { equipmentKindOf } from '../library/derived-fields.ts';
import { weightedKinds } from '../library/equipment-kinds.ts';
import type { LoadLabel } from '../number/units.ts';
import { isOneOf } from '../number/values.ts';
import { writtenWeight } from './advised-load.ts';
import { availableLoads, type Inventory } from './inventory.ts';
import type { AdviceRequest } from './load-advice.ts';

/** One load that the patient has for an exercise. */
export type OwnedLoad = {
  load: Exclude<Load, { unit: 'percent1RM' }>;
  /** 0 is the body alone; null: a band, whose pull is not known. */
  kg: number | null;
  /** What is printed on it; null where nothing is. */
  label: LoadLabel | null;
  /** The position of a plate of a machine, the topmost 1; null elsewhere. */
  plate: number | null;
};

export const bodyAlone: OwnedLoad = { load: { unit: 'bodyweight' }, kg: 0, label: null, plate: null };
export const bandLoad = (bandColor: string): OwnedLoad => ({
  load: { unit: 'band', bandColor },
  kg: null,
  label: null,
  plate: null,
});

type OwnedFor = Pick<AdviceRequest, 'implement'> & {
  context: Pick<AdviceRequest['context'], 'equipment'>;
  exercise: Pick<AdviceRequest['exercise'], 'equipment'>;
};

/** The weights of the item an exercise is done with, or the bands, lightest first; none where nothing is on record. */
export function ownedLoads({ context, exercise, implement }: OwnedFor): OwnedLoad[] {
  const kind = equipmentKindOf(exercise.equipment);
  const itemOf = (item: string) => context.equipment.find(({ equipment }) => equipment === item);
  if (kind === 'band') return (itemOf(exercise.equipment)?.bandColours ?? []).map(bandLoad);
  return isOneOf(weightedKinds, kind)
    ? weightsOf(itemOf(implement ?? exercise.equipment)?.inventory ?? null)
    : [];
}

function weightsOf(inventory: Inventory | null): OwnedLoad[] {
  const available = availableLoads(inventory);
  if (!available.ok) return [];
  const isStack = inventory?.type === 'stack' && !inventory.addOn;
  return available.loads.map(({ kg, label }, index) => ({
    load: writtenWeight(label),
    kg,
    label,
    plate: isStack ? index + 1 : null,
  }));
}

/** Whether two loads are written the same. */
export function isSameLoad(
  a: Load,
  b: { unit: string; value?: string | null; bandColor?: string | null } | null,
): boolean {
  if (b?.unit !== a.unit) return false;
  if ('value' in a) return b.value !== null && b.value !== undefined && Number(a.value) === Number(b.value);
  return a.unit !== 'band' || a.bandColor === b.bandColor;
}
