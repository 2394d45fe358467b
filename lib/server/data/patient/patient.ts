import 'server-only';
import { AppError, notFound } from '@/lib/errors';
import { foldTogether } from '@/lib/domain/library/fold-for-search';
import { maySamePerson } from '@/lib/domain/record/same-person';
import { takeDate } from '@/lib/domain/time/date-parts';
import type { AdmissionInput, PatientInput, PatientUpdate, PossibleDuplicate } from '@/lib/schemas/patient';
import { visibleIdentities, visibleRecords } from '@/lib/server/access';
import type { Actor, PractitionerActor } from '@/lib/server/session/actor-types';
import { type AuditEntry, audit } from '@/lib/server/audit';
import { issueLinkIn } from '@/lib/server/data/access/access-link';
import { addConditions, replaceEquipment } from '@/lib/server/data/patient/patient-details';
import { fromDateColumn, toDateColumn } from '@/lib/server/dates';
import { todayIn } from '@/lib/server/today-in';
import { act, type Tx } from '@/lib/server/db';
import { escapeLike } from '@/lib/server/escape-like';
import type { Prisma } from '@/lib/server/generated/client';

export const identitySelect = {
  id: true,
  recordNumber: true,
  fullName: true,
  callName: true,
  birthDate: true,
} as const satisfies Prisma.PatientSelect;

type IdentityRow = Prisma.PatientGetPayload<{ select: typeof identitySelect }>;

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
 * the first of the care team; the record number comes from the clinic's counter.
 */
export function registerPatient(
  actor: PractitionerActor,
  input: PatientInput,
): Promise<{ patientId: string }> {
  return act(actor, 'patient.register', (tx) => registerIn(tx, actor, input));
}

/**
 * Registers a patient and makes the access link, both or neither. Refuses `conflict` with those on record who may be the same person,
 * unless all of them are named as `others`: the caller has seen them.
 */
export function admitPatient(
  actor: PractitionerActor,
  { others = [], ...input }: AdmissionInput,
): Promise<{ patientId: string }> {
  return act(actor, 'patient.register', async (tx) => {
    // Two who register one person at the same time wait for each other here.
    await tx.$queryRaw`select id from clinic where id = ${actor.clinicId}::uuid for update`;
    const duplicates = await findDuplicates(tx, actor, input);
    if (duplicates.some(({ patientId }) => !others.includes(patientId))) {
      await audit(tx, actor, { action: 'patient.search' });
      return new AppError('conflict', {
        userMessage:
          'Somebody with this birth date and nearly this name is on record. Nobody was registered yet.',
        extra: { duplicates },
      });
    }
    const { patientId } = await registerIn(tx, actor, input);
    await issueLinkIn(tx, actor, { patientId });
    return { patientId };
  });
}

/** Everybody of the clinic with this birth date and the same or nearly the same name, as far as the actor may know of them. */
async function findDuplicates(
  tx: Tx,
  actor: PractitionerActor,
  input: Pick<PatientInput, 'fullName' | 'birthDate'>,
): Promise<PossibleDuplicate[]> {
  const rows = await tx.patient.findMany({
    where: { clinicId: actor.clinicId, birthDate: toDateColumn(input.birthDate) },
    orderBy: [{ recordNumber: 'asc' }],
    select: foundSelect(actor),
  });
  return rows
    .map((row) => toFound(actor, row))
    .filter((found) => maySamePerson(found, input))
    .map(({ patientId, fullName, birthDate, recordNumber, isOwn }) => ({
      patientId,
      fullName,
      birthDate,
      recordNumber,
      isOwn,
    }));
}

async function registerIn(
  tx: Tx,
  actor: PractitionerActor,
  input: PatientInput,
): Promise<{ patientId: string }> {
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
      searchText: searchTextOf({ ...input, recordNumber }),
    },
    select: { id: true },
  });
  await tx.episodeOfCare.create({
    data: {
      clinicId: actor.clinicId,
      patientId: patient.id,
      reason,
      startedOn: toDateColumn(todayIn(input.timeZone, new Date())),
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
      },
    });
  await audit(tx, actor, {
    action: 'patient.register',
    patientId: patient.id,
    entity: { kind: 'Patient', id: patient.id },
  });
  return { patientId: patient.id };
}

