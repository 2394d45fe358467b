import type { SessionWords } from '@/lib/domain/messages/patient-session';
import type { AgreedLimits } from '@/lib/domain/pain/agreed-limits';
import { judgePain } from '@/lib/domain/pain/judge-pain';
import { severePain } from '@/lib/domain/pain/pain-zone';

/** What a pain score means for this patient in this exercise, in words; undefined where it cannot be judged. */
export function painMeaning(
  score: number,
  limits: AgreedLimits,
  painBefore: number | null,
  words: SessionWords,
): string | undefined {
  if (score >= severePain) return words.feel.meaning.severe(score);
  const zone = judgePain(limits, score, painBefore);
  return zone === 'green' || zone === 'amber' || zone === 'red' ? words.feel.meaning[zone](score) : undefined;
}
