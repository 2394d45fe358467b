import 'server-only';
import type { OwnRules } from '@/lib/domain/dosage/own-rules';
import { exerciseSeconds, type Prescription } from '@/lib/domain/dosage/prescription';
import { sidesPerSet } from '@/lib/domain/dosage/side';
import { regions } from '@/lib/domain/library/vocabulary';
import { addDays } from '@/lib/domain/time/calendar-date';
import { entriesFrom, pastDays } from '@/lib/domain/time/log-dates';
import { type Guidance, guidedDose } from '@/lib/domain/progression/records/judged-proposals';
import { lastForms } from '@/lib/domain/record/last-forms';
import { isForSpineOrHip } from '@/lib/domain/safety/safety-box';
import type { PatientRecords, RecordedLog } from '@/lib/domain/record/recorded';
import type { Locale } from '@/lib/domain/result';
import { patientLimits } from '@/lib/domain/safety/patient-limits';
import type { PlanExercise, PlanVersion } from '@/lib/schemas/day-plan';
import { type ExerciseContent, exerciseContent } from '@/lib/schemas/exercise-content';
import type { LogView, TodayExercise } from '@/lib/schemas/today';
import type { DayReader } from '@/lib/server/session/actor-types';
import { readCurrentMarks } from '@/lib/server/data/exercise/current-marks';
import { toCard } from '@/lib/server/data/exercise/exercise';
import { type LogRow, logSelect, toLogView } from '@/lib/server/data/log/log-views';
import { judgeStored } from '@/lib/server/data/precaution/precaution-records';
import { fromRow } from '@/lib/server/data/program/prescription-rows';
import { guidanceFrom } from '@/lib/server/data/proposal/proposal';
import { readEasier } from '@/lib/server/data/today/easier-version';
import { flareDosesOf } from '@/lib/server/data/today/flare-doses';
import { weightsFor, wordsOf } from '@/lib/server/data/today/today-words';
import { loadFigure } from '@/lib/server/pictures/figures';
import { fromDateColumn, fromNullableDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

/** How far back "last time" is looked for. */
const lastTimeDays = 90;

/**
 * The version in force today, those whose first day is still to come, and those that were in force on a day that can still be noted. A
 * version that was replaced holds until the later one begins.
 */
export async function readVersions(
  tx: Tx,
  actor: DayReader,
  programId: string,
  records: PatientRecords,
): Promise<PlanVersion[]> {
  const rows = await readRows(tx, actor, programId);
  const since = (row: VersionRow) => fromDateColumn(row.effectiveFrom ?? new Date(0));
  const inForceOn = (day: string) => rows.findLast((row) => since(row) <= day);
  const inForce = inForceOn(records.today);
  const lately = new Set([inForce, ...pastDays(records.today, entriesFrom(records.today)).map(inForceOn)]);
  const shown = rows.filter((row) => lately.has(row) || since(row) > records.today);
  const versions: PlanVersion[] = [];
  for (const row of shown)
    versions.push({
      versionId: row.id,
      number: row.number,
      title: row.title,
      painModel: row.painModel,
      painAmberTo: row.painAmberTo,
      note: row.patientNote,
      since: since(row),
      validUntil: fromNullableDateColumn(row.validUntil),
      asksSpread: asksSpread(row.id, records),
      exercises: await readExercises(tx, actor, row, records, lately.has(row) && row !== inForce),
    });
  return versions;
}

/** By number; none that never got a first day. */
function readRows(tx: Tx, actor: DayReader, programId: string) {
  return tx.programVersion.findMany({
    where: {
      clinicId: actor.clinicId,
      patientId: actor.patientId,
      programId,
      status: { in: ['active', 'superseded'] },
      effectiveFrom: { not: null },
    },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      title: true,
      painModel: true,
      painAmberTo: true,
      patientNote: true,
      effectiveFrom: true,
      validUntil: true,
    },
  });
}

type VersionRow = Awaited<ReturnType<typeof readRows>>[number];

/** What is not known is asked. */
function asksSpread(versionId: string, { versions }: PatientRecords): boolean {
  const version = versions.find((one) => one.versionId === versionId);
  return (
    version === undefined || isForSpineOrHip(version.prescriptions.map(({ exercise }) => exercise.region))
  );
}