/** Corrects identity and contact. A later revision on record answers `conflict` with what is stored now. */
export function updatePatient(
  actor: PractitionerActor,
  patientId: string,
  input: PatientUpdate,
): Promise<{ revision: number }> {
  return act(actor, 'patient.write', async (tx) => {
    const { revision, birthDate, ...fields } = input;
    const changed = await tx.patient.updateMany({
      where: { AND: [visibleIdentities(actor), { id: patientId, revision }] },
      // The number of the record stands in the words too: the next search folds them anew.
      data: { ...fields, searchText: null, birthDate: toDateColumn(birthDate), revision: revision + 1 },
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
      fields: Object.keys(fields),
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
    },
  });
  if (row === null) throw notFound();
  const { id, birthDate, ...rest } = row;
  return { patientId: id, birthDate: fromDateColumn(birthDate), ...rest };
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

export type FoundPatient = Omit<PatientIdentity, 'recordNumber'> & {
  recordNumber: string | null;
  isOwn: boolean;
};

const pageSize = 50;

const foundSelect = (actor: PractitionerActor) =>
  ({
    ...identitySelect,
    careTeam: {
      where: { practitionerRoleId: actor.practitionerRoleId, endedAt: null },
      select: { id: true },
    },
  }) as const satisfies Prisma.PatientSelect;

/** Of patients who are not the own, a physiotherapist learns name and birth date only. */
function toFound(
  actor: PractitionerActor,
  row: IdentityRow & { careTeam: readonly unknown[] },
): FoundPatient {
  const isOwn = row.careTeam.length > 0;
  const seesAll = actor.roles.includes('owner') || actor.roles.includes('front_desk');
  return { ...toIdentity(row), recordNumber: isOwn || seesAll ? row.recordNumber : null, isOwn };
}

/**
 * Patients by name, call name, record number or birth date (in the order of the clinic's locale), words in any order and however they
 * are spelt. `mine` searches the own patients; `clinic` all of the clinic, of whom a physiotherapist learns name and birth date only.
 * At most 50.
 */
export function searchPatients(
  actor: PractitionerActor,
  search: { q: string; scope: 'mine' | 'clinic' },
): Promise<FoundPatient[]> {
  return act(actor, 'patient.search', async (tx) => {
    const { date, rest } = takeDate(search.q, actor.clinic.locale);
    const typed = rest.trim() === '' ? [] : rest.trim().split(/\s+/).slice(0, 8);
    if (typed.length > 0) await foldNames(tx, actor);
    const words = typed.map((word) => ({ searchText: { contains: escapeLike(wordToFind(word)) } }));
    const born = date === null ? [] : [{ birthDate: toDateColumn(date) }];
    const scope = search.scope === 'mine' ? visibleRecords(actor) : { clinicId: actor.clinicId };
    const rows = await tx.patient.findMany({
      where: { AND: [scope, ...words, ...born] },
      orderBy: [{ fullName: 'asc' }, { id: 'asc' }],
      take: pageSize,
      select: foundSelect(actor),
    });
    await audit(tx, actor, { action: 'patient.search' });
    return rows.map((row) => toFound(actor, row));
  });
}

/** What a search looks in: the names and the number, each without its spaces. */
const searchTextOf = ({ fullName, callName, recordNumber }: SearchedPatient): string =>
  [fullName, callName, recordNumber].map(foldTogether).join(' ');
type SearchedPatient = Pick<PatientIdentity, 'fullName' | 'callName' | 'recordNumber'>;

/** A word that is nothing but signs means itself, and finds nobody. */
const wordToFind = (word: string): string => {
  const folded = foldTogether(word);
  return folded === '' ? word : folded;
};

/** Folds the names that are not folded yet: those from before, and those that were corrected. */
async function foldNames(tx: Tx, actor: PractitionerActor): Promise<void> {
  const rows = await tx.patient.findMany({
    where: { clinicId: actor.clinicId, searchText: null },
    select: { id: true, fullName: true, callName: true, recordNumber: true },
  });
  if (rows.length === 0) return;
  await tx.$executeRaw`update patient set search_text = folded.words
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(searchTextOf)}::text[]) folded (id, words)
    where patient.clinic_id = ${actor.clinicId}::uuid and patient.id = folded.id`;
}

/** Takes over a patient of the clinic: self-assignment with a reason, audited. Joining twice is no error. */
export function joinCareTeam(actor: PractitionerActor, patientId: string, reason: string): Promise<void> {
  return act(actor, 'careTeam.join', async (tx) => {
    const patient = await tx.patient.findFirst({
      where: { clinicId: actor.clinicId, id: patientId },
      select: { id: true },
    });
    if (patient === null) throw notFound();
    await tx.$executeRaw`insert into care_team_member (id, clinic_id, patient_id, practitioner_role_id, reason)
      values (${crypto.randomUUID()}::uuid, ${actor.clinicId}::uuid, ${patientId}::uuid, ${actor.practitionerRoleId}::uuid, ${reason})
      on conflict do nothing`;
    await audit(tx, actor, {
      action: 'careTeam.join',
      patientId,
      entity: { kind: 'Patient', id: patientId },
    });
  });
}
