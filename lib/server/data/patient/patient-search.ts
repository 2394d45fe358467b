import 'server-only';
import { foldTogether } from '@/lib/domain/library/fold-for-search';
import { patientSearchText, patientWords, wordStart } from '@/lib/domain/record/patient-search-text';
import { ageOn } from '@/lib/domain/person/age';
import { maySamePerson } from '@/lib/domain/record/same-person';
import { takeDate } from '@/lib/domain/time/date-parts';
import type { PatientInput, PossibleDuplicate } from '@/lib/schemas/patient';
import { seesBirthDate, visibleRecords } from '@/lib/server/access';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import {
  type IdentityRow,
  identitySelect,
  type PatientIdentity,
  toIdentity,
} from '@/lib/server/data/patient/patient';
import { toDateColumn } from '@/lib/server/dates';
import { act, type Tx } from '@/lib/server/db';
import { escapeLike } from '@/lib/server/escape-like';
import type { Prisma } from '@/lib/server/generated/client';
import { todayIn } from '@/lib/server/today-in';

export type FoundPatient = Omit<PatientIdentity, 'recordNumber' | 'birthDate'> & {
  recordNumber: string | null;
  /** null for whoever handles the link and does not treat: they ask, and find by what they are told. */
  birthDate: string | null;
  ageYears: number | null;
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

/** Of patients who are not the own, a physiotherapist learns name and birth date only, owner and front desk name, age and number. */
function toFound(
  actor: PractitionerActor,
  row: IdentityRow & { careTeam: readonly unknown[] },
): FoundPatient {
  const isOwn = row.careTeam.length > 0;
  const seesAll = actor.roles.includes('owner') || actor.roles.includes('front_desk');
  const { birthDate, ...identity } = toIdentity(row);
  return {
    ...identity,
    recordNumber: isOwn || seesAll ? row.recordNumber : null,
    birthDate: seesBirthDate(actor, isOwn) ? birthDate : null,
    ageYears: ageOn(birthDate, todayIn(actor.clinic.timeZone, new Date())),
    isOwn,
  };
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
    const born = date === null ? [] : [{ birthDate: toDateColumn(date) }];
    const scope = search.scope === 'mine' ? visibleRecords(actor) : { clinicId: actor.clinicId };
    const find = (named: Prisma.PatientWhereInput[]) =>
      tx.patient.findMany({
        where: { AND: [scope, ...named, ...born] },
        orderBy: [{ fullName: 'asc' }, { id: 'asc' }],
        take: pageSize,
        select: foundSelect(actor),
      });
    const words = typed.map(wordToFind);
    const begun = await find(words.map((word) => beginsWith(actor.clinicId, word)));
    // Nobody is called so: perhaps it stands in the middle of a name. That looks at each patient of the clinic.
    const rows =
      begun.length > 0 || words.length === 0
        ? begun
        : await find(words.map((word) => ({ searchText: { contains: escapeLike(word) } })));
    await audit(tx, actor, { action: 'patient.search' });
    return rows.map((row) => toFound(actor, row));
  });
}

/** After every word with the same beginning, in the order of bytes. */
const last = '\u{10FFFF}';

const beginsWith = (clinicId: string, beginning: string): Prisma.PatientWhereInput => ({
  words: { some: { clinicId, word: { gte: wordStart(beginning), lt: `${wordStart(beginning)}${last}` } } },
});

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
  // Of two who search at once the second finds nothing left to fold.
  const folded = await tx.$queryRaw<{ id: string }[]>`
    with folded as (
      update patient set search_text = folding.words
      from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(patientSearchText)}::text[]) folding (id, words)
      where patient.clinic_id = ${actor.clinicId}::uuid and patient.id = folding.id and search_text is null
      returning patient.clinic_id, patient.id),
    gone as (delete from patient_word w using folded where w.clinic_id = folded.clinic_id and w.patient_id = folded.id)
    select id from folded`;
  const ids = new Set(folded.map(({ id }) => id));
  const words = rows.flatMap((row) =>
    ids.has(row.id) ? patientWords(row).map((word) => ({ id: row.id, word })) : [],
  );
  await tx.$executeRaw`insert into patient_word (clinic_id, patient_id, word)
    select ${actor.clinicId}::uuid, found.id, found.word
    from unnest(${words.map(({ id }) => id)}::uuid[], ${words.map(({ word }) => word)}::text[]) found (id, word)`;
}

/** Everybody of the clinic with this birth date and the same or nearly the same name, as far as the actor may know of them. */
export async function findDuplicates(
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
    .filter((found) => maySamePerson({ ...found, birthDate: input.birthDate }, input))
    .map(({ patientId, fullName, recordNumber, isOwn }) => ({
      patientId,
      fullName,
      // All of them have the one that was just typed.
      birthDate: input.birthDate,
      recordNumber,
      isOwn,
    }));
}
