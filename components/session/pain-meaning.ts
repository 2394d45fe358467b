import type { SessionWords } from '@/lib/domain/messages/patient-session';
import type { AgreedLimits } from '@/lib/domain/pain/agreed-limits';
import { judgePain } from '@/lib/domain/pain/judge-pain';
import { severePain } from '@/lib/domain/pain/pain-zone';
import type { ScoreTone } from './score-pad';

/** How a pain score looks for this patient in this exercise; null where it cannot be judged. */
export function painTone(score: number, limits: AgreedLimits, painBefore: number | null): ScoreTone | null {
  if (score >= severePain) return 'severe';
  const zone = judgePain(limits, score, painBefore);
  return zone === 'green' || zone === 'amber' || zone === 'red' ? zone : null;
}

/** What a pain score means for this patient in this exercise, in words; undefined where it cannot be judged. */
export function painMeaning(
  score: number,
  limits: AgreedLimits,
  painBefore: number | null,
  words: SessionWords,
): string | undefined {
  const tone = painTone(score, limits, painBefore);
  return tone === null ? undefined : words.feel.meaning[tone](score);
}
