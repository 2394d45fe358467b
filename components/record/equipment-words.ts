import { equipmentLabels } from '@/lib/domain/library/pattern-labels';
import type { EquipmentItem } from '@/lib/schemas/patient';

const labels: Readonly<Record<string, { en: string } | undefined>> = equipmentLabels;
const pieces = ['one of each', 'pairs'] as const;

/** An item of the list in one line: "Dumbbell 4, 6, 8 kg, pairs", "Mini band yellow, red". */
export function equipmentWords({ equipment, inventory, pieces: count, bandColours }: EquipmentItem): string {
  const name = labels[equipment]?.en ?? equipment.replaceAll('_', ' ');
  const many = count === null ? undefined : pieces[count - 1];
  return [
    [name, weightWords(inventory), bandColours.join(', ')].filter((part) => part !== '').join(' '),
    many,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

function weightWords(inventory: EquipmentItem['inventory']): string {
  switch (inventory?.type) {
    case undefined:
      return '';
    case 'fixed_list':
      return `${inventory.weights.join(', ')} ${inventory.unit}`;
    case 'stack':
      return `${inventory.min}–${inventory.max} ${inventory.unit}`;
    case 'plates':
      return `with a bar of ${inventory.bar} ${inventory.unit}`;
  }
}
