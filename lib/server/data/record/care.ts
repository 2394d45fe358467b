import 'server-only';
import { AppError, notFound } from '@/lib/errors';
import type { CarerInput } from '@/lib/schemas/record';
import { visibleIdentities } from '@/lib/server/access';
import { audit } from '@/lib/server/audit';
import { toDateColumn } from '@/lib/server/dates';
import { act, type Tx } from '@/lib/server/db';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

/**
 * Ends one's own place in the care team, with the reason. Refuses `conflict` for the last one who treats the patient: somebody has to
 * take over first, or the patient is discharged.
 */
export function leaveCareTeam(
  actor: PractitionerActor,
  patientId: string,
  reason: string,
  now: Date,
): Promise<void> {
  return act(actor, 'careTeam.join', async (tx) => {
    const own = { clinicId: actor.clinicId, patientId, endedAt: null };
    const seats = await tx.$queryRaw<{ role: string }[]>`
      select practitioner_role_id as role from care_team_member
      where clinic_id = ${actor.clinicId}::uuid and patient_id = ${patientId}::uuid and ended_at is null for update`;
    if (!seats.some(({ role }) => role === actor.practitionerRoleId)) throw notFound();
    const episodes = await tx.episodeOfCare.count({ where: { patientId, status: 'active' } });
    if (seats.length === 1 && episodes > 0)
      throw new AppError('conflict', {
        userMessage:
          'You are the only one who treats this patient. A colleague takes over first, or you discharge the patient.',
      });
    await tx.careTeamMember.updateMany({
      where: { ...own, practitionerRoleId: actor.practitionerRoleId },
      data: { endedAt: now, endedById: actor.practitionerRoleId, endReason: reason },
    });
    await audit(tx, actor, {
      action: 'careTeam.join',
      patientId,
      entity: { kind: 'Patient', id: patientId },
      fields: ['careTeam', 'left'],
    });
  });
}

/** Registers a parent or carer, who gets a link of their own and whose entries carry their name. */
export function addCarer(
  actor: PractitionerActor,
  patientId: string,
  { name, relationship, birthDate }: CarerInput,
): Promise<void> {
  return changeCarer(actor, patientId, 'added', async (tx) => {
    const person = await tx.relatedPerson.create({
      data: { clinicId: actor.clinicId, patientId, name, relationship, birthDate: toDateColumn(birthDate) },
      select: { id: true },
    });
    return person.id;
  });
}

/** Ends a parent's or carer's part: their link is revoked and their sessions end; what they recorded keeps their name. */
export function endCarer(
  actor: PractitionerActor,
  patientId: string,
  relatedPersonId: string,
  now: Date,
): Promise<void> {
  return changeCarer(actor, patientId, 'ended', async (tx) => {
    const person = { clinicId: actor.clinicId, patientId, id: relatedPersonId };
    if ((await tx.relatedPerson.count({ where: person })) === 0) throw notFound();
    await tx.relatedPerson.updateMany({
      where: { ...person, endedAt: null },
      data: { endedAt: now, endedById: actor.practitionerRoleId },
    });
    const links = { clinicId: actor.clinicId, patientId, relatedPersonId };
    await tx.accessLink.updateMany({ where: { ...links, revokedAt: null }, data: { revokedAt: now } });
    await tx.signInSession.updateMany({
      where: { clinicId: actor.clinicId, endedAt: null, accessLink: links },
      data: { endedAt: now, endReason: 'revoked' },
    });
    return relatedPersonId;
  });
}

/** Corrects the name, relationship or birth date of a parent or carer. */
export function correctCarer(
  actor: PractitionerActor,
  patientId: string,
  relatedPersonId: string,
  { name, relationship, birthDate }: CarerInput,
): Promise<void> {
  return changeCarer(actor, patientId, 'corrected', async (tx) => {
    const { count } = await tx.relatedPerson.updateMany({
      where: { clinicId: actor.clinicId, patientId, id: relatedPersonId, endedAt: null },
      data: { name, relationship, birthDate: toDateColumn(birthDate) },
    });
    if (count === 0) throw notFound();
    return relatedPersonId;
  });
}

function changeCarer(
  actor: PractitionerActor,
  patientId: string,
  deed: string,
  work: (tx: Tx) => Promise<string>,
): Promise<void> {
  return act(actor, 'patient.write', async (tx) => {
    const patient = await tx.patient.count({ where: { AND: [visibleIdentities(actor), { id: patientId }] } });
    if (patient === 0) throw notFound();
    const id = await work(tx);
    await audit(tx, actor, {
      action: 'patient.write',
      patientId,
      entity: { kind: 'RelatedPerson', id },
      fields: ['carer', deed],
    });
  });
}