/**
 * The logs that the days are told from, the newest first: those of this week and of the days that can still be noted, and for each exercise the last one before today that has
 * sets. A whole history would be read for one line of it.
 */
async function readLogs(tx: Tx, actor: DayReader, lineageIds: readonly string[], today: string) {
  const { clinicId, patientId } = actor;
  const from = entriesFrom(today);
  // The last one is looked for from today backwards, exercise by exercise: mostly it stands in the sitting before.
  const told = await tx.$queryRaw<{ id: string }[]>`
    select l.id from exercise_session s
      join exercise_log l on l.clinic_id = s.clinic_id and l.patient_id = s.patient_id and l.session_id = s.id
      join prescription p on p.clinic_id = l.clinic_id and p.patient_id = l.patient_id and p.id = l.prescription_id
    where s.clinic_id = ${clinicId}::uuid and s.patient_id = ${patientId}::uuid and s.local_date >= ${from}::date
      and p.lineage_id = any(${[...lineageIds]}::uuid[])
      and not exists (select from exercise_log c
        where c.clinic_id = l.clinic_id and c.patient_id = l.patient_id and c.corrects_id = l.id)
      and not exists (select from log_mark k
        where k.clinic_id = l.clinic_id and k.patient_id = l.patient_id and k.log_id = l.id and k.kind <> 'again')
    union
    select found.id from unnest(${[...lineageIds]}::uuid[]) lineage cross join lateral (
      select l.id from exercise_session s
        join exercise_log l on l.clinic_id = s.clinic_id and l.patient_id = s.patient_id and l.session_id = s.id
          and l.prescription_id = any(array(select p.id from prescription p
            where p.clinic_id = ${clinicId}::uuid and p.patient_id = ${patientId}::uuid and p.lineage_id = lineage))
      where s.clinic_id = ${clinicId}::uuid and s.patient_id = ${patientId}::uuid
        and s.local_date < ${today}::date and s.local_date >= ${addDays(today, -lastTimeDays)}::date
        and not l.is_easier and exists (select from logged_set t
          where t.clinic_id = l.clinic_id and t.patient_id = l.patient_id and t.log_id = l.id)
        and not exists (select from exercise_log c
          where c.clinic_id = l.clinic_id and c.patient_id = l.patient_id and c.corrects_id = l.id)
        and not exists (select from log_mark k
          where k.clinic_id = l.clinic_id and k.patient_id = l.patient_id and k.log_id = l.id and k.kind <> 'again')
      order by s.local_date desc, l.received_at desc limit 1) found`;
  return tx.exerciseLog.findMany({
    where: { clinicId, patientId, id: { in: told.map(({ id }) => id) } },
    orderBy: [{ session: { localDate: 'desc' } }, { receivedAt: 'desc' }],
    select: logSelect,
  });
}

/** An entry as it stands: with what was said of another one that is the same, and that it was done again. */
function standingView(row: LogRow, standing: ReadonlyMap<string, RecordedLog>): LogView {
  const view = toLogView(row);
  const log = standing.get(row.id);
  if (log === undefined) return view;
  const { rest, during, after, nextMorning } = log.pain;
  const scores = { rest, during, after, next_morning: nextMorning };
  return {
    ...view,
    pain: Object.fromEntries(
      Object.entries(scores).flatMap(([moment, score]) => (score === null ? [] : [[moment, score]])),
    ),
    ...(log.symptomsSpread === null ? {} : { symptomsSpread: log.symptomsSpread }),
    ...(log.mark?.kind === 'again' ? { isAgain: true as const } : {}),
  };
}

/** For each prescription the last day on which it was said how the movement looked. */
function techniqueSaidOn(logs: Iterable<RecordedLog>): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const { prescriptionId, technique, localDate } of logs) {
    const known = said.get(prescriptionId);
    if (technique !== null && (known === undefined || known < localDate)) said.set(prescriptionId, localDate);
  }
  return said;
}

