import type { Goal } from '../dosage/goals.ts';
import { type Result, accept } from '../result.ts';
import { type Missing, isNumber, isRecord, roundTo } from '../number/values.ts';

/** A secondary muscle counts half [Pelland2025] (LG-9.1). */
const secondaryShare = 0.5;
export type SetEntry = {
  primary: readonly string[];
  secondary?: readonly string[] | Missing;
  completedSets: number;
  warmup?: boolean | Missing;
};

/** Goals whose sets are hard sets (LG-9.1): stretches, mobility, control, balance, walking and breathing carry none. */
const hardSetGoals: ReadonlySet<Goal> = new Set([
  'strength',
  'hypertrophy',
  'muscular_endurance',
  'power',
  'tendon_isometric',
  'tendon_hsr',
  'tendon_eccentric',
]);
/** Whether the sets of an exercise with this goal are entries of `weeklySets`; the caller leaves the others out. */
export const countsHardSets = (goal: Goal): boolean => hardSetGoals.has(goal);

/** Hard sets per muscle in a week, 1 decimal. One-sided exercises: the caller counts the side with more sets once. */
export function weeklySets(input: {
  entries?: readonly SetEntry[] | Missing;
}): Result<{ sets: Record<string, number> }, never> {
  const totals = new Map<string, number>();
  const entries: readonly SetEntry[] = Array.isArray(input.entries) ? input.entries : [];
  for (const entry of entries) {
    if (!isRecord(entry)) continue;
    const { completedSets, warmup } = entry;
    if (warmup === true || !isNumber(completedSets) || completedSets < 0) continue;
    addTo(totals, entry.primary, completedSets);
    addTo(totals, entry.secondary, completedSets * secondaryShare);
  }
  return accept({
    sets: Object.fromEntries([...totals].map(([muscle, sets]) => [muscle, roundTo(sets, 1)])),
  });
}

function addTo(totals: Map<string, number>, muscles: readonly string[] | Missing, sets: number): void {
  if (!Array.isArray(muscles)) return;
  for (const muscle of muscles) {
    if (typeof muscle === 'string') totals.set(muscle, (totals.get(muscle) ?? 0) + sets);
  }
}

export type VolumeHint = 'maintenance' | 'growth_range' | 'check_recovery';
/** Display limits of weekly sets per muscle [ACSM2026]; the upper one and the rise are a choice. */
export const volumeLimits = { maintenanceBelow: 4, growthFrom: 10, checkAbove: 20, risePct: 30 } as const;

/** The hint beside a muscle's weekly sets; null between maintenance and the growth range. */
export function volumeHint(sets: number, checkAbove: number = volumeLimits.checkAbove): VolumeHint | null {
  if (sets < volumeLimits.maintenanceBelow) return 'maintenance';
  if (sets > checkAbove) return 'check_recovery';
  return sets >= volumeLimits.growthFrom ? 'growth_range' : null;
}

/** Whether this week's sets rose by more than `risePct` over last week's. Nothing last week is a start, not a rise. */
export const isVolumeJump = (
  thisWeek: number,
  lastWeek: number,
  risePct: number = volumeLimits.risePct,
): boolean => lastWeek > 0 && thisWeek > lastWeek * (1 + risePct / 100) + 1e-9;
