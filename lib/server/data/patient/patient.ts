import 'server-only';
import { AppError, invalid, notFound } from '@/lib/errors';
import { isPermitted } from '@/lib/domain/access/permissions';
import { ageOn } from '@/lib/domain/person/age';
import { patientSearchText, patientWords } from '@/lib/domain/record/patient-search-text';
import type { PatientInput, PatientUpdate } from '@/lib/schemas/patient';
import { seesBirthDate, visibleIdentities } from '@/lib/server/access';
import type { Actor, PractitionerActor } from '@/lib/server/session/actor-types';
import { type AuditEntry, audit } from '@/lib/server/audit';
import { addConditions, replaceEquipment } from '@/lib/server/data/patient/patient-details';
import { fromDateColumn, toDateColumn } from '@/lib/server/dates';
import { requireBorn, todayIn } from '@/lib/server/today-in';
import { act, type Tx } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/generated/client';

export const identitySelect = {
  id: true,
  recordNumber: true,
  fullName: true,
  callName: true,
  birthDate: true,
} as const satisfies Prisma.PatientSelect;

export type IdentityRow = Prisma.PatientGetPayload<{ select: typeof identitySelect }>;

/** What stands on every clinical screen: name, birth date and a second identifier. */
export type PatientIdentity = {
  patientId: string;
  recordNumber: string;
  fullName: string;
  callName: string;
  birthDate: string;
};

export const toIdentity = (row: IdentityRow): PatientIdentity => ({
  patientId: row.id,
  recordNumber: row.recordNumber,
  fullName: row.fullName,
  callName: row.callName,
  birthDate: fromDateColumn(row.birthDate),
});

/**
 * Registers a patient with the first episode of care, conditions and equipment. A physiotherapist who registers becomes
 * the first of the care team; the record number comes from the clinic's counter. Both begin at `now`.
 */
export function registerPatient(
  actor: PractitionerActor,
  input: PatientInput,
  now: Date = new Date(),
): Promise<{ patientId: string }> {
  return act(actor, 'patient.register', (tx) => registerIn(tx, actor, input, now));
}

/** The rows of a new patient, in the transaction of whoever registers; see `registerPatient`. */
export async function registerIn(
  tx: Tx,
  actor: PractitionerActor,
  input: PatientInput,
  now: Date,
): Promise<{ patientId: string }> {
  refuseClinicalFields(actor, input);
  requireBorn(input.birthDate, actor.clinic, now);
  const [counter] = await tx.$queryRaw<{ record_prefix: string; number: number }[]>`
      update clinic set next_record_number = next_record_number + 1 where id = ${actor.clinicId}::uuid
      returning record_prefix, next_record_number - 1 as number`;
  if (counter === undefined) throw notFound();
  const recordNumber = `${counter.record_prefix}-${String(counter.number).padStart(4, '0')}`;
  const { reason, conditions, equipment, birthDate, ...rest } = input;
  const patient = await tx.patient.create({
    data: {
      ...rest,
      clinicId: actor.clinicId,
      birthDate: toDateColumn(birthDate),
      recordNumber,
      searchText: patientSearchText({ ...input, recordNumber }),
      words: { create: patientWords({ ...input, recordNumber }).map((word) => ({ word })) },
    },
    select: { id: true },
  });
  await tx.episodeOfCare.create({
    data: {
      clinicId: actor.clinicId,
      patientId: patient.id,
      reason,
      startedOn: toDateColumn(todayIn(input.timeZone, now)),
    },
  });
  await addConditions(tx, actor, patient.id, conditions);
  await replaceEquipment(tx, actor.clinicId, patient.id, equipment);
  if (actor.roles.includes('physiotherapist'))
    await tx.careTeamMember.create({
      data: {
        clinicId: actor.clinicId,
        patientId: patient.id,
        practitionerRoleId: actor.practitionerRoleId,
        startedAt: now,
      },
    });
  await audit(tx, actor, {
    action: 'patient.register',
    patientId: patient.id,
    entity: { kind: 'Patient', id: patient.id },
  });
  return { patientId: patient.id };
}

/** What only those who treat may record is refused from everybody else, also where no form would send it (Z-1). */
function refuseClinicalFields({ roles }: PractitionerActor, { conditions, equipment }: PatientInput): void {
  if (isPermitted(roles, 'record.write')) return;
  const faults = Object.entries({ conditions, equipment })
    .filter(([, list]) => list.length > 0)
    .map(([path]) => ({
      path,
      code: 'not_permitted',
      message: 'This is recorded by those who treat the patient.',
    }));
  if (faults.length > 0) throw invalid(faults);
}

