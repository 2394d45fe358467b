import { isEffort } from '../../load/effort.ts';
import { type Result, accept } from '../../result.ts';
import { type Missing, isNumber, isRecord, isSame, roundTo } from '../../number/values.ts';

/** A rise of this much for the same load signals fatigue or illness (choice, LG-8.4). */
export const driftLimit = 2;
const mostEarlierSessions = 3;
const fewestEarlierSessions = 2;

type LoadedSession = { loadKg?: number | null | undefined; effort?: number | Missing };

/** Kilograms that stand for "the same load": done without load is 0; a load left out (or unreadable) is like no other. */
function loadKey(session: { loadKg?: number | null | undefined }): number | null {
  if (session.loadKg === null) return 0;
  return isNumber(session.loadKg) && session.loadKg >= 0 ? session.loadKg : null;
}

export function sameLoad(a: LoadedSession, b: LoadedSession): boolean {
  const [first, second] = [loadKey(a), loadKey(b)];
  return first !== null && second !== null && isSame(first, second);
}

/** Latest effort minus the mean of up to three earlier ones at the same load, 2 decimals; null when fewer than two exist (LG-8.4). */
export function effortDrift(input: {
  sessions?: readonly LoadedSession[] | Missing;
}): Result<{ drift: number | null }, never> {
  const sessions: readonly LoadedSession[] = Array.isArray(input.sessions) ? input.sessions : [];
  if (!sessions.every(isRecord)) return accept({ drift: null });
  const drift = unroundedDrift(sessions);
  return accept({ drift: drift === null ? null : roundTo(drift, 2) });
}

export function unroundedDrift(sessions: readonly LoadedSession[]): number | null {
  const latest = sessions.at(-1);
  if (latest === undefined || !isEffort(latest.effort)) return null;
  const earlier: number[] = [];
  for (let index = sessions.length - 2; index >= 0 && earlier.length < mostEarlierSessions; index -= 1) {
    const session = sessions[index];
    if (session && isEffort(session.effort) && sameLoad(session, latest)) earlier.push(session.effort);
  }
  if (earlier.length < fewestEarlierSessions) return null;
  return latest.effort - earlier.reduce((sum, effort) => sum + effort, 0) / earlier.length;
}

/** Whether one of the three most recent earlier sessions at this load has no effort, so that drift cannot be judged (D16). */
export function driftIsUnclear(sessions: readonly LoadedSession[]): boolean {
  const latest = sessions.at(-1);
  if (latest === undefined) return false;
  let seen = 0;
  for (let index = sessions.length - 2; index >= 0 && seen < mostEarlierSessions; index -= 1) {
    const session = sessions[index];
    if (!session || !sameLoad(session, latest)) continue;
    if (!isEffort(session.effort)) return true;
    seen += 1;
  }
  return false;
}
