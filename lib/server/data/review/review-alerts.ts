import 'server-only';
import { staffLocale } from '@/lib/domain/messages/languages';
import { type AgreedLimits, limitsOf } from '@/lib/domain/pain/agreed-limits';
import type { PatientRecords } from '@/lib/domain/record/recorded';
import type { PainMoment } from '@/lib/domain/record/told';
import type { AlertRule } from '@/lib/domain/review/alert-rule';
import { lastFormIds, type ReviewAlert } from '@/lib/domain/review/review-facts';
import type { Acknowledgement } from '@/lib/domain/review/review-of';
import type { Arrival } from '@/lib/domain/review/told-facts';
import { stepSelect, type StepWords, stepWords } from '@/lib/server/data/bounds/bounds-view';
import { ownRulesOf } from '@/lib/server/data/program/prescription-rows';
import { fromDateColumn } from '@/lib/server/dates';
import type { Prisma } from '@/lib/server/generated/client';

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

export const alertSelect = {
  id: true,
  rule: true,
  raisedAt: true,
  acknowledgedAt: true,
  logId: true,
  morningId: true,
  lineageId: true,
  conditionId: true,
  redFlagId: true,
  trialSetId: true,
  trialSet: {
    select: {
      painBefore: true,
      painDuring: true,
      performedOn: true,
      exercise: { select: { names: { where: { locale: staffLocale }, select: { name: true } } } },
    },
  },
  reviewAcknowledgementId: true,
  morning: { select: { localDate: true, pain: true } },
  condition: { select: { description: true } },
  decision: { select: stepSelect },
  log: {
    select: {
      session: { select: { localDate: true } },
      painScores: { select: { moment: true, score: true } },
      prescription: {
        select: { ownRules: true, version: { select: { painModel: true, painAmberTo: true } } },
      },
    },
  },
} as const satisfies Prisma.AlertSelect;

type AlertRow = Prisma.AlertGetPayload<{ select: typeof alertSelect }>;

function worstOf({ log, morning, trialSet }: AlertRow): { score: number | null; moment: PainMoment | null } {
  if (morning !== null) return { score: morning.pain, moment: 'next_morning' };
  if (trialSet !== null)
    return trialSet.painDuring === null
      ? { score: trialSet.painBefore, moment: 'rest' }
      : { score: trialSet.painDuring, moment: 'during' };
  const judged = (log?.painScores ?? []).filter(({ moment }) => moment === 'during' || moment === 'after');
  const worst = judged.toSorted((a, b) => b.score - a.score)[0];
  return { score: worst?.score ?? null, moment: worst?.moment ?? null };
}

export function toOpenAlert(row: AlertRow): OpenAlert {
  const { log } = row;
  return {
    alertId: row.id,
    rule: row.rule,
    raisedAt: row.raisedAt.toISOString(),
    ...worstOf(row),
    limits:
      log === null ? null : limitsOf(log.prescription.version, { ownRules: ownRulesOf(log.prescription) }),
    condition: row.condition?.description ?? null,
    step: row.decision === null ? null : stepWords(row.decision),
  };
}

/** The local day that it speaks of; null for one of no entry. */
function dayOf({ log, morning, trialSet }: AlertRow): string | null {
  if (trialSet !== null) return fromDateColumn(trialSet.performedOn);
  if (morning !== null) return fromDateColumn(morning.localDate);
  return log === null ? null : fromDateColumn(log.session.localDate);
}

/** An alert as the review reads it. */
export function toReviewAlert(row: AlertRow): ReviewAlert {
  const step = row.decision === null ? null : stepWords(row.decision);
  return {
    alertId: row.id,
    rule: row.rule,
    raisedAt: row.raisedAt.toISOString(),
    logId: row.logId,
    morningId: row.morningId,
    lineageId: row.lineageId,
    conditionId: row.conditionId,
    redFlagId: row.redFlagId,
    trialSetId: row.trialSetId,
    ...worstOf(row),
    localDate: dayOf(row),
    subject:
      step === null
        ? (row.trialSet?.exercise.names[0]?.name ?? null)
        : `${step.exercise}: ${step.before} → ${step.after}, within bounds signed by ${step.signedBy}`,
  };
}

/**
 * What was acknowledged alert by alert, not with all that stood on the list: the entry that raised it, as it stood then, and what had
 * joined it by then, since one alert speaks for its rule and day (O-9). A correction that came afterwards is another fact, and so is an
 * entry with an alert of its own that nobody has acknowledged.
 */
export function acknowledgedAlerts(
  { alerts }: { alerts: readonly AlertRow[] },
  records: PatientRecords,
  arrivals: ReadonlyMap<string, Arrival>,
): Acknowledgement[] {
  const lastFormOf = lastFormIds(records);
  const stillOpen = new Set(alerts.flatMap((one) => (one.acknowledgedAt === null ? [one.logId] : [])));
  const keys = alerts.flatMap((alert) => {
    const { acknowledgedAt, reviewAcknowledgementId, logId, lineageId, conditionId, morning } = alert;
    if (acknowledgedAt === null || reviewAcknowledgementId !== null) return [];
    if (conditionId !== null) return [`conflict:${lineageId}:${conditionId}`];
    if (morning !== null) return [`morning:${fromDateColumn(morning.localDate)}:${morning.pain}`];
    if (logId === null) return [];
    const isSeen = (id: string): boolean => {
      const arrivedAt = arrivals.get(id)?.receivedAt;
      return arrivedAt !== undefined && arrivedAt <= acknowledgedAt.toISOString();
    };
    const last = lastFormOf.get(logId) ?? logId;
    const day = dayOf(alert);
    const joined = records.logs
      .filter((log) => log.localDate === day && isSeen(log.logId) && !stillOpen.has(log.logId))
      .map((log) => `${factKinds[alert.rule]}:${log.logId}`);
    return [...[logId, ...(isSeen(last) ? [last] : [])].flatMap((id) => keysOfEntry(id)), ...joined];
  });
  return [{ keys, untilOn: null }];
}

/** Which fact of an entry each rule tells of. */
const factKinds: Partial<Record<AlertRule, string>> = {
  pain_above_limit: 'pain',
  severe_pain: 'pain',
  symptoms_spread: 'spread',
  stopped_for_pain: 'stopped',
  skipped_for_pain: 'skipped',
};

/** The facts that one entry can be, by their keys. */
const keysOfEntry = (id: string): string[] =>
  ['pain', 'spread', 'stopped', 'skipped'].map((kind) => `${kind}:${id}`);
