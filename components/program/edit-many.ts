import { canHaveSide, sidesToChoose } from '@/lib/domain/program/sides';
import type { Position } from '@/lib/domain/library/vocabulary';
import { readDose, type DoseDraft } from './dose-draft';
import { type DraftItem, keyOf } from './draft';

/** What can be set in many prescriptions at once. */
export type ManyChange = Partial<Pick<DoseDraft, 'schedule' | 'restSeconds' | 'effortTarget' | 'side'>>;

/** Those that have a side to choose. */
export const sidedOf = (items: readonly DraftItem[]): readonly DraftItem[] =>
  items.filter(({ exercise }) => sidesToChoose(exercise.laterality).length > 0);

const takesChange = ({ exercise }: DraftItem, { side }: ManyChange): boolean =>
  side === undefined || (side !== null && canHaveSide(exercise.laterality, side));

/** Sets side, frequency, rest or effort in these prescriptions; everything else of them stays, and so do those that have no such side. */
export const editMany = (
  items: readonly DraftItem[],
  keys: ReadonlySet<string>,
  change: ManyChange,
): readonly DraftItem[] =>
  items.map((item) =>
    keys.has(keyOf(item)) && takesChange(item, change)
      ? { ...item, dose: { ...item.dose, ...change } }
      : item,
  );

/** Whether a change can be read as a dose; null where it can, otherwise what is wrong, in words. */
export function faultOfMany(items: readonly DraftItem[], change: ManyChange): string | null {
  const fields = new Set(Object.keys(change));
  for (const { dose } of items) {
    const read = readDose({ ...dose, ...change });
    const fault = read.ok ? undefined : read.faults.find(({ path }) => fields.has(path.split('.')[0] ?? ''));
    if (fault !== undefined) return fault.message;
  }
  return null;
}

/** Getting down and up once: lying first, then on the side, on all fours, sitting, standing, walking. */
const order: Record<Position, number> = {
  supine: 0,
  prone: 1,
  side_lying: 2,
  side_plank: 3,
  quadruped: 4,
  plank: 5,
  kneeling: 6,
  tall_kneeling: 7,
  half_kneeling: 8,
  sitting: 9,
  machine: 10,
  standing: 11,
  single_leg_standing: 12,
  hanging: 13,
  walking: 14,
};

/** The prescriptions by phase, then by starting position; those that are equal keep their order. The same list when nothing moves. */
export function orderByPosition(items: readonly DraftItem[]): readonly DraftItem[] {
  const phaseOf = ({ dose }: DraftItem) => (typeof dose.phase === 'number' ? dose.phase : 0);
  const sorted = items.toSorted(
    (a, b) => phaseOf(a) - phaseOf(b) || order[a.exercise.position] - order[b.exercise.position],
  );
  return sorted.every((item, place) => item === items[place]) ? items : sorted;
}