async function readExercises(
  tx: Tx,
  actor: DayReader,
  { id: programVersionId }: Pick<VersionRow, 'id'>,
  records: PatientRecords,
  isOver: boolean,
): Promise<PlanExercise[]> {
  const { today } = records;
  const rows = await tx.prescription.findMany({
    where: { clinicId: actor.clinicId, patientId: actor.patientId, programVersionId },
    orderBy: { position: 'asc' },
    include: { exerciseVersion: { select: { content: true, exercise: { select: { region: true } } } } },
  });
  const guidance = guidanceFrom(records, actor.language);
  const precautions = { today, ...records.precautions };
  const standing = new Map(lastForms(records.logs).map((log) => [log.logId, log]));
  const saidOn = techniqueSaidOn(standing.values());
  const logs = await readLogs(
    tx,
    actor,
    rows.map((row) => row.lineageId),
    today,
  );
  const mark = await readCurrentMarks(
    tx,
    rows.map((row) => row.exerciseVersionId),
  );
  const planned = rows.map((row) => {
    const guided = toldOf(guidance.get(row.lineageId) ?? null, isOver);
    const prescription = fromRow(row);
    const content = exerciseContent.parse(row.exerciseVersion.content);
    return { row, guided, prescription, content, present: guidedDose(prescription, guided) };
  });
  const easier = await readEasier(tx, actor, planned, records);
  const inFlare = await flareDosesOf(tx, actor, planned, records);
  return planned.map(({ row, guided, prescription, content, present: dose }) => {
    const own = logs.filter((log) => log.prescription.lineageId === row.lineageId);
    const isOneLimb = content.laterality === 'unilateral';
    return {
      ...wordsOf(row.id, content, dose, actor.language),
      lineageId: row.lineageId,
      asPrescribed:
        dose === prescription ? null : prescribedOf(row.id, content, prescription, actor.language),
      ownRules: painPartOf(prescription.ownRules),
      ...weightsFor(prescription, content, records.context),
      ...(easier.has(row.id) ? { easier: easier.get(row.id) } : {}),
      ...(inFlare.has(row.id) ? { inFlare: inFlare.get(row.id) } : {}),
      sides: [...sidesPerSet(dose.side, isOneLimb)],
      guidance: guided === null ? null : toGuidanceView(guided, actor.language),
      cautions: patientLimits(
        judgeStored(
          mark(row.exerciseVersionId, toCard({ id: row.exerciseVersionId, content })),
          prescription,
          precautions,
        ),
      ).map((text) => text[actor.language]),
      schedule: dose.schedule,
      seconds: exerciseSeconds(dose, isOneLimb),
      region: regions.find((known) => known === row.exerciseVersion.exercise.region) ?? content.region,
      techniqueSaidOn: saidOn.get(row.id) ?? null,
      logs: own.map((log) => ({
        ...standingView(log, standing),
        localDate: fromDateColumn(log.session.localDate),
      })),
    };
  });
}

/** What follows from the last sessions is said of the dose of today; of a version that is over only what is stopped. */
const toldOf = (now: Guidance | null, isOver: boolean): Guidance | null =>
  isOver && now?.leaveOut !== true ? null : now;

/** The dose of the version itself, for a day on which nothing less was in force yet. */
function prescribedOf(
  prescriptionId: string,
  content: ExerciseContent,
  prescription: Prescription,
  locale: Locale,
): PlanExercise['asPrescribed'] {
  const { dose, sets, amount, loadWords, weight, loadKind } = wordsOf(
    prescriptionId,
    content,
    prescription,
    locale,
  );
  const sides = [...sidesPerSet(prescription.side, content.laterality === 'unilateral')];
  return { dose, sets, amount, sides, loadWords, weight, loadKind };
}

/** The easier version is drawn as the library has it. */
function toGuidanceView(
  { kind, text, leaveOut, instead }: Guidance,
  locale: Locale,
): TodayExercise['guidance'] {
  return {
    kind,
    text,
    leaveOut,
    instead: instead === null ? null : { name: instead.names[locale], figure: loadFigure(instead.slug) },
  };
}

const painPartOf = (own: OwnRules | null): TodayExercise['ownRules'] =>
  own === null ? null : { painToRaise: own.painToRaise, painAllowed: own.painAllowed };
