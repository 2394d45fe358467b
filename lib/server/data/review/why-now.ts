import 'server-only';
import { openFacts } from '@/lib/domain/review/acknowledging';
import { dayWords } from '@/lib/domain/review/day-words';
import type { ReviewFact } from '@/lib/domain/review/review-of';
import { factDetail, factTitle } from '@/lib/domain/review/review-words';
import type { ReviewRow } from '@/lib/schemas/review';
import { toReviewRow } from '@/lib/server/data/review/review-list';
import type { DashboardRow } from '@/lib/server/data/review/review-row';

export type WhyFact = { key: string; title: string; when: string | null; detail: string | null };
export type WhyNowView = { line: ReviewRow; facts: WhyFact[]; today: string };

/** At most so many are told one by one; the rest are counted. */
const told = 8;

/** Why a patient stands on the list, for their own page: every open fact, the worst first. Null: nothing to say. */
export function toWhyNow(row: DashboardRow | null, now: Date, timeZone: string): WhyNowView | null {
  if (row === null) return null;
  const { review, today } = row;
  const facts = openFacts(review);
  if (facts.length === 0 && row.acknowledged === null) return null;
  const toFact = (fact: ReviewFact): WhyFact => ({
    key: fact.key,
    title: factTitle(fact),
    when: fact.localDate === null ? null : dayWords(fact.localDate, today),
    detail: factDetail(fact),
  });
  return { line: toReviewRow(row, now, timeZone), facts: facts.slice(0, told).map(toFact), today };
}
