import 'server-only';
import type { OwnRules } from '@/lib/domain/dosage/own-rules';
import { estimateMinutes } from '@/lib/domain/dosage/prescription';
import { isDueOn } from '@/lib/domain/dosage/schedule';
import { sidesPerSet } from '@/lib/domain/dosage/side';
import { asksUsualMorning, firstMorningRegions } from '@/lib/domain/log/usual-morning';
import { addDays, weekOf } from '@/lib/domain/time/calendar-date';
import { type Guidance, guidedDose } from '@/lib/domain/progression/records/judged-proposals';
import { lastForms } from '@/lib/domain/progression/records/recorded-sessions';
import { isForSpineOrHip } from '@/lib/domain/safety/safety-box';
import { pauseOn } from '@/lib/domain/record/pause';
import type { PatientRecords } from '@/lib/domain/record/recorded';
import type { Locale } from '@/lib/domain/result';
import { patientLimits } from '@/lib/domain/safety/patient-limits';
import { exerciseContent } from '@/lib/schemas/exercise-content';
import { programChanges } from '@/lib/schemas/program-changes';
import type { TodayChange, TodayExercise, TodayView } from '@/lib/schemas/today';
import type { PatientActor } from '@/lib/server/session/actor-types';
import { readCurrentMarks } from '@/lib/server/data/exercise/current-marks';
import { toCard } from '@/lib/server/data/exercise/exercise';
import { logSelect, toLogView, weekdaysDone } from '@/lib/server/data/log/log-views';
import { readMorning } from '@/lib/server/data/log/morning-views';
import { judgeStored } from '@/lib/server/data/precaution/precaution-records';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { readOwnPauses } from '@/lib/server/data/record/pause-rows';
import { readSafetyView } from '@/lib/server/data/screening/safety-view';
import { fromRow } from '@/lib/server/data/program/prescription-rows';
import { guidanceFrom } from '@/lib/server/data/proposal/proposal';
import { wordsOf } from '@/lib/server/data/today/today-words';
import { loadFigure } from '@/lib/server/pictures/figures';
import { fromDateColumn, fromNullableDateColumn, toDateColumn } from '@/lib/server/dates';
import { act, type Tx } from '@/lib/server/db';
import { todayIn } from '@/lib/server/today-in';

/** How long a new version says what is different. */
const newsDays = 7;
/** How far back "last time" is looked for. */
const lastTimeDays = 90;

const empty = {
  startsOn: null,
  pausedUntil: null,
  program: null,
  asksUsualMorning: false,
  minutes: 0,
  exercises: [],
};

/** The patient's day: the version in force, what is due, what was logged, what is new. The day is the patient's own, by their zone. */
export function viewToday(actor: PatientActor, now: Date): Promise<TodayView> {
  return act(actor, 'log.read', async (tx) => {
    const today = todayIn(actor.timeZone, now);
    const patient = await tx.patient.findUniqueOrThrow({
      where: { clinicId_id: { clinicId: actor.clinicId, id: actor.patientId } },
      select: { loadUnit: true },
    });
    const records = await readPatientRecords(tx, actor, now);
    const base = {
      patientId: actor.patientId,
      localDate: today,
      timeZone: actor.timeZone,
      loadUnit: patient.loadUnit,
      morning: await readMorning(tx, actor, now, firstMorningRegions(records)),
      ownPauses: await readOwnPauses(tx, actor, today),
      safety: await readSafetyView(tx, actor, records, now),
    };
    const program = await tx.program.findFirst({
      where: {
        clinicId: actor.clinicId,
        patientId: actor.patientId,
        status: { in: ['active', 'on_hold'] },
        versions: { some: { status: 'active' } },
      },
      orderBy: [{ status: 'asc' }, { createdAt: 'desc' }],
      select: { id: true, status: true },
    });
    if (program === null) return { ...base, ...empty, state: await stateWithout(tx, actor) };
    if (program.status === 'on_hold') return { ...base, ...empty, state: 'paused' };
    const pause = pauseOn(records.pauses, today);
    if (pause !== null) return { ...base, ...empty, state: 'paused', pausedUntil: pause.lastDay };
    const version = await readVersion(tx, actor, program.id, today);
    if (version === null) {
      const next = await tx.programVersion.findFirst({
        where: { clinicId: actor.clinicId, programId: program.id, status: 'active' },
        select: { effectiveFrom: true },
      });
      return {
        ...base,
        ...empty,
        state: 'not_started',
        startsOn: fromNullableDateColumn(next?.effectiveFrom ?? null),
      };
    }
    const exercises = await readExercises(tx, actor, version, records);
    const due = exercises.filter(({ view }) => view.isDue);
    return {
      ...base,
      startsOn: null,
      pausedUntil: null,
      state: due.length === 0 ? 'nothing_today' : 'ready',
      program: {
        ...toProgramView(version, today),
        changes: newsOf(await readNews(tx, actor, version, today), actor.language),
        asksSpread: asksSpread(version.id, records),
      },
      asksUsualMorning: asksUsualMorning(records.usualMorning, programFrom(program.id, records)),
      minutes: estimateMinutes(due),
      exercises: exercises.map(({ view }) => view),
    };
  });
}

