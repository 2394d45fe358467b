import 'server-only';
import { AppError, notFound } from '@/lib/errors';
import { visibleRecords } from '@/lib/server/access';
import { audit } from '@/lib/server/audit';
import { requireRecord } from '@/lib/server/data/patient/require-record';
import { act, type Tx } from '@/lib/server/db';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

/** Acknowledges an open flag and its alert by name. It stays open; acknowledging twice is no error, the first name stays. */
export function acknowledgeFlag(actor: PractitionerActor, patientId: string, flagId: string): Promise<void> {
  return act(actor, 'alert.acknowledge', async (tx) => {
    await requireFlag(tx, actor, patientId, flagId);
    await markSeen(tx, actor, patientId, flagId);
    await audit(tx, actor, {
      action: 'alert.acknowledge',
      patientId,
      entity: { kind: 'RedFlag', id: flagId },
    });
  });
}

/** One acknowledgement for a flag and its alert, whichever of the two somebody pressed. */
export async function markSeen(
  tx: Tx,
  actor: PractitionerActor,
  patientId: string,
  flagId: string,
): Promise<void> {
  const seen = { acknowledgedAt: new Date(), acknowledgedById: actor.practitionerRoleId };
  const own = { clinicId: actor.clinicId, patientId, acknowledgedAt: null };
  await tx.redFlag.updateMany({ where: { ...own, id: flagId }, data: seen });
  await tx.alert.updateMany({ where: { ...own, redFlagId: flagId }, data: seen });
}

/**
 * Closes a flag with a reason; whoever closes it has seen it. From then on it stops nothing, and its question counts as answered. Saying
 * the same again is success; refuses `conflict` when somebody closed it before.
 */
export function closeFlag(
  actor: PractitionerActor,
  patientId: string,
  flagId: string,
  reason: string,
  now: Date,
): Promise<void> {
  return act(actor, 'flag.close', async (tx) => {
    await requireFlag(tx, actor, patientId, flagId);
    await markSeen(tx, actor, patientId, flagId);
    const closing = { closedById: actor.practitionerRoleId, closeReason: reason };
    const flag = { clinicId: actor.clinicId, patientId, id: flagId };
    const { count } = await tx.redFlag.updateMany({
      where: { ...flag, closedAt: null },
      data: { ...closing, closedAt: now },
    });
    if (count === 0) {
      const isMine = (await tx.redFlag.count({ where: { ...flag, ...closing } })) > 0;
      if (isMine) return;
      throw new AppError('conflict', {
        userMessage: 'Somebody closed this flag meanwhile. Reload the page to see why.',
      });
    }
    await audit(tx, actor, {
      action: 'flag.close',
      patientId,
      entity: { kind: 'RedFlag', id: flagId },
      fields: ['closed', 'closeReason'],
    });
  });
}

async function requireFlag(
  tx: Tx,
  actor: PractitionerActor,
  patientId: string,
  flagId: string,
): Promise<void> {
  await requireRecord(tx, actor, patientId);
  const flag = await tx.redFlag.findFirst({
    where: { id: flagId, patientId, patient: visibleRecords(actor) },
    select: { id: true },
  });
  if (flag === null) throw notFound();
}
