import 'server-only';
import { orderByReview } from '@/lib/domain/review/review-of';
import { type ReviewGroup, reviewGroups } from '@/lib/domain/review/review-reason';
import { notFound } from '@/lib/errors';
import { recordsInCareOf, visibleRecords } from '@/lib/server/access';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import {
  keepReviews,
  type Line,
  markOf,
  readLines,
  turnOf,
  type WorkedOut,
} from '@/lib/server/data/review/patient-review';
import { type DashboardRow, readReviews } from '@/lib/server/data/review/review-row';
import { markSeen } from '@/lib/server/data/screening/flag';
import { act } from '@/lib/server/db';

export type ReviewLines = {
  /** Those of the groups that were asked for, who needs somebody first. */
  rows: DashboardRow[];
  counts: Record<ReviewGroup, number>;
  /** Whom the caller looks after for somebody who is away, by id. */
  covered: ReadonlySet<string>;
  /** Another one as soon as anything has changed that the list is made from. */
  mark: string;
  /** Those who are not worked out yet: how many, how many of them nothing is said of, and how old the oldest line is. Null: nobody. */
  behind: { patients: number; unknown: number; since: string | null } | null;
};

/**
 * The own patients with what the review needs; who was discharged with nothing left open is not among them. Nobody is left out for
 * their number, and there is a fixed number of statements, however many patients there are. What was worked out before is read as it
 * was kept; what has moved since is worked out anew, together, and kept. Of very many that are out of date (after a midnight, a restart)
 * some are worked out and the others shown as they were, which is said.
 */
export async function listReviews(
  actor: PractitionerActor,
  now: Date,
  /** Whose lines are shown to somebody; of the others only how many there are. */
  shown: readonly ReviewGroup[],
): Promise<ReviewLines> {
  const { stale, ...lines } = await act(actor, 'review.read', async (tx) => {
    // Read before the record is: what changes meanwhile makes a line an old one, never a wrong one.
    const found = await readLines(tx, actor.clinicId, await recordsInCareOf(tx, actor), now, shown);
    const { now: old, later } = turnOf(found);
    const waiting = new Set(old);
    const anew =
      old.length === 0
        ? new Map<string, DashboardRow | null>()
        : await readReviews(tx, actor, { id: { in: old.map(({ patientId }) => patientId) } }, now);
    const standing = found.filter((line) => !waiting.has(line));
    const kept = standing.flatMap((line) => line.kept ?? []);
    const made = [...anew.values()].filter((row) => row !== null);
    const rows = [...kept, ...made.filter(({ review }) => shown.includes(review.group))];
    const groups = [...standing.map(({ group }) => group), ...made.map(({ review }) => review.group)];
    // One row, however many they are: it names everybody whose health stands on the list. An empty list was looked at too.
    await audit(tx, actor, { action: 'review.read', patientIds: rows.map(({ patientId }) => patientId) });
    return {
      rows: orderByReview(rows),
      counts: countsOf(groups),
      covered: new Set(found.filter(({ isOwn }) => !isOwn).map(({ patientId }) => patientId)),
      mark: markOf(found, now),
      behind: behindOf(later),
      stale: old.map((line): WorkedOut => ({ line, row: anew.get(line.patientId) ?? null })),
    };
  });
  await keepReviews(actor, stale);
  return lines;
}

function behindOf(later: readonly Line[]): ReviewLines['behind'] {
  if (later.length === 0) return null;
  const known = later.flatMap(({ madeAt }) => madeAt?.toISOString() ?? []).toSorted();
  return { patients: later.length, unknown: later.length - known.length, since: known[0] ?? null };
}

const countsOf = (groups: readonly (ReviewGroup | null)[]): Record<ReviewGroup, number> => {
  const count = (group: ReviewGroup) => groups.filter((one) => one === group).length;
  return Object.fromEntries(reviewGroups.map((group) => [group, count(group)])) as Record<
    ReviewGroup,
    number
  >;
};

/** All groups of the list, in its order. */
export const viewDashboard = async (actor: PractitionerActor, now: Date): Promise<DashboardRow[]> =>
  (await listReviews(actor, now, reviewGroups)).rows;

/** Whether anything has changed that the caller's list is made from; says nothing of anybody. */
export const readMark = (actor: PractitionerActor, now: Date): Promise<string> =>
  act(actor, 'review.read', async (tx) =>
    markOf(await readLines(tx, actor.clinicId, await recordsInCareOf(tx, actor), now), now),
  );

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