/** Why there is no running program: the patient was discharged, the last one that was published has ended or was a mistake, or there was none. */
async function stateWithout(
  tx: Tx,
  actor: PatientActor,
): Promise<'discharged' | 'ended' | 'withdrawn' | 'no_program'> {
  const last = await tx.programVersion.findFirst({
    where: { clinicId: actor.clinicId, patientId: actor.patientId, publishedAt: { not: null } },
    orderBy: [{ endedAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    select: { program: { select: { status: true } } },
  });
  // First: it may still be on paper at home.
  if (last?.program.status === 'entered_in_error') return 'withdrawn';
  const episodes = await tx.episodeOfCare.count({
    where: { clinicId: actor.clinicId, patientId: actor.patientId, status: 'active' },
  });
  if (episodes === 0) return 'discharged';
  return last?.program.status === 'completed' ? 'ended' : 'no_program';
}

/** The version in force on a day: the latest whose first day has come. A version that was replaced holds until then. */
function readVersion(tx: Tx, actor: PatientActor, programId: string, today: string) {
  return tx.programVersion.findFirst({
    where: {
      clinicId: actor.clinicId,
      patientId: actor.patientId,
      programId,
      status: { in: ['active', 'superseded'] },
      effectiveFrom: { lte: toDateColumn(today) },
    },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      programId: true,
      number: true,
      title: true,
      painModel: true,
      painAmberTo: true,
      patientNote: true,
      effectiveFrom: true,
      validUntil: true,
      prescriptions: {
        orderBy: { position: 'asc' },
        include: { exerciseVersion: { select: { content: true } } },
      },
    },
  });
}

type VersionRow = NonNullable<Awaited<ReturnType<typeof readVersion>>>;

/** The first day of a program; null when it lies further back than records are read. */
const programFrom = (programId: string, { versions }: PatientRecords): string | null =>
  versions.find((version) => version.programId === programId && version.number === 1)?.firstDay ?? null;

/** What is not known is asked. */
function asksSpread(versionId: string, { versions }: PatientRecords): boolean {
  const version = versions.find((one) => one.versionId === versionId);
  return (
    version === undefined || isForSpineOrHip(version.prescriptions.map(({ exercise }) => exercise.region))
  );
}

function toProgramView(version: VersionRow, today: string) {
  const since = fromDateColumn(version.effectiveFrom ?? new Date(0));
  const validUntil = fromNullableDateColumn(version.validUntil);
  return {
    versionId: version.id,
    number: version.number,
    title: version.title,
    painModel: version.painModel,
    painAmberTo: version.painAmberTo,
    note: version.patientNote,
    since,
    validUntil,
    isPastValid: validUntil !== null && validUntil < today,
  };
}

/** The versions of the last days, the newest first, each with whoever agreed to it beforehand. */
function readNews(tx: Tx, actor: PatientActor, { programId, number }: VersionRow, today: string) {
  return tx.programVersion.findMany({
    where: {
      ...{ clinicId: actor.clinicId, patientId: actor.patientId, programId },
      number: { gt: 1, lte: number },
      effectiveFrom: { gt: toDateColumn(addDays(today, -newsDays)) },
    },
    orderBy: { number: 'desc' },
    select: {
      number: true,
      changes: true,
      decisions: {
        where: { boundsId: { not: null } },
        select: { decidedBy: { select: { displayName: true } } },
      },
    },
  });
}

type News = Awaited<ReturnType<typeof readNews>>;

/** What the newest version changed, and every step within signed bounds of the days before it: none goes unsaid because another followed. */
function newsOf(versions: News, locale: Locale): TodayChange[] {
  const told = new Set<string>();
  return versions.flatMap(({ changes, decisions }, place) => {
    const agreedBy = decisions[0]?.decidedBy.displayName ?? null;
    if (changes === null || (place > 0 && agreedBy === null)) return [];
    return programChanges.parse(changes).flatMap((change) => {
      const name = change.name[locale];
      if (told.has(name)) return [];
      told.add(name);
      return [
        {
          kind: change.kind,
          name,
          before: 'before' in change ? (change.before?.[locale] ?? null) : null,
          after: 'after' in change ? (change.after?.[locale] ?? null) : null,
          agreedBy,
        },
      ];
    });
  });
}

/**
 * The logs that the day is told from, the newest first: those of this week, and for each exercise the last one before today that has
 * sets. A whole history would be read for one line of it.
 */
async function readLogs(tx: Tx, actor: PatientActor, lineageIds: readonly string[], today: string) {
  const { clinicId, patientId } = actor;
  const [monday = today] = weekOf(today);
  // The last one is looked for from today backwards, exercise by exercise: mostly it stands in the sitting before.
  const told = await tx.$queryRaw<{ id: string }[]>`
    select l.id from exercise_session s
      join exercise_log l on l.clinic_id = s.clinic_id and l.patient_id = s.patient_id and l.session_id = s.id
      join prescription p on p.clinic_id = l.clinic_id and p.patient_id = l.patient_id and p.id = l.prescription_id
    where s.clinic_id = ${clinicId}::uuid and s.patient_id = ${patientId}::uuid and s.local_date >= ${monday}::date
      and p.lineage_id = any(${[...lineageIds]}::uuid[])
      and not exists (select from exercise_log c
        where c.clinic_id = l.clinic_id and c.patient_id = l.patient_id and c.corrects_id = l.id)
    union
    select found.id from unnest(${[...lineageIds]}::uuid[]) lineage cross join lateral (
      select l.id
      from (select s.id, s.local_date from exercise_session s
          where s.clinic_id = ${clinicId}::uuid and s.patient_id = ${patientId}::uuid
            and s.local_date < ${today}::date and s.local_date >= ${addDays(today, -lastTimeDays)}::date
          order by s.local_date desc) s
        cross join lateral (
          select l.id, l.received_at from exercise_log l
          where l.clinic_id = ${clinicId}::uuid and l.patient_id = ${patientId}::uuid and l.session_id = s.id
            and l.prescription_id = any(array(select p.id from prescription p
              where p.clinic_id = ${clinicId}::uuid and p.patient_id = ${patientId}::uuid and p.lineage_id = lineage))
            and exists (select from logged_set t
              where t.clinic_id = l.clinic_id and t.patient_id = l.patient_id and t.log_id = l.id)
            and not exists (select from exercise_log c
              where c.clinic_id = l.clinic_id and c.patient_id = l.patient_id and c.corrects_id = l.id)
          order by l.received_at desc limit 1) l
      order by s.local_date desc, l.received_at desc limit 1) found`;
  return tx.exerciseLog.findMany({
    where: { clinicId, patientId, id: { in: told.map(({ id }) => id) } },
    orderBy: [{ session: { localDate: 'desc' } }, { receivedAt: 'desc' }],
    select: logSelect,
  });
}

/** For each prescription the last day on which it was said how the movement looked. */
function techniqueSaidOn({ logs }: PatientRecords): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const { prescriptionId, technique, localDate } of lastForms(logs)) {
    const known = said.get(prescriptionId);
    if (technique !== null && (known === undefined || known < localDate)) said.set(prescriptionId, localDate);
  }
  return said;
}

