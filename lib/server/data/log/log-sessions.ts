import 'server-only';
import type { ScreeningChannel } from '@/lib/domain/safety/flag-raised';
import type { SessionItem } from '@/lib/schemas/log';
import type { ItemAnswer, RejectionCode } from '@/lib/schemas/sync';
import type { PatientActor, PractitionerActor, SystemActor } from '@/lib/server/session/actor-types';
import { toDateColumn } from '@/lib/server/dates';

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
