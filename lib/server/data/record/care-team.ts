import 'server-only';
import { AppError, notFound } from '@/lib/errors';
import { audit } from '@/lib/server/audit';
import { holdPatient } from '@/lib/server/data/patient/require-record';
import { act } from '@/lib/server/db';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

/**
 * Ends one's own place in the care team, with the reason. Refuses `conflict` for the last one who treats a patient in a running
 * episode: a colleague who still works here takes over first, or the patient is discharged.
 */
export function leaveCareTeam(
  actor: PractitionerActor,
  patientId: string,
  reason: string,
  now: Date,
): Promise<void> {
  return act(actor, 'careTeam.join', async (tx) => {
    const own = { clinicId: actor.clinicId, patientId };
    const seats = await tx.$queryRaw<{ id: string; role: string }[]>`
      select id, practitioner_role_id as role from care_team_member
      where clinic_id = ${actor.clinicId}::uuid and patient_id = ${patientId}::uuid and ended_at is null
      order by id for update`;
    const place = seats.find(({ role }) => role === actor.practitionerRoleId);
    if (place === undefined) throw notFound();
    await holdPatient(tx, own);
    const others = await tx.practitionerRole.count({
      where: {
        ...{ clinicId: actor.clinicId, endedAt: null, roles: { has: 'physiotherapist' } },
        id: { in: seats.map(({ role }) => role), not: actor.practitionerRoleId },
      },
    });
    const episodes = await tx.episodeOfCare.count({ where: { ...own, status: 'active' } });
    if (others === 0 && episodes > 0)
      throw new AppError('conflict', {
        userMessage:
          'Nobody else here treats this patient. A colleague takes over first, or you discharge the patient.',
      });
    await tx.careTeamMember.updateMany({
      where: { ...own, endedAt: null, practitionerRoleId: actor.practitionerRoleId },
      data: { endedAt: now, endedById: actor.practitionerRoleId, endReason: reason },
    });
    await audit(tx, actor, {
      action: 'careTeam.join',
      patientId,
      // Its row holds the reason.
      entity: { kind: 'CareTeamMember', id: place.id },
      fields: ['careTeam', 'left'],
    });
  });
}
