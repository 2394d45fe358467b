import 'server-only';
import type { BarrierItem } from '@/lib/schemas/log';
import type { ItemAnswer } from '@/lib/schemas/sync';
import { readBarrierLists } from '@/lib/server/data/clinic/barrier-list';
import { type Batch, rejected } from '@/lib/server/data/log/log-sessions';
import { storeAsSaid } from '@/lib/server/data/log/store-as-said';
import { fromDateColumn, toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

/**
 * Stores what patients say has got in the way; answers by id. Refuses as `invalid` what does not stand in the list that it names. Nothing
 * of a dose follows from it.
 */
export async function storeBarrierAnswers(
  tx: Tx,
  batch: Batch,
  items: readonly BarrierItem[],
): Promise<Map<string, ItemAnswer>> {
  if (items.length === 0) return new Map();
  const own = { clinicId: batch.actor.clinicId, patientId: batch.patientId };
  const lists = await readBarrierLists(
    tx,
    batch.actor.clinicId,
    items.flatMap(({ list }) => list ?? []),
  );
  const isOnList = ({ list, barrier }: BarrierItem): boolean => {
    const known = lists.get(list);
    return known !== undefined && (barrier === null || known.some(({ key }) => key === barrier));
  };
  const answers = await storeAsSaid(tx, batch, items.filter(isOnList), {
    entity: 'BarrierAnswer',
    add: (fresh) =>
      tx.barrierAnswer.createManyAndReturn({
        data: fresh.map(({ id, localDate, recordedAt, list, barrier }) => ({
          ...{ ...own, id, barrier, listNumber: list },
          localDate: toDateColumn(localDate),
          recordedAt: new Date(recordedAt),
          receivedAt: batch.receivedAt(new Date(recordedAt)),
          relatedPersonId: batch.relatedPersonId,
        })),
        skipDuplicates: true,
        select: { id: true },
      }),
    find: (ids) => tx.barrierAnswer.findMany({ where: { ...own, id: { in: [...ids] } } }),
    isSame: (item, before) =>
      before.listNumber === item.list &&
      before.barrier === item.barrier &&
      fromDateColumn(before.localDate) === item.localDate &&
      before.recordedAt.getTime() === Date.parse(item.recordedAt),
  });
  for (const item of items) if (!isOnList(item)) answers.set(item.id, rejected('invalid'));
  return answers;
}
