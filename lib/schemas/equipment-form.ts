import { z } from 'zod';
import { bandColors } from '../domain/load/bands.ts';
import { askAboutWeights, readWeights } from '../domain/load/read-weights.ts';
import { household } from '../domain/library/equipment-choices.ts';
import type { EquipmentItem } from './patient.ts';
import { loadUnit } from './values.ts';

/** What people own several of, with a weight printed on each. */
export const weightedEquipment = ['dumbbell', 'kettlebell', 'ankle_weight'] as const;
export type WeightedEquipment = (typeof weightedEquipment)[number];
/** What is told apart by its colour. */
export const bandEquipment = ['band_loop', 'band_long'] as const;
export type BandEquipment = (typeof bandEquipment)[number];

const weightsRow = z
  .strictObject({
    typed: z.string().max(300),
    /** Counts where no unit is written behind the weights. */
    unit: loadUnit,
    pieces: z.enum(['one', 'pair']).nullable(),
  })
  .superRefine(({ typed }, context) => {
    const read = readWeights(typed);
    if (read.kind === 'doubt')
      context.addIssue({
        code: 'custom',
        path: ['typed'],
        message: askAboutWeights(read.doubt, read.part),
      });
  });
const colours = z.array(z.enum(bandColors));

/** What somebody owns, as it stands on the screen. */
export const equipmentForm = z.strictObject({
  weights: z.strictObject({ dumbbell: weightsRow, kettlebell: weightsRow, ankle_weight: weightsRow }),
  bands: z.strictObject({ band_loop: colours, band_long: colours }),
  /** Owned, with nothing more to say about it. */
  others: z.array(z.string()).max(30),
  /** On the list in a form that this screen does not change: stacks, plates. */
  kept: z.array(z.string()).max(30),
});
export type EquipmentForm = z.infer<typeof equipmentForm>;

const isWeighted = (equipment: string): equipment is WeightedEquipment =>
  weightedEquipment.some((one) => one === equipment);
const isHousehold = (equipment: string): boolean => household.some((one) => one === equipment);

/** Whether the screen can only keep an item or take it off the list. */
export const isKeptAsIs = ({ equipment, inventory }: EquipmentItem): boolean =>
  inventory === null ? !isHousehold(equipment) : inventory.type !== 'fixed_list' || !isWeighted(equipment);

/** The list on record as the screen shows it; weights without a list begin in the patient's own unit. */
export function equipmentFormOf(items: readonly EquipmentItem[], unit: 'kg' | 'lb'): EquipmentForm {
  const row = (equipment: WeightedEquipment): EquipmentForm['weights'][WeightedEquipment] => {
    const item = items.find((one) => one.equipment === equipment);
    const owned = item?.inventory?.type === 'fixed_list' ? item.inventory : null;
    return {
      typed: owned === null ? '' : owned.weights.join('; '),
      unit: owned?.unit ?? unit,
      pieces: piecesWord(item?.pieces ?? null),
    };
  };
  const coloursOf = (equipment: BandEquipment) =>
    items.find((one) => one.equipment === equipment)?.bandColours ?? [];
  return {
    weights: { dumbbell: row('dumbbell'), kettlebell: row('kettlebell'), ankle_weight: row('ankle_weight') },
    bands: { band_loop: [...coloursOf('band_loop')], band_long: [...coloursOf('band_long')] },
    others: items
      .filter(({ equipment, inventory }) => inventory === null && isHousehold(equipment))
      .map(({ equipment }) => equipment),
    kept: items.filter(isKeptAsIs).map(({ equipment }) => equipment),
  };
}

const piecesWord = (pieces: number | null) => (pieces === null ? null : pieces === 2 ? 'pair' : 'one');

/** What is sent: what the form says, and what was kept of the list it was opened with. Colours go from the weakest to the strongest. */
export function toEquipment(form: EquipmentForm, present: readonly EquipmentItem[]): EquipmentItem[] {
  const items = new Map<string, EquipmentItem>();
  for (const item of present)
    if (isKeptAsIs(item) && form.kept.includes(item.equipment)) items.set(item.equipment, item);
  for (const equipment of form.others)
    items.set(equipment, { equipment, inventory: null, pieces: null, bandColours: [] });
  for (const equipment of weightedEquipment) {
    const { typed, unit, pieces } = form.weights[equipment];
    const read = readWeights(typed);
    if (read.kind !== 'weights') continue;
    items.set(equipment, {
      equipment,
      inventory: { type: 'fixed_list', weights: read.weights, unit: read.unit ?? unit },
      pieces: pieces === null ? null : pieces === 'pair' ? 2 : 1,
      bandColours: [],
    });
  }
  for (const equipment of bandEquipment) {
    const chosen = bandColors.filter((colour) => form.bands[equipment].includes(colour));
    if (chosen.length > 0)
      items.set(equipment, { equipment, inventory: null, pieces: null, bandColours: chosen });
  }
  return [...items.values()];
}
