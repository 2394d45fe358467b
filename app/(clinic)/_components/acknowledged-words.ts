import { dayWords } from '@/lib/domain/review/day-words';
import { deedWords } from '@/lib/domain/review/review-deeds';
import type { ReviewRow } from '@/lib/schemas/review';

/** "Maya Okafor, today: called, lowered the dose." */
export function acknowledgedWords(
  { by, at, deeds }: NonNullable<ReviewRow['acknowledged']>,
  today: string,
): string {
  const done = deeds.map((deed) => deedWords[deed].toLowerCase()).join(', ');
  return `${by}, ${dayWords(at.slice(0, 10), today)}: ${done}.`;
}
