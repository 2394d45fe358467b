import 'server-only';
import { changedMeanwhile, notFound } from '@/lib/errors';
import type { Addressed, CarerCorrection, CarerInput } from '@/lib/schemas/record';
import { visibleIdentities } from '@/lib/server/access';
import { audit } from '@/lib/server/audit';
import { issueFirstLinkIn } from '@/lib/server/data/access/access-link';
import { holdPatient } from '@/lib/server/data/patient/require-record';
import { toDateColumn } from '@/lib/server/dates';
import { act, type Tx } from '@/lib/server/db';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { requireBorn } from '@/lib/server/today-in';

type Named = Addressed<CarerInput>;

/** Registers a parent or carer with a link of their own, both or neither; their entries carry their name. */
export function addCarer(
  actor: PractitionerActor,
  patientId: string,
  { name, relationship, birthDate }: Named,
): Promise<{ relatedPersonId: string }> {
  return changeCarer(actor, patientId, 'added', async (tx) => {
    requireBorn(birthDate, actor.clinic, new Date());
    const person = await tx.relatedPerson.create({
      data: { clinicId: actor.clinicId, patientId, name, relationship, birthDate: toDateColumn(birthDate) },
      select: { id: true },
    });
    await issueFirstLinkIn(tx, actor, { patientId, relatedPersonId: person.id });
    return person.id;
  });
}

/**
 * Corrects the name, relationship or birth date of a parent or carer whose part has not ended. Refuses `conflict` when somebody else
 * corrected them since the revision that was on the screen.
 */
export function correctCarer(
  actor: PractitionerActor,
  patientId: string,
  relatedPersonId: string,
  { name, relationship, birthDate, revision }: Addressed<CarerCorrection>,
): Promise<{ relatedPersonId: string }> {
  return changeCarer(actor, patientId, 'corrected', async (tx) => {
    requireBorn(birthDate, actor.clinic, new Date());
    const person = { clinicId: actor.clinicId, patientId, id: relatedPersonId, endedAt: null };
    if ((await tx.relatedPerson.count({ where: person })) === 0) throw notFound();
    const { count } = await tx.relatedPerson.updateMany({
      where: { ...person, revision },
      data: { name, relationship, birthDate: toDateColumn(birthDate), revision: revision + 1 },
    });
    if (count === 0) throw changedMeanwhile('this person');
    return relatedPersonId;
  });
}

/**
 * Ends a parent's or carer's part: their link is revoked and their sessions end; what they recorded keeps their name. Ending it twice
 * is no error.
 */
export function endCarer(
  actor: PractitionerActor,
  patientId: string,
  relatedPersonId: string,
  now: Date,
): Promise<{ relatedPersonId: string }> {
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

/** The patient is held, so that nobody makes a link for somebody whose part ends meanwhile. */
function changeCarer(
  actor: PractitionerActor,
  patientId: string,
  deed: string,
  work: (tx: Tx) => Promise<string>,
): Promise<{ relatedPersonId: string }> {
  return act(actor, 'patient.write', async (tx) => {
    const patient = await tx.patient.count({ where: { AND: [visibleIdentities(actor), { id: patientId }] } });
    if (patient === 0) throw notFound();
    await holdPatient(tx, { clinicId: actor.clinicId, patientId });
    const relatedPersonId = await work(tx);
    await audit(tx, actor, {
      action: 'patient.write',
      patientId,
      entity: { kind: 'RelatedPerson', id: relatedPersonId },
      fields: ['carer', deed],
    });
    return { relatedPersonId };
  });
}
