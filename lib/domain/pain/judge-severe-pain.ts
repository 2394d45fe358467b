import { type Missing, isMissing } from '../number/values.ts';
import { type Result, accept, refuse } from '../result.ts';
import { isPainScore, severePain } from './pain-zone.ts';

type SeverePain = { severe: boolean; stop: boolean; urgency: 'none' | 'inform_clinician' };

/** Severe pain is told whatever the pain model; during the exercise it stops it (LG-7.4). A missing score is neither. Refuses a score that is no whole number 0 to 10. */
export function judgeSeverePain(input: {
  painDuring?: number | Missing;
  painAfter?: number | Missing;
}): Result<SeverePain, 'pain_invalid'> {
  const scores = [input.painDuring, input.painAfter];
  if (!scores.every((score) => isMissing(score) || isPainScore(score))) return refuse('pain_invalid');
  const isSevere = (score: number | Missing): boolean => !isMissing(score) && score >= severePain;
  const severe = scores.some(isSevere);
  return accept({
    severe,
    stop: isSevere(input.painDuring),
    urgency: severe ? 'inform_clinician' : 'none',
  });
}
