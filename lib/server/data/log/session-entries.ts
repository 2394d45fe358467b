import 'server-only';
import type { SessionItem } from '@/lib/schemas/log';
import type { ItemAnswer } from '@/lib/schemas/sync';
import { type Batch, isSameSession, rejected, sessionRow } from '@/lib/server/data/log/log-sessions';
import { storeAsSaid } from '@/lib/server/data/log/store-as-said';
import { fromDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

/** Stores sessions whose version the patient really had (published, whatever became of it since); answers by id. */
export async function storeSessions(
  tx: Tx,
  batch: Batch,
  items: readonly SessionItem[],
): Promise<Map<string, ItemAnswer>> {
  if (items.length === 0) return new Map();
  const own = { clinicId: batch.actor.clinicId, patientId: batch.patientId };
  const versions = await tx.programVersion.findMany({
    where: { ...own, id: { in: items.map((item) => item.programVersionId) }, status: { not: 'draft' } },
    select: { id: true },
  });
  const known = new Set(versions.map((version) => version.id));
  const isWanted = (item: SessionItem): boolean => known.has(item.programVersionId);
  const answers = await storeAsSaid(tx, batch, items.filter(isWanted), {
    entity: 'ExerciseSession',
    add: (fresh) =>
      tx.exerciseSession.createManyAndReturn({
        data: fresh.map((item) => sessionRow(batch, item)),
        skipDuplicates: true,
        select: { id: true },
      }),
    find: (ids) =>
      tx.exerciseSession.findMany({
        where: { ...own, id: { in: [...ids] } },
        select: { id: true, programVersionId: true, localDate: true, timeZone: true, performedAt: true },
      }),
    isSame: (item, before) => isSameSession(item, { ...before, localDate: fromDateColumn(before.localDate) }),
  });
  for (const item of items) if (!isWanted(item)) answers.set(item.id, rejected('unknown_version'));
  return answers;
}
