import 'server-only';
import { AppError, notFound } from '@/lib/errors';
import { visibleRecords } from '@/lib/server/access';
import type { Actor, PractitionerActor } from '@/lib/server/session/actor-types';
import { todayIn } from '@/lib/server/today-in';
import type { Tx } from '@/lib/server/db';

type Own = { clinicId: string; patientId: string };

/** The time zone of a patient whose clinical record is read. Refuses `not_found` unless the actor may see it. */
export async function zoneOfRecord(tx: Tx, actor: Actor, patientId: string): Promise<string> {
  const patient = await tx.patient.findFirst({
    where: { AND: [visibleRecords(actor), { id: patientId }] },
    select: { timeZone: true },
  });
  if (patient === null) throw notFound();
  return patient.timeZone;
}

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
 * Holds the actor's place in the care team, or that of whoever they cover today, while the transaction writes: whoever ends it waits, and when it has just been ended
 * the write is refused as `not_found`.
 */
async function holdCareTeamPlace(tx: Tx, actor: PractitionerActor, patientId: string): Promise<void> {
  const today = todayIn(actor.clinic.timeZone, new Date());
  const held = await tx.$queryRaw<unknown[]>`
    select id from care_team_member t where clinic_id = ${actor.clinicId}::uuid and patient_id = ${patientId}::uuid
      and ended_at is null and (practitioner_role_id = ${actor.practitionerRoleId}::uuid
        or exists (select from cover v where v.clinic_id = t.clinic_id and v.absent_id = t.practitioner_role_id
          and v.cover_id = ${actor.practitionerRoleId}::uuid and v.ended_at is null
          and ${today}::date between v.from_on and v.until_on)) for share of t`;
  if (held.length === 0) throw notFound();
}

/** Whoever changes what several people may change at once for one patient does so one after the other, each on what the other left. */
export async function holdPatient(tx: Tx, { clinicId, patientId }: Own): Promise<void> {
  await tx.$queryRaw`select id from patient where clinic_id = ${clinicId}::uuid and id = ${patientId}::uuid for no key update`;
}

/** Refuses `conflict` for a patient who was discharged. Asked while the patient is held, it stays so until the transaction ends. */
export async function requireRunningEpisode(tx: Tx, patientId: string): Promise<void> {
  const running = await tx.episodeOfCare.count({ where: { patientId, status: 'active' } });
  if (running === 0)
    throw new AppError('conflict', {
      userMessage: 'The patient was discharged. Reopen the episode first.',
    });
}
