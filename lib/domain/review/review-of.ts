import type { Urgency } from '../safety/urgency.ts';
import type { PainMoment } from '../record/told.ts';
import type { PauseSpan } from '../record/pause.ts';
import {
  groupOf,
  type ReviewGroup,
  type ReviewReason,
  reviewGroups,
  reviewReasons,
  type UnprovedReason,
} from './review-reason.ts';

/** One thing that is on record of a patient and that somebody has to know. */
export type ReviewFact = {
  reason: ReviewReason;
  /** The same for the same fact, another for a new or a corrected one: what was acknowledged is named by it. */
  key: string;
  /** UTC instant since when it could be known; how long it waits is counted from here. */
  at: string;
  /** The local day that it speaks of. */
  localDate: string | null;
  /** What it is about: an exercise, a flag, a condition, a quote, a date. */
  subject: string | null;
  lineageId: string | null;
  /** Pain 0 to 10, days, percent: the number behind it; null where there is none. */
  number: number | null;
  moment: PainMoment | null;
  /** How it usually is, by the same measure; null: not known. */
  usual: number | null;
  /** The highest value that was agreed. */
  limit: number | null;
  /** What the patient has been told already, in few words; null: nothing. */
  told: string | null;
  urgency: Urgency | null;
  /** How many sessions in a row, this one included; null where that is not counted. */
  timesInRow: number | null;
  /** Said and raised once, and corrected by the patient since. */
  isCorrected: boolean;
  /** Open alerts that are behind it. */
  alertIds: readonly string[];
};

/** Somebody has dealt with these facts; until `untilOn`, the patient's local day on which they are shown again, null: only if it happens again. */
export type Acknowledgement = { keys: readonly string[]; untilOn: string | null };

export type ReviewInput = {
  /** The patient's local date. */
  today: string;
  facts: readonly ReviewFact[];
  /** What keeps this patient from being on track although nobody is asked about it. */
  unproved: readonly UnprovedReason[];
  acknowledgements: readonly Acknowledgement[];
  pause: PauseSpan | null;
  isOnHold: boolean;
  isDischarged: boolean;
};

export type Review = {
  group: ReviewGroup;
  /** 0: emergency, 1: same day, 2: the rest. */
  rank: number;
  /** The worst fact: of the open ones; where none is open, of those that are being watched. */
  worst: ReviewFact | null;
  /** The other open facts, the worst first. */
  others: readonly ReviewFact[];
  /** Since when the longest waiting open fact of this group waits. */
  waitsSince: string | null;
  /** Facts that were acknowledged, the worst first. */
  watched: readonly ReviewFact[];
  /** The first day on which one of them is shown again. */
  backOn: string | null;
  unproved: readonly UnprovedReason[];
};

/**
 * Where a patient stands on the review list, and why (MS-8). A patient appears once, in the highest group of an open fact. What was
 * acknowledged is watched until its day; another fact is another key, so that anything newer brings the patient back at once. On
 * track is who has no fact at all and lacks no proof. A pause keeps only what cannot wait for its end; a discharge only what it does
 * not settle. Null: discharged, and nothing is open.
 */
export function reviewOf(input: ReviewInput): Review | null {
  const { today, acknowledgements, unproved } = input;
  const isPaused = input.pause !== null || input.isOnHold;
  const counted = input.facts
    .filter((fact) => counts(fact, input.isDischarged, isPaused))
    .toSorted(byGravity);
  const running = acknowledgements.filter(({ untilOn }) => untilOn === null || untilOn > today);
  const coveredBy = (fact: ReviewFact) => running.filter(({ keys }) => keys.includes(fact.key));
  const open = counted.filter((fact) => coveredBy(fact).length === 0);
  const watched = counted.filter((fact) => coveredBy(fact).length > 0);
  if (input.isDischarged && open.length === 0) return null;
  const [first, ...others] = open;
  const days = watched.flatMap((fact) => latestDay(coveredBy(fact)) ?? []);
  return {
    group: groupFor({ first, watched, unproved, isPaused }),
    rank: Math.min(2, ...open.map(({ urgency }) => rankOf(urgency))),
    worst: first ?? watched[0] ?? null,
    others,
    waitsSince: waitsSince(open),
    watched,
    backOn: days.toSorted()[0] ?? null,
    unproved,
  };
}

