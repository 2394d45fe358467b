import { isEffort } from '../../load/effort.ts';
import { type Result, accept } from '../../result.ts';
import type { AvailableLoad, Inventory } from '../../load/inventory.ts';
import { type Missing, isRecord, roundTo } from '../../number/values.ts';
import { type Loaded, ownedLoads, sameLoad } from './session-load.ts';

/** A rise of this much for the same load signals fatigue or illness (choice, LG-8.4). */
export const driftLimit = 2;
const mostEarlierSessions = 3;
const fewestEarlierSessions = 2;

type LoadedSession = Loaded & { effort?: number | Missing };

/** Latest effort minus the mean of up to three earlier ones at the same load, 2 decimals; null when fewer than two exist (LG-8.4). `inventory` tells which weight a load is. */
export function effortDrift(input: {
  sessions?: readonly LoadedSession[] | Missing;
  inventory?: Inventory | Missing;
}): Result<{ drift: number | null }, never> {
  const sessions: readonly LoadedSession[] = Array.isArray(input.sessions) ? input.sessions : [];
  if (!sessions.every(isRecord)) return accept({ drift: null });
  const drift = unroundedDrift(sessions, ownedLoads(input.inventory));
  return accept({ drift: drift === null ? null : roundTo(drift, 2) });
}

export function unroundedDrift(
  sessions: readonly LoadedSession[],
  owned: readonly AvailableLoad[],
): number | null {
  const latest = sessions.at(-1);
  if (latest === undefined || !isEffort(latest.effort)) return null;
  const earlier: number[] = [];
  for (let index = sessions.length - 2; index >= 0 && earlier.length < mostEarlierSessions; index -= 1) {
    const session = sessions[index];
    if (session && isEffort(session.effort) && sameLoad(session, latest, owned)) earlier.push(session.effort);
  }
  if (earlier.length < fewestEarlierSessions) return null;
  return latest.effort - earlier.reduce((sum, effort) => sum + effort, 0) / earlier.length;
}

/**
 * The place of the first of the three most recent earlier sessions at this load that has no effort, so that drift cannot be judged
 * (D16); null when each has one.
 */
export function placeWithoutEffort(
  sessions: readonly LoadedSession[],
  owned: readonly AvailableLoad[],
): number | null {
  const latest = sessions.at(-1);
  if (latest === undefined) return null;
  const earlier = sessions
    .map((session, place) => ({ session, place }))
    .slice(0, -1)
    .filter(({ session }) => sameLoad(session, latest, owned))
    .slice(-mostEarlierSessions);
  return earlier.find(({ session }) => !isEffort(session.effort))?.place ?? null;
}