async function readExercises(
  tx: Tx,
  actor: PatientActor,
  { prescriptions: rows }: Pick<VersionRow, 'prescriptions'>,
  records: PatientRecords,
) {
  const { today } = records;
  const guidance = guidanceFrom(records, actor.language);
  const precautions = { today, ...records.precautions };
  const week = weekOf(today);
  const saidOn = techniqueSaidOn(records);
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
  return rows.map((row) => {
    const own = logs.filter((log) => log.prescription.lineageId === row.lineageId);
    const dayOf = (log: (typeof own)[number]) => fromDateColumn(log.session.localDate);
    const guided = guidance.get(row.lineageId) ?? null;
    const prescription = fromRow(row);
    const dose = guidedDose(prescription, guided);
    const isEnough =
      dose.schedule.type === 'times_per_week' &&
      weekdaysDone(
        own,
        week.filter((day) => day < today),
      ) >= dose.schedule.n;
    const last = own.find((log) => dayOf(log) < today && log.sets.length > 0);
    const content = exerciseContent.parse(row.exerciseVersion.content);
    const isOneLimb = content.laterality === 'unilateral';
    return {
      dose,
      isOneLimb,
      view: {
        ...wordsOf(row.id, content, dose, actor.language),
        ownRules: painPartOf(prescription.ownRules),
        sides: [...sidesPerSet(dose.side, isOneLimb)],
        guidance: guided === null ? null : toGuidanceView(guided, actor.language),
        cautions: patientLimits(
          judgeStored(
            mark(row.exerciseVersionId, toCard({ id: row.exerciseVersionId, content })),
            prescription,
            precautions,
          ),
        ).map((text) => text[actor.language]),
        isDue: isDueOn(dose, today) && !isEnough && guided?.leaveOut !== true,
        logs: own.filter((log) => dayOf(log) === today).map(toLogView),
        techniqueSaidOn: saidOn.get(row.id) ?? null,
        last: last === undefined ? null : { localDate: dayOf(last), sets: toLogView(last).sets },
      },
    };
  });
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
