import { equipmentLabels } from '@/lib/domain/library/pattern-labels';
import type { EquipmentItem } from '@/lib/schemas/patient';

/** What each thing is called; a thing outside the list has none. */
export const equipmentNames: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  Object.entries(equipmentLabels).map(([equipment, words]) => [equipment, words.en]),
);

/** One thing that somebody owns, with its weights or colours. */
export function equipmentText({ equipment, inventory, pieces, bandColours }: EquipmentItem): string {
  const name = equipmentNames[equipment] ?? equipment.replaceAll('_', ' ');
  const how = pieces === null ? '' : pieces === 2 ? ' (pairs)' : ' (one of each)';
  if (bandColours.length > 0) return `${name} ${bandColours.join(', ')}`;
  switch (inventory?.type) {
    case undefined:
      return name;
    case 'fixed_list':
      return `${name} ${inventory.weights.join(', ')} ${inventory.unit}${how}`;
    case 'stack':
      return `${name} ${inventory.min}–${inventory.max} ${inventory.unit}`;
    case 'plates':
      return `${name}, bar ${inventory.bar} ${inventory.unit}`;
  }
}
