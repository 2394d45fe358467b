import 'server-only';
import { createHash } from 'node:crypto';
import { openFacts } from '@/lib/domain/review/acknowledging';
import type { Review } from '@/lib/domain/review/review-of';

/** Names the open facts of a review: another one, or one less, is another basis. */
export function basisOf(review: Review): string {
  const keys = openFacts(review)
    .map(({ key }) => key)
    .toSorted((a, b) => a.localeCompare(b));
  return createHash('sha256').update(keys.join('\n')).digest('hex').slice(0, 16);
}
