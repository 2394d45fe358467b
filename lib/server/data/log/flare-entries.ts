import 'server-only';
import type { FlareItem } from '@/lib/schemas/log';
import type { ItemAnswer } from '@/lib/schemas/sync';
import { auditAll } from '@/lib/server/audit';
import {
  alreadyStored,
  type Batch,
  byId,
  rejected,
  stored,
  writeOf,
} from '@/lib/server/data/log/log-sessions';
import { fromDateColumn, toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

/**
 * Stores what was said of flare-ups (LG-8.8); answers by id. Each report stays as it was said, in whatever order they come: which one
 * counts is told from all of them (`flaresOf`). The same id with other content is a `conflict`, and the first stays.
 */
export async function storeFlareReports(
  tx: Tx,
  batch: Batch,
  items: readonly FlareItem[],
): Promise<Map<string, ItemAnswer>> {
  if (items.length === 0) return new Map();
  const own = { clinicId: batch.actor.clinicId, patientId: batch.patientId };
  const inserted = await tx.flareReport.createManyAndReturn({
    data: items
      .toSorted(byId)
      .map(({ kind: _kind, patientId: _patient, localDate, recordedAt, ...said }) => ({
        ...own,
        ...said,
        localDate: toDateColumn(localDate),
        recordedAt: new Date(recordedAt),
        receivedAt: batch.receivedAt(new Date(recordedAt)),
        relatedPersonId: batch.relatedPersonId,
      })),
    skipDuplicates: true,
    select: { id: true },
  });
  const fresh = new Set(inserted.map(({ id }) => id));
  const existing = await tx.flareReport.findMany({
    where: { ...own, id: { in: items.map(({ id }) => id).filter((id) => !fresh.has(id)) } },
  });
  await auditAll(
    tx,
    batch.actor,
    inserted.map(({ id }) => ({
      action: writeOf(batch),
      patientId: batch.patientId,
      entity: { kind: 'FlareReport', id },
    })),
  );
  return new Map(
    items.map((item) => {
      if (fresh.has(item.id)) return [item.id, stored];
      const before = existing.find(({ id }) => id === item.id);
      return [item.id, before !== undefined && isSame(item, before) ? alreadyStored : rejected('conflict')];
    }),
  );
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
