import { equipmentLabels } from '@/lib/domain/library/pattern-labels';
import { equipments } from '@/lib/domain/library/vocabulary';
import type { LoadContext } from '@/lib/domain/load/load-context';
import { type LoadAboveCap, newLoadAboveCap, notOwned } from '@/lib/domain/load/load-limits';
import { formatLoad } from '@/lib/domain/number/units';
import type { VersionView } from '@/lib/schemas/program-view';
import { type DraftItem, goalOf, keyOf } from './draft';
import { loadText } from './load-text';

/** A load above the cap (LG-3.3) that the version in force does not have already; null where there is none. */
export function aboveCapOf(
  item: DraftItem,
  context: LoadContext,
  active: VersionView | null,
): LoadAboveCap | null {
  const { exercise, dose } = item;
  const { side, load, loadEquipment: implement } = dose;
  const inForce = active?.prescriptions.find(({ lineageId }) => lineageId === keyOf(item))?.load ?? null;
  return newLoadAboveCap({ context, exercise, side, goal: goalOf(item), implement }, load, inForce);
}

/** Says that a load is not among what this patient has; null where it is, or where the record does not tell. */
export function notOwnedWords({ dose }: DraftItem, context: LoadContext): string | null {
  const gap = notOwned(context, dose.loadEquipment, dose.load);
  if (gap === null) return null;
  const known = equipments.find((one) => one === dose.loadEquipment);
  const item = known === undefined ? 'equipment' : equipmentLabels[known].en.toLowerCase();
  const owned = [...gap.weights.map((label) => formatLoad(label)), ...gap.colours];
  return owned.length === 0
    ? `${loadText(dose, true)}: no ${item} is on record for this patient.`
    : `${loadText(dose, true)} is not on record for this patient. ${capital(item)} on record: ${owned.join(', ')}.`;
}

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
