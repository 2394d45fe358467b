import 'server-only';
import type { LogMarkItem } from '@/lib/schemas/log';
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
import { holdPatient } from '@/lib/server/data/patient/require-record';
import type { Tx } from '@/lib/server/db';

type Own = { clinicId: string; patientId: string };

/**
 * Stores what the patient says of entries afterwards; answers by id. The entries stay as they are. What does not count any more, because
 * it was taken back or is the same as another one of its day, does not count again: asked for twice it is done, and the contrary is
 * refused. What the clinic typed in from paper is theirs to correct.
 */
export async function storeLogMarks(
  tx: Tx,
  batch: Batch,
  items: readonly LogMarkItem[],
): Promise<Map<string, ItemAnswer>> {
  const answers = new Map<string, ItemAnswer>();
  if (items.length === 0) return answers;
  await holdPatient(tx, { clinicId: batch.actor.clinicId, patientId: batch.patientId });
  for (const item of items.toSorted(
    (a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt) || byId(a, b),
  ))
    answers.set(item.id, await storeMark(tx, batch, item));
  return answers;
}

async function storeMark(tx: Tx, batch: Batch, item: LogMarkItem): Promise<ItemAnswer> {
  const own = { clinicId: batch.actor.clinicId, patientId: batch.patientId };
  const before = await tx.logMark.findFirst({
    where: { ...own, id: item.id },
    select: { kind: true, log: { select: { clientLogId: true } }, sameAs: { select: { clientLogId: true } } },
  });
  if (before !== null) {
    const isSame =
      before.kind === item.mark &&
      before.log.clientLogId === item.logId &&
      (before.sameAs?.clientLogId ?? null) === item.sameAs;
    return isSame ? alreadyStored : rejected('conflict');
  }
  const log = await readMarked(tx, own, item.logId);
  if (log === null) return rejected('corrected_missing');
  if (log.correctedBy !== null) return rejected('already_corrected');
  if (log.session.source === 'paper') return rejected('corrects_other');
  if (log.marks.length > 0) return item.mark === 'again' ? rejected('already_corrected') : alreadyStored;
  const other = item.sameAs === null ? null : await readMarked(tx, own, item.sameAs);
  if (item.sameAs !== null) {
    if (other === null) return rejected('corrected_missing');
    const isOfOneDay =
      other.session.localDate.getTime() === log.session.localDate.getTime() &&
      other.prescription.lineageId === log.prescription.lineageId;
    // One of the two has to go on counting.
    if (!isOfOneDay || other.marks.length > 0) return rejected('corrects_other');
  }
  const recordedAt = new Date(item.recordedAt);
  await tx.logMark.create({
    data: {
      ...{ ...own, id: item.id, logId: log.id, kind: item.mark, sameAsId: other?.id ?? null, recordedAt },
      receivedAt: batch.receivedAt(recordedAt),
      relatedPersonId: batch.relatedPersonId,
    },
  });
  await auditAll(tx, batch.actor, [
    {
      action: writeOf(batch),
      patientId: batch.patientId,
      entity: { kind: 'ExerciseLog', id: log.id },
      fields: ['mark', item.mark],
    },
  ]);
  return stored;
}

/** An entry by the id that its device gave it, with the marks by which it does not count any more. */
const readMarked = (tx: Tx, own: Own, clientLogId: string) =>
  tx.exerciseLog.findFirst({
    where: { ...own, clientLogId },
    select: {
      id: true,
      correctedBy: { select: { id: true } },
      session: { select: { localDate: true, source: true } },
      prescription: { select: { lineageId: true } },
      marks: { where: { kind: { not: 'again' } }, select: { id: true } },
    },
  });
