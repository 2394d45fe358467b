import 'server-only';
import { isOpen } from '@/lib/domain/body-chart/flag-state';
import type { RecordedFlag } from '@/lib/domain/safety/recorded-flag';
import { flagsOnRecord } from '@/lib/domain/progression/records/flags-on-record';
import type { PainMoment } from '@/lib/domain/record/told';
import { type AgreedLimits, limitsOf } from '@/lib/domain/pain/agreed-limits';
import { type PainRule, strictestRule } from '@/lib/domain/pain/pain-zone';
import { conflictsNow } from '@/lib/domain/progression/records/conflicts-now';
import { absenceRow, type JudgedProposal } from '@/lib/domain/progression/records/judged-proposals';
import { explainDecision } from '@/lib/domain/progression/words/explain-decision';
import { noteWords, proposalWords } from '@/lib/domain/progression/records/proposal-words';
import type { AlertRule } from '@/lib/domain/review/alert-rule';
import { orderByNeed, type NeedReason, needOf } from '@/lib/domain/review/need';
import { isStanding } from '@/lib/domain/review/standing-alert';
import { type PatientSummary, summarizePatient } from '@/lib/domain/review/summarize-patient';
import { notFound } from '@/lib/errors';
import { visibleRecords } from '@/lib/server/access';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit, auditAll } from '@/lib/server/audit';
import { type StepRow, stepSelect, type StepWords, stepWords } from '@/lib/server/data/bounds/bounds-view';
import { identitySelect, type PatientIdentity, toIdentity } from '@/lib/server/data/patient/patient';
import {
  historySince,
  noRecords,
  progressionSelect,
  readProgramRecords,
  toPatientRecords,
} from '@/lib/server/data/proposal/progression-records';
import { neighbourExercises } from '@/lib/server/data/proposal/recorded-exercises';
import { proposalsOf } from '@/lib/server/data/proposal/proposal';
import { ownRulesOf } from '@/lib/server/data/program/prescription-rows';
import { toReviewInput } from '@/lib/server/data/review/review-records';
import { markSeen } from '@/lib/server/data/screening/flag';
import { readRuleChoices } from '@/lib/server/data/rule-book/rule-choice';
import { act } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/generated/client';
import { todayIn } from '@/lib/server/today-in';

export type OpenAlert = {
  alertId: string;
  rule: AlertRule;
  /** The condition that a running prescription conflicts with; null for other rules. */
  condition: string | null;
  raisedAt: string;
  /** The score that was above the limit, when it was felt, and the limits that counted for that exercise. */
  score: number | null;
  moment: PainMoment | null;
  limits: AgreedLimits | null;
  /** What moved within signed bounds, and who had signed; null for other rules. */
  step: StepWords | null;
};

/** A proposal that waits for an answer, in a few words. */
export type OpenProposal = {
  kind: 'stop' | 'lower' | 'hold' | 'raise';
  /** A lighter return because of days without a session. */
  isAbsence: boolean;
  exercise: string;
  words: string;
  /** The fact behind it, with its row. */
  reason: string;
};

export type DashboardRow = PatientIdentity & {
  today: string;
  summary: PatientSummary;
  alerts: OpenAlert[];
  /** Most urgent first. */
  proposals: OpenProposal[];
  /** What has kept exercises from progressing for long, in words. */
  gaps: string[];
  isWatched: boolean;
  isDischarged: boolean;
  hasActiveProgram: boolean;
  isOnHold: boolean;
  hasOpenedLink: boolean;
  /** Flags that nobody has closed, the oldest first. */
  flags: RecordedFlag[];
  isUnasked: boolean;
  /** The pain limits of the running program as a whole. */
  limits: AgreedLimits;
  usesPaper: boolean;
  need: ListedNeed;
};

/** Who was discharged with nothing left open is on no list. */
type ListedNeed = Exclude<NeedReason, 'discharged'>;

/** Who was discharged is read only where an alert or a flag was never dealt with. */
const stillConcerns: Prisma.PatientWhereInput = {
  OR: [
    { episodes: { some: { status: 'active' } } },
    { alerts: { some: { acknowledgedAt: null } } },
    { redFlags: { some: { closedAt: null } } },
  ],
};

/**
 * The own patients with what the review needs, those who need somebody first; who was discharged with nothing left open is not among
 * them. A fixed number of statements, however many patients there are.
 */
