import 'server-only';
import type { UsualMorningItem } from '@/lib/schemas/log';
import type { ItemAnswer } from '@/lib/schemas/sync';
import { auditAll } from '@/lib/server/audit';
import {
  alreadyStored,
  type Batch,
  byId,
  enteredBy,
  rejected,
  stored,
  writeOf,
} from '@/lib/server/data/log/log-sessions';
import { fromDateColumn, toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

/** Stores how the patient says that mornings usually are (LG-7.5); answers by id. The one of the latest day counts, earlier ones stay. */
export async function storeUsualMornings(
  tx: Tx,
  batch: Batch,
  items: readonly UsualMorningItem[],
): Promise<Map<string, ItemAnswer>> {
  if (items.length === 0) return new Map();
  const own = { clinicId: batch.actor.clinicId, patientId: batch.patientId };
  const inserted = await tx.usualMorning.createManyAndReturn({
    data: items.toSorted(byId).map((item) => usualMorningRow(batch, item)),
    skipDuplicates: true,
    select: { id: true },
  });
  const fresh = new Set(inserted.map(({ id }) => id));
  const existing = await tx.usualMorning.findMany({
    where: { ...own, id: { in: items.map(({ id }) => id).filter((id) => !fresh.has(id)) } },
  });
  await auditAll(
    tx,
    batch.actor,
    inserted.map(({ id }) => ({
      action: writeOf(batch),
      patientId: batch.patientId,
      entity: { kind: 'UsualMorning', id },
    })),
  );
  return new Map(
    items.map((item) => {
      if (fresh.has(item.id)) return [item.id, stored];
      const before = existing.find(({ id }) => id === item.id);
      const isSame =
        before !== undefined &&
        isSameUsualMorning(item, { ...before, localDate: fromDateColumn(before.assessedOn) });
      return [item.id, isSame ? alreadyStored : rejected('conflict')];
    }),
  );
}

export const usualMorningRow = (batch: Batch, item: UsualMorningItem) => ({
  clinicId: batch.actor.clinicId,
  patientId: batch.patientId,
  id: item.id,
  pain: item.pain,
  assessedOn: toDateColumn(item.localDate),
  recordedAt: new Date(item.recordedAt),
  receivedAt: batch.receivedAt(new Date(item.recordedAt)),
  relatedPersonId: batch.relatedPersonId,
  enteredById: enteredBy(batch),
});

/** How mornings usually are, as it is on record. */
export type KnownUsualMorning = { id: string; pain: number | null; localDate: string; recordedAt: Date };

export const isSameUsualMorning = (item: UsualMorningItem, before: KnownUsualMorning): boolean =>
  before.pain === item.pain &&
  before.localDate === item.localDate &&
  before.recordedAt.getTime() === new Date(item.recordedAt).getTime();
