import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import {
  keepReviews,
  type Line,
  readBodies,
  readLines,
  type Whose,
} from '@/lib/server/data/review/patient-review';
import { type DashboardRow, readReviews } from '@/lib/server/data/review/review-row';
import { inContext, type Tx } from '@/lib/server/db';
import type { SystemActor } from '@/lib/server/session/actor-types';

/** So many are worked out in one transaction. */
const atOnce = 25;

const theseOf = (ids: readonly string[]): Whose[] => ids.map((patientId) => ({ patientId, isOwn: true }));

async function linesOf(tx: Tx, clinicId: string, now: Date): Promise<Line[]> {
  const all = await tx.patient.findMany({ where: { clinicId }, select: { id: true } });
  return readLines(tx, clinicId, theseOf(all.map(({ id }) => id)), now);
}

const anewOf = (tx: Tx, clinicId: string, lines: readonly Line[], now: Date) =>
  readReviews(tx, { clinicId }, { clinicId, id: { in: lines.map(({ patientId }) => patientId) } }, now);

/**
 * Works out anew where the patients of a clinic stand, those who have moved since or whose day has changed, some at a time. Returns how
 * many there were. `isEnough` is asked before each part and ends it early.
 */
export async function rebuildReviews(
  system: SystemActor,
  now: Date,
  isEnough: () => boolean = () => false,
): Promise<number> {
  const { clinicId } = system;
  const lines = await inContext({ clinicId }, (tx) => linesOf(tx, clinicId, now));
  const old = lines.filter(({ isFresh }) => !isFresh);
  for (let from = 0; from < old.length; from += atOnce) {
    if (isEnough()) return from;
    const part = old.slice(from, from + atOnce);
    const worked = await inContext({ clinicId }, async (tx) => {
      const ids = part.map(({ patientId }) => patientId);
      const present = await readLines(tx, clinicId, theseOf(ids), now);
      const anew = await anewOf(tx, clinicId, present, now);
      return present.map((line) => ({ line, row: anew.get(line.patientId) ?? null }));
    });
    await keepReviews(system, worked);
  }
  return old.length;
}

/** Compares every line that would be believed now with what is worked out anew; returns those that differ. */
export async function checkReviews(
  { clinicId }: Pick<SystemActor, 'clinicId'>,
  now: Date,
): Promise<{ checked: number; wrong: string[] }> {
  const fresh = (await inContext({ clinicId }, (tx) => linesOf(tx, clinicId, now))).filter(
    ({ isFresh }) => isFresh,
  );
  const wrong: string[] = [];
  for (let from = 0; from < fresh.length; from += atOnce) {
    const part = fresh.slice(from, from + atOnce);
    await inContext({ clinicId }, async (tx) => {
      const kept = await readBodies(
        tx,
        clinicId,
        part.map(({ patientId }) => patientId),
      );
      const anew = await anewOf(tx, clinicId, part, now);
      for (const { patientId } of part) {
        const was = kept.find((row) => row !== null && row.patientId === patientId) ?? null;
        const is: unknown = JSON.parse(JSON.stringify(anew.get(patientId) ?? null));
        if (!isDeepStrictEqual(was satisfies DashboardRow | null, is)) wrong.push(patientId);
      }
    });
  }
  return { checked: fresh.length, wrong };
}
