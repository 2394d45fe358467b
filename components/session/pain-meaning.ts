import type { SessionWords } from '@/lib/domain/messages/patient-session';
import { type PainRule, painZone, severePain } from '@/lib/domain/pain/pain-zone';

/** What a pain score means for this patient, in words; undefined where it cannot be judged. */
export function painMeaning(
  score: number,
  painRule: PainRule,
  painBefore: number | null,
  words: SessionWords,
): string | undefined {
  if (score >= severePain) return words.feel.meaning.severe(score);
  const judged = painZone({ ...painRule, pain: score, painBefore });
  if (!judged.ok || judged.zone === 'missing') return undefined;
  return words.feel.meaning[judged.zone](score);
}
