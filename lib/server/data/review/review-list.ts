import 'server-only';
import { toDayLetters } from '@/lib/domain/adherence/day-letters';
import { painLimitLines } from '@/lib/domain/measures/pain-lines';
import { ageOn } from '@/lib/domain/person/age';
import { mayWaitForNews, openFacts, presetDay } from '@/lib/domain/review/acknowledging';
import type { ReviewGroup } from '@/lib/domain/review/review-reason';
import { reviewWords } from '@/lib/domain/review/review-words';
import { daysBetween } from '@/lib/domain/time/calendar-date';
import type { ReviewList, ReviewRow } from '@/lib/schemas/review';
import { basisOf } from '@/lib/server/data/review/basis';
import { listReviews } from '@/lib/server/data/review/review';
import type { DashboardRow } from '@/lib/server/data/review/review-row';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { todayIn } from '@/lib/server/today-in';

/**
 * The review list as it is sent: how many stand in each group, and the lines of some of the groups. The folded ones are asked for when
 * somebody opens them.
 */
export async function viewReviewList(
  actor: PractitionerActor,
  now: Date,
  groups: readonly ReviewGroup[],
): Promise<ReviewList> {
  const { rows, counts, covered, mark, behind } = await listReviews(actor, now, groups);
  return {
    asOf: now.toISOString(),
    today: todayIn(actor.clinic.timeZone, now),
    counts,
    mark,
    behind,
    rows: rows.map((row) => ({
      ...toReviewRow(row, now, actor.clinic.timeZone),
      isCovered: covered.has(row.patientId),
    })),
  };
}

/** One line of the list, in words. `timeZone` is the clinic's. */
export function toReviewRow(row: DashboardRow, now: Date, timeZone: string): ReviewRow {
  const { review, summary, today } = row;
  return {
    id: row.patientId,
    name: row.fullName,
    record: row.recordNumber,
    age: ageOn(row.birthDate, today),
    birthDate: row.birthDate,
    phone: row.phone,
    usesPaper: row.usesPaper,
    group: review.group,
    ...reviewWords(review, {
      now: now.toISOString(),
      today,
      timeZone,
      pausedUntil: summary.pause?.lastDay ?? null,
    }),
    days: toDayLetters(row.days),
    pain: summary.painAfter.map(({ localDate, score, isAbove }) => [
      daysBetween(localDate, today),
      score,
      isAbove,
    ]),
    limit: painLimitLines(row.limits, null)?.highestAmber ?? null,
    offer: offerOf(row),
    acknowledged: row.acknowledged,
    isCovered: false,
  };
}

/** How this line may be acknowledged; null where nothing stands open. */
export function offerOf({ review, today }: Pick<DashboardRow, 'review' | 'today'>): ReviewRow['offer'] {
  const facts = openFacts(review);
  const [worst] = facts;
  if (worst === undefined) return null;
  return {
    basis: basisOf(review),
    today,
    presetDay: presetDay(worst, today),
    mayWaitForNews: mayWaitForNews(facts),
  };
}
