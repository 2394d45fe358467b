import type { JudgedProposals } from '../progression/records/judged-proposals.ts';
import type { PainMoment } from '../record/told.ts';
import type { PatientRecords } from '../record/recorded.ts';
import type { AlertRule } from './alert-rule.ts';
import { unprovedOf } from './on-track-proof.ts';
import { flareFacts } from './flare-facts.ts';
import { proposalFacts, toldByLineage } from './proposal-facts.ts';
import type { ReviewFact } from './review-of.ts';
import type { UnprovedReason } from './review-reason.ts';
import { conflictFacts, dateFacts, flagFacts, nudgeFacts, setUpFacts } from './standing-facts.ts';
import type { PatientSummary } from './summarize-patient.ts';
import { type Arrival, blankFact, namesByLineage, toldFacts } from './told-facts.ts';

/** An alert that nobody has acknowledged. */
export type ReviewAlert = {
  alertId: string;
  rule: AlertRule;
  raisedAt: string;
  logId: string | null;
  morningId: string | null;
  lineageId: string | null;
  conditionId: string | null;
  redFlagId: string | null;
  /** The set of a trial at home, or the trial that did not begin. */
  trialSetId: string | null;
  /** Of the entry that raised it, as it was then. */
  score: number | null;
  moment: PainMoment | null;
  localDate: string | null;
  /** The exercise, or what moved within bounds, in words. */
  subject: string | null;
};

/** Everything that the review of one patient is worked out from. */
export type FactsInput = {
  records: PatientRecords;
  summary: PatientSummary;
  judged: JudgedProposals;
  arrivals: ReadonlyMap<string, Arrival>;
  isPainMuted: boolean;
  alerts: readonly ReviewAlert[];
  /** The running program's last day; null while none runs. */
  program: { validUntil: string | null } | null;
  /** The last day of the program that ran last, where none runs any more. */
  programEndedOn: string | null;
  /** The next visit as it was noted with the last one; null: none. */
  nextVisitOn: string | null;
  orders: readonly { kind: string; conditionLabel: string; fromOn: string }[];
  /** UTC instant. */
  registeredAt: string;
  hasOpenedLink: boolean;
  /** Below this share of what was planned, 0 to 1, a patient is spoken to (MS-1). */
  target: number;
};

/** All that somebody has to know of a patient, in no order, and what is not proved (MS-8). */
export function reviewFacts(input: FactsInput): { facts: ReviewFact[]; unproved: UnprovedReason[] } {
  const told = toldByLineage(input.judged.proposals);
  const nudges = nudgeFacts(input);
  const saysLittleDone = nudges.some(({ reason }) => reason === 'silent' || reason === 'adherence_low');
  const facts = [
    ...flagFacts(input),
    ...conflictFacts(input),
    ...toldFacts({ ...input.records, ...input }).map((fact) => ({
      ...fact,
      told: fact.lineageId === null || fact.reason === 'comment' ? null : (told.get(fact.lineageId) ?? null),
    })),
    ...flareFacts(input.records),
    ...proposalFacts(input, saysLittleDone),
    ...nudges,
    ...setUpFacts(input),
    ...dateFacts(input),
  ];
  return { facts: withAlerts(facts, input), unproved: unprovedOf(input) };
}

const factPrefix: Partial<Record<AlertRule, { prefix: string; reason: ReviewFact['reason'] }>> = {
  pain_above_limit: { prefix: 'pain', reason: 'pain_above_limit' },
  severe_pain: { prefix: 'pain', reason: 'severe_pain' },
  symptoms_spread: { prefix: 'spread', reason: 'symptoms_spread' },
  stopped_for_pain: { prefix: 'stopped', reason: 'stopped_for_pain' },
  skipped_for_pain: { prefix: 'skipped', reason: 'skipped_for_pain' },
  sore_morning: { prefix: 'morning', reason: 'sore_morning' },
  trial_pain: { prefix: 'trial', reason: 'trial_pain' },
};

/**
 * Joins open alerts to the facts behind them. An alert stays a fact of its own until somebody has acknowledged it, also where its entry
 * lies further back than the list looks, or was corrected by the patient since (H-7).
 */
function withAlerts(facts: readonly ReviewFact[], { alerts, records }: FactsInput): ReviewFact[] {
  const lastFormOf = lastFormIds(records);
  const names = namesByLineage(records.versions);
  const lineages = new Map(records.logs.map(({ logId, lineageId }) => [logId, lineageId]));
  const joined = facts.map((fact) => ({ ...fact, alertIds: [...fact.alertIds] }));
  for (const alert of alerts) {
    const own = joined.find(isBehind(alert, lastFormOf));
    if (own !== undefined) {
      own.alertIds.push(alert.alertId);
      continue;
    }
    const kind = factPrefix[alert.rule];
    const entryId = alert.logId ?? alert.morningId ?? alert.trialSetId;
    if (kind === undefined || entryId === null) continue;
    const lineageId = lineages.get(entryId) ?? null;
    joined.push({
      ...blankFact,
      reason: kind.reason,
      key: `alert:${alert.alertId}`,
      at: alert.raisedAt,
      localDate: alert.localDate,
      lineageId,
      subject: (lineageId === null ? null : names.get(lineageId)) ?? alert.subject,
      number: alert.score,
      moment: alert.moment,
      isCorrected: lastFormOf.get(entryId) !== undefined && lastFormOf.get(entryId) !== entryId,
      alertIds: [alert.alertId],
    });
  }
  return joined;
}

/** Which fact an alert is about, as it stands now: a morning by its day, whatever its score has become. */
function isBehind(
  alert: ReviewAlert,
  lastFormOf: ReadonlyMap<string, string>,
): (fact: Pick<ReviewFact, 'key' | 'reason' | 'localDate'>) => boolean {
  if (alert.rule === 'sore_morning')
    return ({ reason, localDate }) => reason === 'sore_morning' && localDate === alert.localDate;
  const key = keyOf(alert, lastFormOf);
  return (fact) => fact.key === key;
}

function keyOf(alert: ReviewAlert, lastFormOf: ReadonlyMap<string, string>): string | null {
  if (alert.rule === 'red_flag') return alert.redFlagId === null ? null : `flag:${alert.redFlagId}`;
  if (alert.rule === 'precaution_conflict') return `conflict:${alert.lineageId}:${alert.conditionId}`;
  const kind = factPrefix[alert.rule];
  if (kind === undefined || alert.logId === null) return null;
  return `${kind.prefix}:${lastFormOf.get(alert.logId) ?? alert.logId}`;
}

/** The id under which each entry and each answer about a morning stands now. */
export function lastFormIds({
  logs,
  mornings,
}: Pick<PatientRecords, 'logs' | 'mornings'>): Map<string, string> {
  const records = [
    ...logs.map(({ logId, correctsId }) => ({ id: logId, correctsId })),
    ...mornings.map(({ morningId, correctsId }) => ({ id: morningId, correctsId })),
  ];
  const correctedBy = new Map(
    records.flatMap(({ correctsId, id }) => (correctsId === null ? [] : [[correctsId, id]])),
  );
  return new Map(
    records.map(({ id: first }) => {
      let id = first;
      for (let step = 0; step < records.length && correctedBy.has(id); step += 1)
        id = correctedBy.get(id) ?? id;
      return [first, id];
    }),
  );
}
