import 'server-only';
import { flagOfSymptom } from '@/lib/domain/safety/flag-raised';
import type { StopSymptomItem } from '@/lib/schemas/screening';
import type { ItemAnswer } from '@/lib/schemas/sync';
import { auditAll } from '@/lib/server/audit';
import { alreadyStored, type Batch, byId, rejected, stored } from '@/lib/server/data/log/log-sessions';
import { raiseFlags } from '@/lib/server/data/log/raise-flags';
import type { Tx } from '@/lib/server/db';

/**
 * Stores stop symptoms as open flags with their alerts; answers by id. One that names a session waits until that session is there, so
 * that it is stored the same in whatever order the items came.
 */
export async function storeStopSymptoms(
  tx: Tx,
  batch: Batch,
  items: readonly StopSymptomItem[],
): Promise<Map<string, ItemAnswer>> {
  const answers = new Map<string, ItemAnswer>();
  if (items.length === 0) return answers;
  const own = { clinicId: batch.actor.clinicId, patientId: batch.patientId };
  const named = items.flatMap(({ sessionId }) => (sessionId === null ? [] : [sessionId]));
  const sessions = await tx.exerciseSession.findMany({
    where: { ...own, id: { in: named } },
    select: { id: true },
  });
  const known = new Set(sessions.map(({ id }) => id));
  const wanted = items
    .filter(({ id, sessionId }) => {
      const isMissing = sessionId !== null && !known.has(sessionId);
      if (isMissing) answers.set(id, rejected('session_missing'));
      return !isMissing;
    })
    .toSorted(byId);
  const fresh = await raiseFlags(
    tx,
    batch,
    wanted.map(({ id, code, sessionId, recordedAt }) => ({
      ...flagOfSymptom(code),
      flagId: id,
      toldAt: new Date(recordedAt),
      origin: { sessionId },
    })),
  );
  const older = wanted.filter(({ id }) => !fresh.has(id));
  const existing = await tx.redFlag.findMany({
    where: { ...own, id: { in: older.map(({ id }) => id) } },
    select: { id: true, code: true, isStopSymptom: true, sessionId: true, toldAt: true },
  });
  for (const item of wanted) {
    const before = existing.find(({ id }) => id === item.id);
    const isSame =
      before !== undefined &&
      before.isStopSymptom &&
      before.code === item.code &&
      before.sessionId === item.sessionId &&
      before.toldAt.getTime() === new Date(item.recordedAt).getTime();
    answers.set(item.id, fresh.has(item.id) ? stored : isSame ? alreadyStored : rejected('conflict'));
  }
  await auditAll(
    tx,
    batch.actor,
    [...fresh].map((id) => ({
      action: 'log.write' as const,
      patientId: batch.patientId,
      entity: { kind: 'RedFlag', id },
    })),
  );
  return answers;
}
