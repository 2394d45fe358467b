import 'server-only';
import type { LogOutcome, PainMoment, SkipReason, Technique } from '@/lib/domain/record/told';
import { isLoadUnit } from '@/lib/domain/number/units';
import { isPermitted } from '@/lib/domain/access/permissions';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { Side } from '@/lib/domain/dosage/describe-dosage';
import type { LoadContext } from '@/lib/domain/load/load-context';
import type { PatientRecords, WrittenWeight } from '@/lib/domain/record/recorded';
import type { AlertRule } from '@/lib/domain/review/alert-rule';
import type { ProgramStatus } from '@/lib/domain/program/program-life';
import type { DoseKind } from '@/lib/domain/dosage/goals';
import { type PatientSummary, summarizePatient } from '@/lib/domain/review/summarize-patient';
import { notFound } from '@/lib/errors';
import type { ProposalsView } from '@/lib/schemas/proposal';
import { visibleRecords } from '@/lib/server/access';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { auditAll } from '@/lib/server/audit';
import { identitySelect, type PatientIdentity, toIdentity } from '@/lib/server/data/patient/patient';
import { type MorningAnswer, readMornings } from '@/lib/server/data/log/morning-views';
import { type PrecautionOverview, readPrecautionOverview } from '@/lib/server/data/precaution/precaution';
import { readNotes } from '@/lib/server/data/precaution/precaution-records';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { toProposalsView } from '@/lib/server/data/proposal/proposal';
import { type RecordFacts, readFacts } from '@/lib/server/data/record/facts';
import { readTypists } from '@/lib/server/data/clinic/typists';
import { toReviewRecords } from '@/lib/server/data/review/review-records';
import { fromDateColumn } from '@/lib/server/dates';
import { act, partiesOf, refuseOperation } from '@/lib/server/db';

export type LoggedExercise = {
  logId: string;
  name: { en: string; es: string };
  doseKind: DoseKind;
  /** Stopped: broken off because of pain or a symptom. */
  outcome: LogOutcome | 'stopped';
  skipReason: SkipReason | null;
  sets: { amount: number; side: Side; load: WrittenWeight | null }[];
  painDuring: number | null;
  painAfter: number | null;
  effort: number | null;
  technique: Technique | null;
  /** Symptoms went further down an arm or leg; null when it was not said. */
  symptomsSpread: boolean | null;
  comment: string | null;
  isCorrection: boolean;
};

export type LoggedSession = {
  sessionId: string;
  localDate: string;
  versionNumber: number;
  source: 'phone' | 'paper';
  byRelatedPerson: boolean;
  /** Who typed it in from paper; null when it came from the patient. */
  enteredBy: string | null;
  /** How it was on the day after; null when it was not answered. Pain null: would rather not say. */
  nextMorning: Pick<MorningAnswer, 'pain' | 'region'> | null;
  exercises: LoggedExercise[];
};

export type PatientRecord = PatientIdentity & {
  language: 'en' | 'es';
  timeZone: string;
  phone: string | null;
  email: string | null;
  context: LoadContext;
  facts: RecordFacts;
  /** What is in force in a running program, in its order. */
  runningExercises: { programId: string; lineageId: string; slug: string; name: string }[];
  programs: {
    programId: string;
    title: string;
    status: ProgramStatus;
    versionId: string;
    versionNumber: number;
    publishedAt: string | null;
    hasDraft: boolean;
  }[];
  sessions: LoggedSession[];
  summary: PatientSummary;
  alerts: { alertId: string; rule: AlertRule; raisedAt: string }[];
  proposals: ProposalsView;
  precautions: PrecautionOverview;
};

const sessionsShown = 20;
const summaryDays = 56;

/**
 * The whole record of one own patient with what follows from it, for the overview: programs and logs are read once for all of it.
 * Reading it is audited.
 */
