import 'server-only';
import { isPermitted } from '@/lib/domain/access/permissions';
import type { LoadContext } from '@/lib/domain/load/load-context';
import type { AlertRule } from '@/lib/domain/review/alert-rule';
import type { ProgramStatus } from '@/lib/domain/program/program-life';
import { type AdherenceHistory, adherenceHistory } from '@/lib/domain/adherence/history';
import { type Course, courseDays, courseOf } from '@/lib/domain/review/course';
import { type DayMatrix, dayMatrixOf } from '@/lib/domain/review/day-matrix';
import { type SorePlace, sorePlaces } from '@/lib/domain/review/sore-places';
import { type SinceVisit, sinceVisit } from '@/lib/domain/review/since-visit';
import { daysOf } from '@/lib/domain/adherence/day-state';
import { type PatientSummary, summarizePatient } from '@/lib/domain/review/summarize-patient';
import { staffLocale } from '@/lib/domain/messages/languages';
import type { Locale } from '@/lib/domain/result';
import type { ProposalsView } from '@/lib/schemas/proposal';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { auditAll } from '@/lib/server/audit';
import { type LinkState, readLinkState } from '@/lib/server/data/access/access-link';
import { type GivenConsent, readConsents } from '@/lib/server/data/access/consent';
import { type OpenedDevice, readOpenedDevices } from '@/lib/server/data/access/patient-device';
import { type BoundsView, readBoundsView } from '@/lib/server/data/bounds/bounds-view';
import { type LoggedSession, readLoggedSessions } from '@/lib/server/data/patient/logged-sessions';
import { identitySelect, type PatientIdentity, toIdentity } from '@/lib/server/data/patient/patient';
import { type PrecautionOverview, readPrecautionOverview } from '@/lib/server/data/precaution/precaution';
import { readNotes } from '@/lib/server/data/precaution/precaution-records';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { toProposalsView } from '@/lib/server/data/proposal/proposal';
import { readSaidBarriers } from '@/lib/server/data/record/barrier-rows';
import { type RecordFacts, readFacts } from '@/lib/server/data/record/facts';
import { readSafetyPanel, type SafetyPanelView } from '@/lib/server/data/screening/safety-panel';
import { type DashboardRow, readReviews } from '@/lib/server/data/review/review-row';
import { readVisits, type VisitView } from '@/lib/server/data/visit/visit';
import { readWatch, type WatchView } from '@/lib/server/data/review/watch';
import { toReviewInput } from '@/lib/server/data/review/review-records';
import { fromNullableDateColumn } from '@/lib/server/dates';
import { partiesOf, refuseOperation, type Tx } from '@/lib/server/db';
import { remembered, type Work } from '@/lib/server/data/memo/memo';
import { zoneOfRecord } from '@/lib/server/data/patient/require-record';

export type PatientRecord = PatientIdentity & {
  language: Locale;
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
    /** The first day of what is published; null for a draft. */
    since: string | null;
    hasDraft: boolean;
  }[];
  sessions: LoggedSession[];
  summary: PatientSummary;
  history: AdherenceHistory;
  /** Eight weeks as they are drawn. */
  course: Course;
  /** Where it hurt on the mornings of these weeks, as it was marked. */
  sorePlaces: SorePlace[];
  /** Two weeks, exercise by day. */
  matrix: DayMatrix;
  since: SinceVisit;
  visits: VisitView[];
  alerts: { alertId: string; rule: AlertRule; raisedAt: string }[];
  proposals: ProposalsView;
  bounds: BoundsView;
  precautions: PrecautionOverview;
  safety: SafetyPanelView;
  /** Where the patient stands on the review list; null: discharged, and nothing is open. */
  review: DashboardRow | null;
  watch: WatchView;
  link: LinkState;
  devices: OpenedDevice[];
  consents: GivenConsent[];
};

/**
 * The whole record of one own patient with what follows from it, for the overview, as it is kept: see `readRecord`. Reading it is
 * audited.
 */
export async function viewRecord(
  actor: PractitionerActor,
  patientId: string,
  now: Date,
): Promise<PatientRecord> {
  if (!isPermitted(partiesOf(actor), 'review.read')) await refuseOperation(actor, 'review.read');
  const entity = { kind: 'Patient', id: patientId };
  const enter = async (tx: Tx) => {
    const timeZone = await zoneOfRecord(tx, actor, patientId);
    await auditAll(tx, actor, [
      { action: 'record.read', patientId, entity },
      { action: 'review.read', patientId, entity },
    ]);
    return timeZone;
  };
  const work = workOfRecord({ clinicId: actor.clinicId, patientId }, now);
  return remembered<PatientRecord>(actor, work, { operation: 'record.read', enter }, now);
}

export const workOfRecord = (own: { clinicId: string; patientId: string }, now: Date): Work => ({
  patientId: own.patientId,
  kind: 'record',
  make: (tx) => readRecord(tx, own, now),
});

/** Programs and logs are read once for all of it. */
async function readRecord(
  tx: Tx,
  own: { clinicId: string; patientId: string },
  now: Date,
): Promise<PatientRecord> {
  const { clinicId, patientId } = own;
  const patient = await tx.patient.findUniqueOrThrow({
    where: { clinicId_id: { clinicId, id: patientId } },
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
            select: { id: true, number: true, status: true, title: true, effectiveFrom: true },
          },
        },
      },
    },
  });
  const records = await readPatientRecords(tx, own, now);
  const { today, context } = records;
  const reviewed = toReviewInput(records);
  const precautions = await readPrecautionOverview(tx, own, {
    today,
    conditions: [...records.precautions.conditions],
    notes: await readNotes(tx, own),
  });
  const sessions = await readLoggedSessions(tx, patientId, today);
  const visits = await readVisits(tx, own);
  const days = daysOf(reviewed, today, courseDays, context.choices);
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
          since: fromNullableDateColumn(shown.effectiveFrom),
          hasDraft: versions.some((version) => version.status === 'draft'),
        },
      ];
    }),
    sessions,
    course: courseOf(records, days),
    sorePlaces: sorePlaces(records),
    matrix: dayMatrixOf(records, commentsOf(sessions)),
    since: sinceVisit(
      records,
      reviewed,
      days,
      visits[0]?.visitedOn ?? null,
      context.choices,
      await readSaidBarriers(tx, own, today, staffLocale),
    ),
    visits,
    summary: summarizePatient(reviewed, today, context.choices),
    history: adherenceHistory(reviewed, today, context.choices),
    alerts: patient.alerts
      .filter(({ id, rule }) => rule !== 'precaution_conflict' || precautions.alertIds.includes(id))
      .map((alert) => ({
        alertId: alert.id,
        rule: alert.rule,
        raisedAt: alert.raisedAt.toISOString(),
      })),
    proposals: toProposalsView(records),
    bounds: await readBoundsView(tx, own, records),
    precautions,
    safety: await readSafetyPanel(tx, own, records),
    review:
      (await readReviews(tx, own, { clinicId, id: patientId }, now, new Map([[patientId, records]]))).get(
        patientId,
      ) ?? null,
    watch: await readWatch(tx, own, today),
    link: await readLinkState(tx, own),
    devices: await readOpenedDevices(tx, own),
    consents: await readConsents(tx, own),
  };
}

const commentsOf = (sessions: readonly LoggedSession[]): Map<string, string> =>
  new Map(
    sessions.flatMap(({ exercises }) =>
      exercises.flatMap(({ logId, comment }) => (comment === null ? [] : [[logId, comment]])),
    ),
  );
