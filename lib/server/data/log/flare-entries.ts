import 'server-only';
import type { FlareItem } from '@/lib/schemas/log';
import type { ItemAnswer } from '@/lib/schemas/sync';
import type { Batch } from '@/lib/server/data/log/log-sessions';
import { storeAsSaid } from '@/lib/server/data/log/store-as-said';
import { fromDateColumn, toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

/**
 * Stores what was said of flare-ups (LG-8.8); answers by id. Each report stays: which one counts is told from all of them (`flaresOf`).
 */
export async function storeFlareReports(
  tx: Tx,
  batch: Batch,
  items: readonly FlareItem[],
): Promise<Map<string, ItemAnswer>> {
  const own = { clinicId: batch.actor.clinicId, patientId: batch.patientId };
  return storeAsSaid(tx, batch, items, {
    entity: 'FlareReport',
    add: (fresh) =>
      tx.flareReport.createManyAndReturn({
        data: fresh.map(({ kind: _kind, patientId: _patient, localDate, recordedAt, ...said }) => ({
          ...own,
          ...said,
          localDate: toDateColumn(localDate),
          recordedAt: new Date(recordedAt),
          receivedAt: batch.receivedAt(new Date(recordedAt)),
          relatedPersonId: batch.relatedPersonId,
        })),
        skipDuplicates: true,
        select: { id: true },
      }),
    find: (ids) => tx.flareReport.findMany({ where: { ...own, id: { in: [...ids] } } }),
    isSame,
  });
}

type Row = Omit<FlareItem, 'kind' | 'patientId' | 'localDate' | 'recordedAt'> & {
  localDate: Date;
  recordedAt: Date;
};

const isSame = (item: FlareItem, before: Row): boolean =>
  before.isOver === item.isOver &&
  before.pain === item.pain &&
  before.usualPain === item.usualPain &&
  before.spreading === item.spreading &&
  before.cause === item.cause &&
  fromDateColumn(before.localDate) === item.localDate &&
  before.recordedAt.getTime() === new Date(item.recordedAt).getTime();
