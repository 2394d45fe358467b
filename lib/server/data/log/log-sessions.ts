import 'server-only';
import type { ScreeningChannel } from '@/lib/domain/safety/flag-raised';
import type { SessionItem } from '@/lib/schemas/log';
import type { ItemAnswer, RejectionCode } from '@/lib/schemas/sync';
import type { PatientActor, PractitionerActor, SystemActor } from '@/lib/server/session/actor-types';
import { auditAll } from '@/lib/server/audit';
import { fromDateColumn, toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

/** What all rows of one batch share. */
export type Batch = {
  actor: PatientActor | PractitionerActor | SystemActor;
  /** From the patient's own device, or typed in from paper by the actor. */
  source: 'phone' | 'paper';
  /** How safety questions were asked. */
  channel: ScreeningChannel;
  patientId: string;
  relatedPersonId: string | null;
  /** When the server took it: one moment for all rows, or for history each record's own. */
  receivedAt: (performedAt: Date) => Date;
  clockSkewSeconds: number | null;
  /** A day goes to another date: its entries are corrected by entries of other sittings. */
  isMove: boolean;
};

/** The member of staff who typed it in; null when it came from the patient. */
export const enteredBy = ({ actor }: Batch): string | null =>
  actor.kind === 'practitioner' ? actor.practitionerRoleId : null;
/** What the audit calls the writing of this batch. */
export const writeOf = ({ source }: Batch) =>
  source === 'paper' ? ('log.transcribe' as const) : ('log.write' as const);

export const stored: ItemAnswer = { status: 'stored' };
export const alreadyStored: ItemAnswer = { status: 'already_stored' };
export const rejected = (code: RejectionCode): ItemAnswer => ({ status: 'rejected', code });

/** Ids in one order for everybody: two batches with the same rows wait for each other and do not block one another. */
export const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

export const sessionRow = (batch: Batch, item: SessionItem) => ({
  clinicId: batch.actor.clinicId,
  patientId: batch.patientId,
  id: item.id,
  programVersionId: item.programVersionId,
  localDate: toDateColumn(item.localDate),
  timeZone: item.timeZone,
  performedAt: new Date(item.performedAt),
  receivedAt: batch.receivedAt(new Date(item.performedAt)),
  clockSkewSeconds: batch.clockSkewSeconds,
  source: batch.source,
  enteredById: enteredBy(batch),
  relatedPersonId: batch.relatedPersonId,
});

/** A session as it is on record. */
export type KnownSession = {
  id: string;
  programVersionId: string;
  localDate: string;
  timeZone: string;
  performedAt: Date;
};

export const isSameSession = (item: SessionItem, before: KnownSession): boolean =>
  before.programVersionId === item.programVersionId &&
  before.localDate === item.localDate &&
  before.timeZone === item.timeZone &&
  before.performedAt.getTime() === new Date(item.performedAt).getTime();

/**
 * Stores sessions whose version the patient really had (published, whatever became of it since); answers by id.
 * A session that is there already is compared: the same is `already_stored`, another is a `conflict` and the first stays.
 */
export async function storeSessions(
  tx: Tx,
  batch: Batch,
  items: readonly SessionItem[],
): Promise<Map<string, ItemAnswer>> {
  const answers = new Map<string, ItemAnswer>();
  if (items.length === 0) return answers;
  const own = { clinicId: batch.actor.clinicId, patientId: batch.patientId };
  const versions = await tx.programVersion.findMany({
    where: { ...own, id: { in: items.map((item) => item.programVersionId) }, status: { not: 'draft' } },
    select: { id: true },
  });
  const known = new Set(versions.map((version) => version.id));
  for (const item of items)
    if (!known.has(item.programVersionId)) answers.set(item.id, rejected('unknown_version'));
  const wanted = items.filter((item) => known.has(item.programVersionId)).toSorted(byId);
  const inserted = await tx.exerciseSession.createManyAndReturn({
    data: wanted.map((item) => sessionRow(batch, item)),
    skipDuplicates: true,
    select: { id: true },
  });
  const fresh = new Set(inserted.map((row) => row.id));
  const older = wanted.filter((item) => !fresh.has(item.id));
  const existing = await tx.exerciseSession.findMany({
    where: { ...own, id: { in: older.map((item) => item.id) } },
    select: { id: true, programVersionId: true, localDate: true, timeZone: true, performedAt: true },
  });
  for (const item of wanted) {
    const before = existing.find((row) => row.id === item.id);
    const isSame =
      before !== undefined && isSameSession(item, { ...before, localDate: fromDateColumn(before.localDate) });
    answers.set(item.id, fresh.has(item.id) ? stored : isSame ? alreadyStored : rejected('conflict'));
  }
  await auditAll(
    tx,
    batch.actor,
    inserted.map((row) => ({
      action: writeOf(batch),
      patientId: batch.patientId,
      entity: { kind: 'ExerciseSession', id: row.id },
    })),
  );
  return answers;
}
