import type { SessionWords } from '@/lib/domain/messages/patient-session';
import {
  judgePain,
  type PainLimits,
  painLimitsOf,
  type PainRule,
  severePain,
} from '@/lib/domain/pain/pain-zone';

/** What a pain score means for this patient, in words; undefined where it cannot be judged. `limits` are the exercise's own. */
export function painMeaning(
  score: number,
  painRule: PainRule,
  painBefore: number | null,
  words: SessionWords,
  limits?: PainLimits,
): string | undefined {
  if (score >= severePain) return words.feel.meaning.severe(score);
  const counts = limits ?? painLimitsOf(painRule.painModel, painRule.painAmberTo);
  const zone = judgePain(painRule.painModel, score, painBefore, counts);
  return zone === 'green' || zone === 'amber' || zone === 'red' ? words.feel.meaning[zone](score) : undefined;
}
