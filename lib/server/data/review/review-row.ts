import 'server-only';
import { targetOf } from '@/lib/domain/adherence/below-target';
import { type DayOfPlan, daysOf } from '@/lib/domain/adherence/day-state';
import type { RuleChoices } from '@/lib/domain/choices/rule-choices';
import { type AgreedLimits, limitsOf } from '@/lib/domain/pain/agreed-limits';
import { strictestRule } from '@/lib/domain/pain/pain-zone';
import { conflictsNow } from '@/lib/domain/progression/records/conflicts-now';
import type { PatientRecords } from '@/lib/domain/record/recorded';
import { dueAgain, type GivenAcknowledgement } from '@/lib/domain/review/acknowledging';
import type { ReviewDeed } from '@/lib/domain/review/review-deeds';
import { reviewFacts } from '@/lib/domain/review/review-facts';
import { type Review, reviewOf } from '@/lib/domain/review/review-of';
import type { ReviewReason } from '@/lib/domain/review/review-reason';
import { isStanding } from '@/lib/domain/review/standing-alert';
import { type PatientSummary, summarizePatient } from '@/lib/domain/review/summarize-patient';
import type { Arrival } from '@/lib/domain/review/told-facts';
import { type PatientIdentity, toIdentity } from '@/lib/server/data/patient/patient';
import {
  historySince,
  noRecords,
  readProgramRecords,
  toPatientRecords,
} from '@/lib/server/data/proposal/progression-records';
import { neighbourExercises } from '@/lib/server/data/proposal/recorded-exercises';
import { proposalsOf } from '@/lib/server/data/proposal/proposal';
import { addMornings, readArrivals } from '@/lib/server/data/review/arrivals';
import {
  acknowledgedAlerts,
  type OpenAlert,
  toOpenAlert,
  toReviewAlert,
} from '@/lib/server/data/review/review-alerts';
import { endedOn, type ReviewedPatient, reviewSelect } from '@/lib/server/data/review/review-select';
import { toReviewInput } from '@/lib/server/data/review/review-records';
import { readRuleChoices } from '@/lib/server/data/rule-book/rule-choice';
import { fromDateColumn, fromNullableDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/generated/client';

export type DashboardRow = PatientIdentity & {
  phone: string | null;
  today: string;
  usesPaper: boolean;
  summary: PatientSummary;
  /** The 14 local days that end yesterday, oldest first. */
  days: DayOfPlan[];
  review: Review;
  /** The worst reason; for a patient whom nobody has to see, the group. */
  need: ReviewReason | 'watching' | 'paused' | 'on_track';
  /** The latest acknowledgement that was not taken back. */
  acknowledged: AcknowledgedView | null;
  /** Open, the newest first. */
  alerts: OpenAlert[];
  /** The pain limits of the running program as a whole. */
  limits: AgreedLimits;
};

/**
 * The reviews of these patients, worked out: a fixed number of statements, however many they are. Null: discharged, and nothing is
 * open. Whom the caller may see is in `where`; reading is audited by whoever asks. Nothing in it depends on who asks, nor on the hour.
 * `known`: records that were read in this transaction already.
 */
export async function readReviews(
  tx: Tx,
  { clinicId }: { clinicId: string },
  where: Prisma.PatientWhereInput,
  now: Date,
  known?: ReadonlyMap<string, PatientRecords>,
): Promise<Map<string, DashboardRow | null>> {
  const patients = await tx.patient.findMany({ where, select: reviewSelect(historySince(now), now) });
  if (patients.length === 0) return new Map();
  const ids = patients.map((patient) => patient.id);
  const choices = await readRuleChoices(tx, clinicId);
  const records = known ?? (await readRecordsOf(tx, patients, choices, now));
  const arrivals = await readArrivals(tx, ids, now);
  for (const { mornings } of patients) addMornings(arrivals, mornings);
  const clinicTarget = await tx.adherenceTarget.findFirst({
    where: { clinicId, patientId: null },
    orderBy: { setAt: 'desc' },
    select: { pct: true },
  });
  return new Map(
    patients.flatMap((patient) => {
      const own = records.get(patient.id);
      if (own === undefined) return [];
      return [
        [patient.id, toRow(patient, { own, arrivals, choices, clinicTargetPct: clinicTarget?.pct ?? null })],
      ];
    }),
  );
}

/** Everything on record of these patients, in a fixed number of statements. */
async function readRecordsOf(
  tx: Tx,
  patients: readonly ReviewedPatient[],
  choices: RuleChoices,
  now: Date,
): Promise<Map<string, PatientRecords>> {
  const ids = patients.map(({ id }) => id);
  const records = await readProgramRecords(tx, ids, historySince(now), now);
  const neighbours = await neighbourExercises(
    tx,
    [...records.values()].flatMap(({ versions }) => versions),
  );
  return new Map(
    patients.map((patient) => [
      patient.id,
      { ...toPatientRecords(patient, records.get(patient.id) ?? noRecords, now, choices), neighbours },
    ]),
  );
}

const shownDays = 14;

type Read = {
  own: PatientRecords;
  arrivals: ReadonlyMap<string, Arrival>;
  choices: RuleChoices;
  clinicTargetPct: number | null;
};

function toRow(
  patient: ReviewedPatient,
  { own, arrivals, choices, clinicTargetPct }: Read,
): DashboardRow | null {
  const { today } = own;
  const reviewed = toReviewInput(own);
  const summary = summarizePatient(reviewed, today, choices);
  const running = patient.programs.find(({ status }) => status === 'active' || status === 'on_hold');
  const version = running?.versions.find(({ status }) => status === 'active');
  const conflicts = conflictsNow(own);
  const open = patient.alerts.filter(({ acknowledgedAt }) => acknowledgedAt === null);
  const { facts, unproved } = reviewFacts({
    records: own,
    summary,
    judged: proposalsOf(own, 'en'),
    arrivals,
    isPainMuted: patient.painMutes.some(({ untilOn }) => fromDateColumn(untilOn) >= today),
    alerts: open.map(toReviewAlert),
    program: version === undefined ? null : { validUntil: fromNullableDateColumn(version.validUntil) },
    programEndedOn: endedOn(patient),
    nextVisitOn: fromNullableDateColumn(patient.visits[0]?.nextOn ?? null),
    orders: patient.conditions.flatMap(({ description, orders }) =>
      orders.map(({ kind, fromOn }) => ({
        kind,
        conditionLabel: description,
        fromOn: fromDateColumn(fromOn),
      })),
    ),
    registeredAt: patient.createdAt.toISOString(),
    hasOpenedLink: patient.accessLinks.some((link) => link.firstOpenedAt !== null),
    target: targetOf(patient.adherenceTargets[0]?.pct ?? null, clinicTargetPct),
  });
  const given = patient.reviewAcknowledgements.map(toGiven);
  const review = reviewOf({
    today,
    facts: [...facts, ...dueAgain(given, facts, today)],
    unproved,
    acknowledgements: [...given, ...acknowledgedAlerts(patient, own, arrivals)],
    pause: summary.pause,
    isOnHold: own.versions.some(({ isOnHold }) => isOnHold),
    isDischarged: patient.episodes.length === 0,
  });
  if (review === null) return null;
  return {
    ...toIdentity(patient),
    phone: patient.phone,
    today,
    usesPaper: patient.usesPaper,
    summary,
    days: daysOf(reviewed, today, shownDays + 1, choices).slice(0, shownDays),
    review,
    need: needOf(review),
    acknowledged: latestAcknowledgement(patient.reviewAcknowledgements),
    alerts: open.filter((alert) => isStanding(alert, conflicts)).map(toOpenAlert),
    limits: limitsOf(version ?? strictestRule, null),
  };
}

type GivenRow = ReviewedPatient['reviewAcknowledgements'][number];

const toGiven = ({ id, keys, worst, untilOn, acknowledgedAt }: GivenRow): GivenAcknowledgement => ({
  acknowledgementId: id,
  keys,
  worst,
  untilOn: fromNullableDateColumn(untilOn),
  at: acknowledgedAt.toISOString(),
});

export type AcknowledgedView = {
  acknowledgementId: string;
  by: string;
  /** UTC instant. */
  at: string;
  worst: string;
  deeds: ReviewDeed[];
  note: string | null;
  untilOn: string | null;
};

function latestAcknowledgement([latest]: readonly GivenRow[]): AcknowledgedView | null {
  if (latest === undefined) return null;
  const { acknowledgedBy, deeds, note, ...row } = latest;
  const { keys: _, ...given } = toGiven({ acknowledgedBy, deeds, note, ...row });
  return { ...given, by: acknowledgedBy.displayName, deeds, note };
}

function needOf({ group, worst }: Review): DashboardRow['need'] {
  if (group === 'watching' || group === 'paused' || group === 'on_track') return group;
  return worst?.reason ?? 'watching';
}
