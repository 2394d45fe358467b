import { type AvailableLoad, type Inventory, availableLoads } from '../../load/inventory.ts';
import { isSameLoadIn, matchLoad } from '../../load/match-load.ts';
import type { LoadLabel } from '../../number/units.ts';
import { type Missing, isMissing, isNumber, roundTo } from '../../number/values.ts';
import type { SessionRecord } from './decision-input.ts';

export type Loaded = { loadKg?: number | null | undefined };

/** The loads that the patient can set, lightest first; none where no equipment is known. */
export function ownedLoads(inventory: Inventory | Missing): readonly AvailableLoad[] {
  const available = availableLoads(inventory);
  return available.ok ? available.loads : [];
}

/** A load in kg as it is printed on the owned weight that it is; null for none. */
export function labelOf(kg: number, inventory: Inventory | Missing): LoadLabel | null {
  if (kg <= 0) return null;
  return matchLoad(ownedLoads(inventory), kg)?.label ?? { value: roundTo(kg, 2), unit: 'kg' };
}

/** Kilograms, 0 for "without load"; null for a load that was left out or cannot be read. */
export function kgOf(loadKg: unknown): number | null {
  if (loadKg === null) return 0;
  return isNumber(loadKg) && loadKg >= 0 ? loadKg : null;
}

/** Whether two loads in kg are one; without load is like nothing but itself (LG-8.1, LG-8.4). */
export const isSameKg = (a: number, b: number, owned: readonly AvailableLoad[]): boolean =>
  a === b || (a !== 0 && b !== 0 && isSameLoadIn(owned, a, b));

/** Whether two sessions were done at the same load; one that was left out is like no other. */
export function sameLoad(a: Loaded, b: Loaded, owned: readonly AvailableLoad[]): boolean {
  const [first, second] = [kgOf(a.loadKg), kgOf(b.loadKg)];
  return first !== null && second !== null && isSameKg(first, second, owned);
}

/**
 * The part of a session that the table judges: its first prescribed sets in the order done, and the lightest of their loads. Further
 * sets neither complete nor spoil it. Fewer loads than judged sets count as a load that was left out (LG-8.5).
 */
export function judgedSession(session: SessionRecord, prescribedSets: number): SessionRecord {
  const { reps, loads } = session;
  const isLonger = (reps?.length ?? 0) > prescribedSets;
  if (!isLonger && isMissing(loads)) return session;
  const judged = isMissing(reps) ? reps : reps.slice(0, prescribedSets);
  if (isMissing(loads)) return { ...session, reps: judged };
  const judgedLoads = loads.slice(0, judged?.length ?? prescribedSets);
  return { ...session, reps: judged, loads: judgedLoads, loadKg: lightestOf(session, judgedLoads, judged) };
}

function lightestOf(
  { loadKg }: SessionRecord,
  loads: readonly (number | null)[],
  reps: SessionRecord['reps'],
): number | null | undefined {
  if (loads.length < (reps?.length ?? 0)) return undefined;
  if (loads.length === 0) return loadKg;
  const lightest = Math.min(...loads.map((load) => load ?? 0));
  return lightest === 0 ? null : lightest;
}

/** The heaviest known load of a judged session in kg, 0 for none; undefined where none is known. */
export function heaviestKg({ loadKg, loads }: SessionRecord): number | undefined {
  const known = isMissing(loads) ? [] : loads.map((load) => load ?? 0);
  return known.length > 0 ? Math.max(...known) : (kgOf(loadKg) ?? undefined);
}