function waitsSince(open: readonly ReviewFact[]): string | null {
  const [worst] = open;
  if (worst === undefined) return null;
  const group = groupOf(worst.reason);
  const times = open.filter(({ reason }) => groupOf(reason) === group).map(({ at }) => at);
  return times.toSorted()[0] ?? null;
}

/** Of several acknowledgements of one fact the last day counts; null where one of them waits for news. */
function latestDay(covering: readonly Acknowledgement[]): string | null {
  const days = covering.map(({ untilOn }) => untilOn);
  return days.includes(null)
    ? null
    : (days.toSorted((a, b) => (a ?? '').localeCompare(b ?? '')).at(-1) ?? null);
}

function groupFor({
  first,
  watched,
  unproved,
  isPaused,
}: {
  first: ReviewFact | undefined;
  watched: readonly ReviewFact[];
  unproved: readonly UnprovedReason[];
  isPaused: boolean;
}): ReviewGroup {
  if (first !== undefined) return groupOf(first.reason);
  if (isPaused) return 'paused';
  return watched.length > 0 || unproved.length > 0 ? 'watching' : 'on_track';
}

/** Beside what calls for a call: what has happened, or was said, also where the training has been paused since. */
const outlastsPause: readonly ReviewReason[] = [
  'load_lowered',
  'clinician_told',
  'comment',
  'moved_by_itself',
  'date_due',
  'access_link_suspended',
];

/** What was raised and never dealt with does not end with the episode; a flag, until it is closed. */
const outlastsDischarge: readonly ReviewReason[] = [
  'red_flag',
  'precaution_conflict',
  'symptoms_spread',
  'severe_pain',
  'pain_above_limit',
  'stopped_for_pain',
  'skipped_for_pain',
  'sore_morning',
  'trial_pain',
  'access_link_suspended',
];

function counts({ reason, alertIds }: ReviewFact, isDischarged: boolean, isPaused: boolean): boolean {
  if (isDischarged)
    return reason === 'red_flag' || (outlastsDischarge.includes(reason) && alertIds.length > 0);
  if (!isPaused) return true;
  return groupOf(reason) === 'call_today' || outlastsPause.includes(reason);
}

const rankOf = (urgency: Urgency | null): number =>
  urgency === 'emergency_now' ? 0 : urgency === 'same_day' ? 1 : 2;

/** By reason; of the same the more urgent, then the higher number, then the newer. */
const byGravity = (a: ReviewFact, b: ReviewFact): number =>
  reviewReasons.indexOf(a.reason) - reviewReasons.indexOf(b.reason) ||
  rankOf(a.urgency) - rankOf(b.urgency) ||
  (b.number ?? -1) - (a.number ?? -1) ||
  b.at.localeCompare(a.at) ||
  a.key.localeCompare(b.key);

type Ordered = { fullName: string; patientId: string; review: Pick<Review, 'group' | 'rank' | 'waitsSince'> };

/** Group by group; in each the emergency, the same day, the rest; then who has waited longest; then by name (MS-8). */
export const orderByReview = <T extends Ordered>(rows: readonly T[]): T[] =>
  [...rows].sort(
    (a, b) =>
      reviewGroups.indexOf(a.review.group) - reviewGroups.indexOf(b.review.group) ||
      a.review.rank - b.review.rank ||
      (a.review.waitsSince ?? '9999').localeCompare(b.review.waitsSince ?? '9999') ||
      a.fullName.localeCompare(b.fullName) ||
      a.patientId.localeCompare(b.patientId),
  );