export function viewDashboard(actor: PractitionerActor, now: Date): Promise<DashboardRow[]> {
  return act(actor, 'review.read', async (tx) => {
    const since = historySince(now);
    const patients = await tx.patient.findMany({
      where: { AND: [visibleRecords(actor), stillConcerns] },
      orderBy: [{ fullName: 'asc' }, { id: 'asc' }],
      take: 200,
      select: {
        ...identitySelect,
        ...progressionSelect(since),
        alerts: {
          where: { acknowledgedAt: null },
          orderBy: { raisedAt: 'desc' },
          select: {
            id: true,
            rule: true,
            raisedAt: true,
            lineageId: true,
            conditionId: true,
            condition: { select: { description: true } },
            decision: { select: stepSelect },
            log: {
              select: {
                painScores: { select: { moment: true, score: true } },
                prescription: {
                  select: { ownRules: true, version: { select: { painModel: true, painAmberTo: true } } },
                },
              },
            },
          },
        },
        programs: {
          where: { status: 'active' },
          select: {
            versions: { where: { status: 'active' }, select: { painModel: true, painAmberTo: true } },
          },
        },
        accessLinks: { where: { revokedAt: null }, select: { firstOpenedAt: true } },
        episodes: { where: { status: 'active' }, select: { id: true } },
      },
    });
    const records = await readProgramRecords(
      tx,
      patients.map((patient) => patient.id),
      since,
      now,
    );
    const choices = await readRuleChoices(tx, actor.clinicId);
    const neighbours = await neighbourExercises(
      tx,
      [...records.values()].flatMap(({ versions }) => versions),
    );
    const rows = patients.flatMap((patient): DashboardRow[] => {
      const today = todayIn(patient.timeZone, now);
      const own = {
        ...toPatientRecords(patient, records.get(patient.id) ?? noRecords, now, choices),
        neighbours,
      };
      const painRule = patient.programs[0]?.versions[0];
      const { proposals, notes } = proposalsOf(own, 'en');
      const conflicts = conflictsNow(own);
      const common = {
        summary: summarizePatient(toReviewInput(own), today, choices),
        alerts: patient.alerts.filter((alert) => isStanding(alert, conflicts)).map(toOpenAlert),
        proposals: proposals.flatMap(toOpenProposal),
        gaps: notes.filter(({ code }) => code === 'cannot_progress').map(noteWords),
        isWatched: proposals.some(isWatched),
        isDischarged: patient.episodes.length === 0,
        hasActiveProgram: painRule !== undefined,
        isOnHold: own.versions.some((version) => version.isOnHold),
        hasOpenedLink: patient.accessLinks.some((link) => link.firstOpenedAt !== null),
        flags: own.safety.flags.filter(isOpen),
        isUnasked: painRule !== undefined && flagsOnRecord(own).unanswered.length > 0,
      };
      const need = needOf(common);
      if (need === 'discharged') return [];
      return [
        {
          ...toIdentity(patient),
          today,
          usesPaper: patient.usesPaper,
          limits: limitsOf(painRule ?? strictestRule, null),
          ...common,
          need,
        },
      ];
    });
    // Whose health stands on the list, one row each; an empty list was looked at too.
    const entries = rows.map(({ patientId }) => ({
      action: 'review.read' as const,
      patientId,
      entity: { kind: 'Patient', id: patientId },
    }));
    await auditAll(tx, actor, entries.length === 0 ? [{ action: 'review.read' }] : entries);
    return orderByNeed(rows);
  });
}

/** Lowered, or held and told: agreed by the clinician or settled in the program already, and not tried since. An absence is told of as such. */
function isWatched({ proposal, kind, state, decided }: JudgedProposal): boolean {
  if (state === 'open' || decided === 'declined' || proposal.type === 'refused') return false;
  const { row, urgency } = proposal.decision;
  return (kind === 'lower' && row !== absenceRow) || (kind === 'hold' && urgency !== 'none');
}

function toOpenProposal(judged: JudgedProposal): OpenProposal[] {
  const { proposal, kind, state, prescription } = judged;
  if (state !== 'open' || proposal.type === 'refused' || kind === 'refused') return [];
  return [
    {
      kind,
      isAbsence: proposal.decision.row === absenceRow,
      exercise: prescription.exercise.names.en,
      words: proposalWords(judged),
      reason: explainDecision(proposal.decision, proposal.context, 'en').clinician,
    },
  ];
}

type AlertRow = {
  id: string;
  rule: OpenAlert['rule'];
  raisedAt: Date;
  condition: { description: string } | null;
  decision: StepRow | null;
  log: {
    painScores: { moment: PainMoment; score: number }[];
    prescription: Parameters<typeof ownRulesOf>[0] & { version: PainRule };
  } | null;
};

function toOpenAlert(row: AlertRow): OpenAlert {
  const { log } = row;
  const judged = (log?.painScores ?? []).filter(({ moment }) => moment === 'during' || moment === 'after');
  const worst = judged.toSorted((a, b) => b.score - a.score)[0];
  return {
    alertId: row.id,
    rule: row.rule,
    raisedAt: row.raisedAt.toISOString(),
    score: worst?.score ?? null,
    moment: worst?.moment ?? null,
    limits:
      log === null ? null : limitsOf(log.prescription.version, { ownRules: ownRulesOf(log.prescription) }),
    condition: row.condition?.description ?? null,
    step: row.decision === null ? null : stepWords(row.decision),
  };
}

/** Acknowledges an open alert by name, and with it the flag that raised it. Acknowledging twice is no error; the first name stays. */
export function acknowledgeAlert(actor: PractitionerActor, alertId: string): Promise<void> {
  return act(actor, 'alert.acknowledge', async (tx) => {
    const alert = await tx.alert.findFirst({
      where: { id: alertId, patient: visibleRecords(actor) },
      select: { id: true, patientId: true, redFlagId: true },
    });
    if (alert === null) throw notFound();
    await tx.alert.updateMany({
      where: { id: alert.id, acknowledgedAt: null, patient: visibleRecords(actor) },
      data: { acknowledgedAt: new Date(), acknowledgedById: actor.practitionerRoleId },
    });
    if (alert.redFlagId !== null) await markSeen(tx, actor, alert.patientId, alert.redFlagId);
    await audit(tx, actor, {
      action: 'alert.acknowledge',
      patientId: alert.patientId,
      entity: { kind: 'Alert', id: alert.id },
    });
  });
}
