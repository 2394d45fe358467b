import 'server-only';
import { addDays, daysBetween } from '@/lib/domain/time/calendar-date';
import type { LoadUnit } from '@/lib/domain/number/units';
import type { DiaryExercise } from '@/lib/domain/log/diary-grid';
import type { ValidDays } from '@/lib/domain/log/diary-read';
import { describeDosage } from '@/lib/domain/dosage/describe-dosage';
import { notFound } from '@/lib/errors';
import type { DiaryQuery } from '@/lib/schemas/diary';
import { exerciseContent } from '@/lib/schemas/exercise-content';
import { visibleRecords } from '@/lib/server/access';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { readStoredWeek, type StoredWeek } from '@/lib/server/data/diary/diary-stored';
import { type DiaryVersion, readDiaryVersions } from '@/lib/server/data/diary/diary-versions';
import { identitySelect, type PatientIdentity, toIdentity } from '@/lib/server/data/patient/patient';
import { fromRow } from '@/lib/server/data/program/prescription-rows';
import { act, type Tx } from '@/lib/server/db';
import { todayIn } from '@/lib/server/today-in';

export type DiaryWeek = StoredWeek & {
  version: DiaryVersion;
  from: string;
  valid: ValidDays;
  exercises: DiaryExercise[];
};
export type DiaryView = {
  patient: PatientIdentity;
  today: string;
  loadUnit: LoadUnit;
  /** Versions that were valid on a day of this week; those of other weeks are reached by their weeks. */
  versions: DiaryVersion[];
  /** Null when nothing has been published yet. */
  week: DiaryWeek | null;
};

/**
 * One week of the paper diary: the exercises in the order of the sheet and what is stored. Without a version the latest, without a
 * week the one that today lies in, counted from the version's first day. Reading it is audited.
 */
export function viewDiary(
  actor: PractitionerActor,
  patientId: string,
  query: DiaryQuery,
  now: Date,
): Promise<DiaryView> {
  return act(actor, 'log.transcribe', async (tx) => {
    const patient = await tx.patient.findFirst({
      where: { AND: [visibleRecords(actor), { id: patientId }] },
      select: { ...identitySelect, timeZone: true, loadUnit: true },
    });
    if (patient === null) throw notFound();
    await audit(tx, actor, { action: 'record.read', patientId, entity: { kind: 'Patient', id: patientId } });
    const own = { clinicId: actor.clinicId, patientId };
    const today = todayIn(patient.timeZone, now);
    const versions = await readDiaryVersions(tx, own, today);
    const version = versions.find(({ versionId }) => versionId === query.version) ?? versions[0];
    const common = { patient: toIdentity(patient), today, loadUnit: patient.loadUnit };
    if (version === undefined) return { ...common, versions: [], week: null };
    const last = version.last !== null && version.last < today ? version.last : today;
    const from = weekStart(query.from ?? null, version.first, last);
    const isOfWeek = (one: DiaryVersion) =>
      one.first <= addDays(from, 6) && (one.last === null || one.last >= from);
    return {
      ...common,
      versions: versions.filter((one) => one === version || isOfWeek(one)),
      week: {
        ...(await readStoredWeek(tx, own, version.versionId, from)),
        ...{ version, from, valid: { first: version.first, last, today } },
        exercises: await readExercises(tx, own, version.versionId),
      },
    };
  });
}

/** The asked day, held so that the week has a day of the version; else the version's own week that `last` lies in. */
function weekStart(asked: string | null, first: string, last: string): string {
  if (asked === null) return addDays(first, 7 * Math.floor(daysBetween(first, last) / 7));
  const earliest = addDays(first, -6);
  return asked < earliest ? earliest : asked > last ? last : asked;
}

async function readExercises(
  tx: Tx,
  own: { clinicId: string; patientId: string },
  versionId: string,
): Promise<DiaryExercise[]> {
  const rows = await tx.prescription.findMany({
    where: { ...own, programVersionId: versionId },
    orderBy: { position: 'asc' },
    include: { exerciseVersion: { select: { content: true } } },
  });
  return rows.map((row): DiaryExercise => {
    const content = exerciseContent.parse(row.exerciseVersion.content);
    const dose = fromRow(row);
    return {
      prescriptionId: row.id,
      name: content.names.en,
      region: content.region,
      isOneLimb: content.laterality === 'unilateral',
      dose,
      doseWords: describeDosage(dose, 'en').long,
    };
  });
}
