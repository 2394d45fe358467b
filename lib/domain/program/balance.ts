import type { Goal } from '../dosage/goals.ts';
import type { Dose } from '../dosage/prescription.ts';
import { daysPerWeek } from '../dosage/schedule.ts';
import type { OneSide } from '../dosage/side.ts';
import { type Muscle, type Pattern, type Plane, planes, type Region } from '../library/vocabulary.ts';
import { countsHardSets, weeklySets } from '../volume/weekly-sets.ts';

/** One prescription as the balance reads it; `dose` null while it cannot be read. */
export type BalanceItem = {
  /** The phase it belongs to; 0 belongs to every phase. */
  phase: number;
  region: Region;
  pattern: Pattern;
  planes: readonly Plane[];
  muscles: readonly Muscle[];
  secondaryMuscles: readonly Muscle[];
  attributes: readonly string[];
  goal: Goal;
  dose: Dose | null;
};

export type Balance = {
  /** Strength and control exercises per plane; one exercise may count in several. */
  planes: Record<Plane, number>;
  strengthening: number;
  push: number;
  pull: number;
  hipFront: number;
  hipBack: number;
  /** Planned sets of strengthening in a week of the phase, most first; 1 decimal. */
  weeklySets: readonly { muscle: Muscle; sets: number }[];
  /** Strength exercises of the phase whose dose cannot be read yet: in no number of weekly sets. */
  unread: number;
};

export const isStrengthening = ({ goal }: BalanceItem): boolean => countsHardSets(goal);
/** Strength and control: what the seed's "strength work in different planes" is read for. */
export const isActive = (item: BalanceItem): boolean =>
  isStrengthening(item) || item.goal === 'motor_control';

const trains = ({ muscles }: BalanceItem, wanted: readonly Muscle[]): boolean =>
  muscles.some((muscle) => wanted.includes(muscle));
const isHipFront = (item: BalanceItem): boolean => trains(item, ['hip_flexors']);
const isHipBack = (item: BalanceItem): boolean => trains(item, ['glute_max', 'hamstrings']);

/** What a program trains: planes, push and pull, front and back of the hip, and planned weekly sets per muscle in one phase (LG-9.1). */
export function balanceOf(items: readonly BalanceItem[], phase = 0): Balance {
  const active = items.filter(isActive);
  const strong = items.filter((item) => isStrengthening(item) && isInPhase(item, phase));
  const count = (is: (item: BalanceItem) => boolean) => active.filter(is).length;
  return {
    planes: {
      sagittal: count((item) => item.planes.includes('sagittal')),
      frontal: count((item) => item.planes.includes('frontal')),
      transverse: count((item) => item.planes.includes('transverse')),
    },
    strengthening: active.length,
    push: count(({ pattern }) => pattern.startsWith('push_')),
    pull: count(({ pattern }) => pattern.startsWith('pull_')),
    hipFront: count(isHipFront),
    hipBack: count(isHipBack),
    weeklySets: setsPerMuscle(strong),
    unread: strong.filter(({ dose }) => dose === null).length,
  };
}

export const planesCovered = ({ planes: counts }: Balance): Plane[] =>
  planes.filter((plane) => counts[plane] > 0);

/** Phases come one after the other: a week holds one of them, and what belongs to none. */
export const isInPhase = (item: BalanceItem, phase: number): boolean =>
  item.phase === phase || item.phase === 0;

/** Per muscle the side with more sets, once (LG-9.1). */
function setsPerMuscle(items: readonly BalanceItem[]): { muscle: Muscle; sets: number }[] {
  const [left, right] = [setsOn(items, 'left'), setsOn(items, 'right')];
  return [...new Set(musclesOf(items))]
    .map((muscle) => ({ muscle, sets: Math.max(left[muscle] ?? 0, right[muscle] ?? 0) }))
    .filter(({ sets }) => sets > 0)
    .toSorted((a, b) => b.sets - a.sets || (a.muscle < b.muscle ? -1 : 1));
}

function setsOn(items: readonly BalanceItem[], side: OneSide): Record<string, number> {
  const counted = weeklySets({ entries: items.filter((item) => isDoneOn(item, side)).map(toEntry) });
  return counted.ok ? counted.sets : {};
}

const musclesOf = (items: readonly BalanceItem[]): Muscle[] =>
  items.flatMap(({ muscles, secondaryMuscles }) => [...muscles, ...secondaryMuscles]);

/** A side that is still open may be either. */
const isDoneOn = ({ dose }: BalanceItem, side: OneSide): boolean =>
  dose !== null && (dose.side === side || (dose.side !== 'left' && dose.side !== 'right'));

const toEntry = ({ muscles, secondaryMuscles, dose }: BalanceItem) => ({
  primary: muscles,
  secondary: secondaryMuscles,
  completedSets: dose === null ? 0 : dose.sets * dose.timesPerDay * daysPerWeek(dose.schedule),
});
