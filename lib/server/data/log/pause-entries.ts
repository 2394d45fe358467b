import 'server-only';
import type { PauseEndItem, PauseItem } from '@/lib/schemas/log';
import type { ItemAnswer } from '@/lib/schemas/sync';
import { auditAll } from '@/lib/server/audit';
import {
  alreadyStored,
  type Batch,
  enteredBy,
  rejected,
  stored,
  writeOf,
} from '@/lib/server/data/log/log-sessions';
import { holdPatient } from '@/lib/server/data/patient/require-record';
import {
  findPauseWithin,
  isOwnPause,
  pauseSelect,
  toRecordedPause,
} from '@/lib/server/data/record/pause-rows';
import { fromDateColumn, fromNullableDateColumn, toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

/**
 * Stores the patient's own pauses and their ends (MS-1), each on what the one before it left; answers by id. Refuses days that are
 * paused already, a pause of somebody discharged, and the end of a pause that the clinic entered.
 */
export async function storePauses(
  tx: Tx,
  batch: Batch,
  items: readonly (PauseItem | PauseEndItem)[],
): Promise<Map<string, ItemAnswer>> {
  const answers = new Map<string, ItemAnswer>();
  if (items.length === 0) return answers;
  await holdPatient(tx, { clinicId: batch.actor.clinicId, patientId: batch.patientId });
  for (const item of asTold(items))
    answers.set(
      item.id,
      item.kind === 'pause' ? await storePause(tx, batch, item) : await storeEnd(tx, batch, item),
    );
  return answers;
}

/** In the order in which they were told; an end after its pause, also when the clock of the device was set back in between. */
function asTold(items: readonly (PauseItem | PauseEndItem)[]): (PauseItem | PauseEndItem)[] {
  const begun = new Map(
    items.flatMap((item) => (item.kind === 'pause' ? [[item.id, Date.parse(item.recordedAt)] as const] : [])),
  );
  const momentOf = (item: PauseItem | PauseEndItem): number =>
    Math.max(Date.parse(item.recordedAt), item.kind === 'pause' ? 0 : (begun.get(item.pauseId) ?? 0));
  return items.toSorted((a, b) => momentOf(a) - momentOf(b) || a.kind.localeCompare(b.kind));
}

async function storePause(tx: Tx, batch: Batch, item: PauseItem): Promise<ItemAnswer> {
  const own = { clinicId: batch.actor.clinicId, patientId: batch.patientId };
  const before = await tx.pause.findFirst({
    where: { ...own, id: item.id },
    select: { reason: true, fromOn: true, untilOn: true, recordedAt: true },
  });
  if (before !== null) {
    const isSame =
      before.reason === item.reason &&
      fromDateColumn(before.fromOn) === item.localDate &&
      fromNullableDateColumn(before.untilOn) === item.untilOn &&
      before.recordedAt.getTime() === Date.parse(item.recordedAt);
    return isSame ? alreadyStored : rejected('conflict');
  }
  const running = await tx.episodeOfCare.count({ where: { ...own, status: 'active' } });
  if (running === 0) return rejected('conflict');
  const taken = await findPauseWithin(tx, own, { firstDay: item.localDate, lastDay: item.untilOn });
  if (taken !== undefined) return rejected('paused_already');
  const recordedAt = new Date(item.recordedAt);
  await tx.pause.create({
    data: {
      ...{ ...own, id: item.id, reason: item.reason, recordedAt },
      fromOn: toDateColumn(item.localDate),
      untilOn: toDateColumn(item.untilOn),
      receivedAt: batch.receivedAt(recordedAt),
      relatedPersonId: batch.relatedPersonId,
      enteredById: enteredBy(batch),
    },
  });
  await auditPause(tx, batch, item.id, ['pause']);
  return stored;
}

/** An end that comes after the pause is over changes nothing: what it asks for holds already. */
async function storeEnd(
  tx: Tx,
  batch: Batch,
  { pauseId, localDate, recordedAt }: PauseEndItem,
): Promise<ItemAnswer> {
  const own = { clinicId: batch.actor.clinicId, patientId: batch.patientId };
  const row = await tx.pause.findFirst({
    where: { ...own, id: pauseId },
    select: { ...pauseSelect, enteredById: true, endedAt: true },
  });
  if (row === null) return rejected('pause_missing');
  const { firstDay, lastDay } = toRecordedPause(row);
  if (row.programId !== null || row.enteredById !== null || localDate < firstDay) return rejected('conflict');
  if (lastDay !== null && lastDay < localDate) return alreadyStored;
  if (row.endedAt !== null) return rejected('conflict');
  await tx.pause.updateMany({
    where: { ...own, id: pauseId, ...isOwnPause, endedAt: null },
    data: {
      endedOn: toDateColumn(localDate),
      endedAt: batch.receivedAt(new Date(recordedAt)),
      endedById: enteredBy(batch),
    },
  });
  await auditPause(tx, batch, pauseId, ['pause', 'ended']);
  return stored;
}

const auditPause = (tx: Tx, batch: Batch, id: string, fields: readonly string[]): Promise<void> =>
  auditAll(tx, batch.actor, [
    {
      action: writeOf(batch),
      patientId: batch.patientId,
      entity: { kind: 'Pause', id },
      fields: [...fields],
    },
  ]);