/** Corrects identity and contact; a birth date of null stays as it is. A later revision on record answers `conflict` with what is stored now. */
export function updatePatient(
  actor: PractitionerActor,
  patientId: string,
  input: PatientUpdate,
): Promise<{ revision: number }> {
  return act(actor, 'patient.write', async (tx) => {
    const { revision, birthDate, ...fields } = input;
    if (birthDate !== null) requireBorn(birthDate, actor.clinic, new Date());
    const changed = await tx.patient.updateMany({
      where: { AND: [visibleIdentities(actor), { id: patientId, revision }] },
      // The number of the record stands in the words too: the next search folds them anew.
      data: {
        ...fields,
        searchText: null,
        revision: revision + 1,
        ...(birthDate === null ? {} : { birthDate: toDateColumn(birthDate) }),
      },
    });
    if (changed.count === 0) {
      const current = await readContact(tx, actor, patientId);
      await audit(tx, actor, readingOf(patientId));
      return new AppError('conflict', {
        userMessage: 'Somebody else changed this patient’s details. Compare both before you save.',
        extra: { current },
      });
    }
    await audit(tx, actor, {
      action: 'patient.write',
      patientId,
      entity: { kind: 'Patient', id: patientId },
      fields: [...Object.keys(fields), ...(birthDate === null ? [] : ['birthDate'])],
    });
    return { revision: revision + 1 };
  });
}

const readingOf = (patientId: string): AuditEntry => ({
  action: 'patient.read',
  patientId,
  entity: { kind: 'Patient', id: patientId },
});

async function readContact(tx: Tx, actor: Actor, patientId: string) {
  const row = await tx.patient.findFirst({
    where: { AND: [visibleIdentities(actor), { id: patientId }] },
    select: {
      ...identitySelect,
      language: true,
      timeZone: true,
      loadUnit: true,
      phone: true,
      email: true,
      usesPaper: true,
      revision: true,
      careTeam: {
        where:
          actor.kind === 'practitioner'
            ? { practitionerRoleId: actor.practitionerRoleId, endedAt: null }
            : { id: { in: [] } },
        select: { id: true },
      },
    },
  });
  if (row === null) throw notFound();
  const { id, birthDate: born, careTeam, ...rest } = row;
  const birthDate = fromDateColumn(born);
  return {
    patientId: id,
    /** null for whoever handles the link and does not treat. */
    birthDate: seesBirthDate(actor, careTeam.length > 0) ? birthDate : null,
    ageYears: ageOn(birthDate, todayIn(row.timeZone, new Date())),
    ...rest,
  };
}

export type PatientContact = Awaited<ReturnType<typeof readContact>>;

/** Identity and contact of one patient, for the form. */
export function viewContact(actor: PractitionerActor, patientId: string): Promise<PatientContact> {
  return act(actor, 'patient.read', async (tx) => {
    const contact = await readContact(tx, actor, patientId);
    await audit(tx, actor, readingOf(patientId));
    return contact;
  });
}

/** Takes over a patient of the clinic: self-assignment with a reason, audited. Joining twice is no error. */
export function joinCareTeam(actor: PractitionerActor, patientId: string, reason: string): Promise<void> {
  return act(actor, 'careTeam.join', async (tx) => {
    const patient = await tx.patient.findFirst({
      where: { clinicId: actor.clinicId, id: patientId },
      select: { id: true },
    });
    if (patient === null) throw notFound();
    const { clinicId, practitionerRoleId } = actor;
    await tx.$executeRaw`insert into care_team_member (id, clinic_id, patient_id, practitioner_role_id, reason)
      values (${crypto.randomUUID()}::uuid, ${clinicId}::uuid, ${patientId}::uuid, ${practitionerRoleId}::uuid, ${reason})
      on conflict do nothing`;
    const place = await tx.careTeamMember.findFirstOrThrow({
      where: { clinicId, patientId, practitionerRoleId, endedAt: null },
      select: { id: true },
    });
    await audit(tx, actor, {
      action: 'careTeam.join',
      patientId,
      // Its row holds the reason.
      entity: { kind: 'CareTeamMember', id: place.id },
    });
  });
}
