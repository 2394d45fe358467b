import 'server-only';
import { notFound } from '@/lib/errors';
import { visibleRecords } from '@/lib/server/access';
import type { Actor } from '@/lib/server/session/actor-types';
import type { Tx } from '@/lib/server/db';

/** Refuses `not_found` unless the actor may see this patient's clinical record, and keeps it so until the transaction ends. */
export async function requireRecord(tx: Tx, actor: Actor, patientId: string): Promise<void> {
  const patient = await tx.patient.findFirst({
    where: { AND: [visibleRecords(actor), { id: patientId }] },
    select: { id: true },
  });
  if (patient === null) throw notFound();
  if (actor.kind === 'practitioner') await holdCareTeamPlace(tx, actor, patientId);
}

/**
 * Holds the actor's place in the care team while the transaction writes: whoever ends it waits, and when it has just been ended
 * the write is refused as `not_found`.
 */
async function holdCareTeamPlace(
  tx: Tx,
  actor: { clinicId: string; practitionerRoleId: string },
  patientId: string,
): Promise<void> {
  const held = await tx.$queryRaw<unknown[]>`
    select id from care_team_member where clinic_id = ${actor.clinicId}::uuid and patient_id = ${patientId}::uuid
      and practitioner_role_id = ${actor.practitionerRoleId}::uuid and ended_at is null for share`;
  if (held.length === 0) throw notFound();
}