export async function viewRecord(
  actor: PractitionerActor,
  patientId: string,
  now: Date,
): Promise<PatientRecord> {
  if (!isPermitted(partiesOf(actor), 'review.read')) await refuseOperation(actor, 'review.read');
  return act(actor, 'record.read', async (tx) => {
    const patient = await tx.patient.findFirst({
      where: { AND: [visibleRecords(actor), { id: patientId }] },
      select: {
        ...identitySelect,
        language: true,
        timeZone: true,
        phone: true,
        email: true,
        alerts: {
          where: { acknowledgedAt: null },
          orderBy: { raisedAt: 'desc' },
          select: { id: true, rule: true, raisedAt: true },
        },
        programs: {
          orderBy: { createdAt: 'desc' },
          select: {
            id: true,
            status: true,
            versions: {
              orderBy: { number: 'desc' },
              select: { id: true, number: true, status: true, title: true, publishedAt: true },
            },
          },
        },
      },
    });
    if (patient === null) throw notFound();
    const own = { clinicId: actor.clinicId, patientId };
    const records = await readPatientRecords(tx, own, now);
    const { today, context } = records;
    const since = addDays(today, -summaryDays);
    const sessions = await tx.exerciseSession.findMany({
      where: { patientId },
      orderBy: [{ localDate: 'desc' }, { performedAt: 'desc' }],
      take: sessionsShown,
      select: {
        id: true,
        localDate: true,
        source: true,
        relatedPersonId: true,
        enteredById: true,
        version: { select: { number: true } },
        logs: {
          where: { correctedBy: null },
          orderBy: { prescription: { position: 'asc' } },
          select: {
            id: true,
            outcome: true,
            skipReason: true,
            effort: true,
            technique: true,
            symptomsSpread: true,
            comment: true,
            correctsId: true,
            painScores: { select: { moment: true, score: true } },
            sets: { orderBy: [{ setNumber: 'asc' }, { side: 'asc' }] },
            prescription: {
              select: {
                doseKind: true,
                exerciseVersion: { select: { exercise: { select: { nameEn: true, nameEs: true } } } },
              },
            },
          },
        },
      },
    });
    const typists = await readTypists(tx, sessions);
    const mornings = (await readMornings(tx, [patientId], since)).get(patientId) ?? [];
    const precautions = await readPrecautionOverview(tx, own, {
      today,
      conditions: [...records.precautions.conditions],
      notes: await readNotes(tx, own),
    });
    const entity = { kind: 'Patient', id: patientId };
    await auditAll(tx, actor, [
      { action: 'record.read', patientId, entity },
      { action: 'review.read', patientId, entity },
    ]);
    return {
      ...toIdentity(patient),
      language: patient.language,
      timeZone: patient.timeZone,
      phone: patient.phone,
      email: patient.email,
      context,
      facts: await readFacts(tx, own),
      runningExercises: records.versions
        .filter(({ isActive }) => isActive)
        .flatMap(({ programId, prescriptions }) =>
          prescriptions.map(({ lineageId, exercise }) => ({
            programId,
            lineageId,
            slug: exercise.slug,
            name: exercise.names.en,
          })),
        ),
      programs: patient.programs.flatMap(({ id, status, versions }) => {
        const shown = versions.find((version) => version.status === 'active') ?? versions[0];
        if (shown === undefined) return [];
        return [
          {
            programId: id,
            status,
            title: shown.title,
            versionId: shown.id,
            versionNumber: shown.number,
            publishedAt: shown.publishedAt?.toISOString() ?? null,
            hasDraft: versions.some((version) => version.status === 'draft'),
          },
        ];
      }),
      sessions: sessions.map((session) => ({
        sessionId: session.id,
        localDate: fromDateColumn(session.localDate),
        versionNumber: session.version.number,
        source: session.source,
        byRelatedPerson: session.relatedPersonId !== null,
        enteredBy: session.enteredById === null ? null : (typists.get(session.enteredById) ?? null),
        nextMorning: morningAfter(fromDateColumn(session.localDate), mornings),
        exercises: session.logs.map((log) => {
          const painAt = (moment: PainMoment) =>
            log.painScores.find((score) => score.moment === moment)?.score ?? null;
          const { nameEn, nameEs } = log.prescription.exerciseVersion.exercise;
          return {
            logId: log.id,
            name: { en: nameEn, es: nameEs },
            doseKind: log.prescription.doseKind,
            outcome: log.outcome,
            skipReason: log.skipReason,
            sets: log.sets.map((set) => ({
              amount: set.amount,
              side: set.side,
              load:
                set.loadValue !== null && isLoadUnit(set.loadUnit)
                  ? { value: set.loadValue.toString(), unit: set.loadUnit }
                  : null,
            })),
            painDuring: painAt('during'),
            painAfter: painAt('after'),
            effort: log.effort,
            technique: log.technique,
            symptomsSpread: log.symptomsSpread,
            comment: log.comment,
            isCorrection: log.correctsId !== null,
          };
        }),
      })),
      summary: summaryOf(records, since),
      alerts: patient.alerts.map((alert) => ({
        alertId: alert.id,
        rule: alert.rule,
        raisedAt: alert.raisedAt.toISOString(),
      })),
      proposals: toProposalsView(records),
      precautions,
    };
  });
}

/** The summary looks back less far than the proposals do. */
function summaryOf({ today, context, versions, logs }: PatientRecords, since: string): PatientSummary {
  const recent = toReviewRecords({
    versions: versions.filter(({ lastDay }) => lastDay === null || lastDay >= since),
    logs: logs.filter(({ localDate }) => localDate >= since),
  });
  return summarizePatient(recent.versions, recent.logs, today, context.choices);
}

function morningAfter(localDate: string, mornings: readonly MorningAnswer[]): LoggedSession['nextMorning'] {
  const answer = mornings.find((morning) => morning.localDate === addDays(localDate, 1));
  return answer === undefined ? null : { pain: answer.pain, region: answer.region };
}
