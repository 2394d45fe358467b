import 'server-only';
import type { Actor, PractitionerActor } from '@/lib/server/session/actor-types';
import { toDateColumn } from '@/lib/server/dates';
import { todayIn } from '@/lib/server/today-in';
import type { Tx } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/generated/client';

const nobody: Prisma.PatientWhereInput = { id: { in: [] } };

/** The own patients, and those of whoever the actor covers today, by the clinic's own day. */
function inCareTeamOf({ practitionerRoleId, clinic }: PractitionerActor): Prisma.PatientWhereInput {
  const today = toDateColumn(todayIn(clinic.timeZone, new Date()));
  const absences = {
    some: { coverId: practitionerRoleId, endedAt: null, fromOn: { lte: today }, untilOn: { gte: today } },
  };
  return {
    careTeam: { some: { endedAt: null, OR: [{ practitionerRoleId }, { practitionerRole: { absences } }] } },
  };
}

/**
 * The same for a list of very many: the ids of all whose records a member of staff may see, and whether they are the own patients and not
 * those of somebody who is away. Read from the care team on, so that few pages are touched however many patients there are.
 */
export function recordsInCareOf(
  tx: Tx,
  { clinicId, clinic, practitionerRoleId: me, roles }: PractitionerActor,
): Promise<{ patientId: string; isOwn: boolean }[]> {
  const today = todayIn(clinic.timeZone, new Date());
  return tx.$queryRaw`
    select t.patient_id as "patientId", bool_or(t.practitioner_role_id = ${me}::uuid) as "isOwn"
    from care_team_member t
    where t.clinic_id = ${clinicId}::uuid and t.ended_at is null and ${roles.includes('physiotherapist')}
      and (t.practitioner_role_id = ${me}::uuid or t.practitioner_role_id in (
        select c.absent_id from cover c
        where c.clinic_id = ${clinicId}::uuid and c.cover_id = ${me}::uuid and c.ended_at is null
          and c.from_on <= ${today}::date and c.until_on >= ${today}::date))
    group by t.patient_id`;
}

/**
 * Whose identity and contact an actor may see: owner and front desk the whole clinic's, a physiotherapist the own patients',
 * a patient their own. Everything else does not exist for them.
 */
export function visibleIdentities(actor: Actor): Prisma.PatientWhereInput {
  switch (actor.kind) {
    case 'system':
      return { clinicId: actor.clinicId };
    case 'patient':
      return { clinicId: actor.clinicId, id: actor.patientId };
    case 'practitioner':
      if (actor.roles.includes('owner') || actor.roles.includes('front_desk'))
        return { clinicId: actor.clinicId };
      return actor.roles.includes('physiotherapist')
        ? { clinicId: actor.clinicId, ...inCareTeamOf(actor) }
        : nobody;
  }
}

/**
 * Whether an actor may read a patient's birth date. It opens the patient's link, so whoever handles the links of the whole clinic (owner,
 * front desk) and does not treat the patient asks for it instead of reading it.
 */
export const seesBirthDate = (actor: Actor, isTreating: boolean): boolean =>
  isTreating ||
  actor.kind !== 'practitioner' ||
  !(actor.roles.includes('owner') || actor.roles.includes('front_desk'));

/** Which stored templates a member of staff may see: the clinic's, and the own ones. */
export const visibleTemplates = (actor: PractitionerActor): Prisma.ProgramTemplateWhereInput => ({
  clinicId: actor.clinicId,
  OR: [{ ownerId: null }, { ownerId: actor.practitionerRoleId }],
});

/** Which exercises a member of staff may find: the shared ones, the clinic's own, and those one keeps to oneself. */
export const visibleExercises = (actor: PractitionerActor): Prisma.ExerciseWhereInput => ({
  OR: [
    { clinicId: null },
    { clinicId: actor.clinicId, visibility: 'clinic' },
    { clinicId: actor.clinicId, ownerId: actor.practitionerRoleId },
  ],
});

/**
 * Which photos of own exercises an actor may see: staff all of the clinic's, also those of a colleague's private exercise, because a
 * program may hold it; a patient those of the exercises that a published program of theirs holds or held.
 */
export function visiblePhotos(actor: Actor): Prisma.ExercisePhotoWhereInput {
  const { clinicId } = actor;
  if (actor.kind !== 'patient') return { clinicId };
  const prescriptions = { some: { patientId: actor.patientId, version: { publishedAt: { not: null } } } };
  return { clinicId, exercise: { versions: { some: { prescriptions } } } };
}

/** Whose clinical record an actor may see: a physiotherapist the own patients', a patient their own; an owner or front desk nobody's. */
export function visibleRecords(actor: Actor): Prisma.PatientWhereInput {
  switch (actor.kind) {
    case 'system':
      return { clinicId: actor.clinicId };
    case 'patient':
      return { clinicId: actor.clinicId, id: actor.patientId };
    case 'practitioner':
      return actor.roles.includes('physiotherapist')
        ? { clinicId: actor.clinicId, ...inCareTeamOf(actor) }
        : nobody;
  }
}
