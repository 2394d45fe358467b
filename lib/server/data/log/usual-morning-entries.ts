import 'server-only';
import type { UsualMorningItem } from '@/lib/schemas/log';
import type { ItemAnswer } from '@/lib/schemas/sync';
import { type Batch, enteredBy } from '@/lib/server/data/log/log-sessions';
import { storeAsSaid } from '@/lib/server/data/log/store-as-said';
import { fromDateColumn, toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

/** Stores how the patient says that mornings usually are (LG-7.5); answers by id. The one of the latest day counts, earlier ones stay. */
export async function storeUsualMornings(
  tx: Tx,
  batch: Batch,
  items: readonly UsualMorningItem[],
): Promise<Map<string, ItemAnswer>> {
  const own = { clinicId: batch.actor.clinicId, patientId: batch.patientId };
  return storeAsSaid(tx, batch, items, {
    entity: 'UsualMorning',
    add: (fresh) =>
      tx.usualMorning.createManyAndReturn({
        data: fresh.map((item) => usualMorningRow(batch, item)),
        skipDuplicates: true,
        select: { id: true },
      }),
    find: (ids) => tx.usualMorning.findMany({ where: { ...own, id: { in: [...ids] } } }),
    isSame: (item, before) =>
      isSameUsualMorning(item, { ...before, localDate: fromDateColumn(before.assessedOn) }),
  });
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
