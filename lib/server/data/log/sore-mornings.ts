import 'server-only';
import { baselineDays, redMorningRise } from '@/lib/domain/pain/morning-pain';
import { soreMorningsOf, type ToldMorning } from '@/lib/domain/review/morning-alert';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { MorningItem } from '@/lib/schemas/log';
import { auditAll } from '@/lib/server/audit';
import { inOrder } from '@/lib/server/data/log/log-order';
import type { Batch } from '@/lib/server/data/log/log-sessions';
import { fromDateColumn, toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';
import { uuidV7 } from '@/lib/server/uuid-v7';

/** What was said of usual mornings, with what orders it among others of its day. */
export type SaidUsual = { id: string; pain: number | null; assessedOn: string; receivedAt: Date };

/** The one that counts: of the latest day, then the latest to come in. */
export const latestUsual = (said: readonly SaidUsual[]): SaidUsual | null =>
  said.toSorted((a, b) => orderOf(a).localeCompare(orderOf(b))).at(-1) ?? null;
const orderOf = ({ assessedOn, receivedAt, id }: SaidUsual): string =>
  `${assessedOn} ${receivedAt.toISOString()} ${id}`;

/** The mornings that have to be known to say whether these are sore; a score so low that none can be is measured by nothing. */
export const measuredBy = (items: readonly MorningItem[]): string[] => [
  ...new Set(
    items
      .filter(({ pain }) => (pain ?? 0) >= redMorningRise)
      .flatMap(({ localDate }) =>
        Array.from({ length: baselineDays + 2 }, (_, back) => addDays(localDate, -back)),
      ),
  ),
];

export const toTold = ({
  id,
  correctsId,
  localDate,
  pain,
}: Pick<MorningItem, 'id' | 'correctsId' | 'localDate' | 'pain'>): ToldMorning => ({
  morningId: id,
  correctsId,
  localDate,
  pain,
});

/** The alerts of mornings that are new, in their order. */
export function morningAlertRows(
  batch: Batch,
  fresh: readonly MorningItem[],
  onRecord: readonly ToldMorning[],
  usual: SaidUsual | null,
) {
  const recordedAt = new Map(fresh.map((item) => [item.id, new Date(item.recordedAt)]));
  return soreMorningsOf(fresh.map(toTold), onRecord, usual).map(({ morningId, localDate }) => ({
    clinicId: batch.actor.clinicId,
    patientId: batch.patientId,
    id: uuidV7(),
    rule: 'sore_morning' as const,
    morningId,
    localDate: toDateColumn(localDate),
    raisedAt: batch.receivedAt(recordedAt.get(morningId) ?? new Date()),
  }));
}

/** Raises the alerts of mornings that this transaction has stored; one open alert for each local day (O-9). */
export async function raiseSoreMornings(tx: Tx, batch: Batch, stored: readonly MorningItem[]): Promise<void> {
  const days = measuredBy(stored);
  if (days.length === 0) return;
  const own = { clinicId: batch.actor.clinicId, patientId: batch.patientId };
  const onRecord = await tx.morningCheck.findMany({
    where: { ...own, localDate: { in: days.map(toDateColumn) } },
    select: { id: true, correctsId: true, localDate: true, pain: true },
  });
  const usual = await tx.usualMorning.findMany({
    where: own,
    orderBy: [{ assessedOn: 'desc' }, { receivedAt: 'desc' }, { id: 'desc' }],
    take: 1,
    select: { id: true, pain: true, assessedOn: true, receivedAt: true },
  });
  const alerts = await tx.alert.createManyAndReturn({
    data: morningAlertRows(
      batch,
      inOrder(stored).ordered,
      onRecord.map(({ id, localDate, ...row }) => ({
        ...row,
        morningId: id,
        localDate: fromDateColumn(localDate),
      })),
      latestUsual(usual.map((row) => ({ ...row, assessedOn: fromDateColumn(row.assessedOn) }))),
    ),
    skipDuplicates: true,
    select: { id: true },
  });
  await auditAll(
    tx,
    batch.actor,
    alerts.map(({ id }) => ({
      action: 'alert.raise' as const,
      patientId: batch.patientId,
      entity: { kind: 'Alert', id },
    })),
  );
}
