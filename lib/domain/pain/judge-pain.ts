import { type Result, accept, refuse } from '../result.ts';
import { type Missing, isMissing, isOneOf } from '../number/values.ts';
import { type AgreedLimits, limitsOf } from './agreed-limits.ts';
import { type PainModel, type PainZone, isPainScore, painModels, severePain } from './pain-zone.ts';

/** Judges one pain score, 0 to 10, against the agreed limits; a score that is none is `pain_invalid` (LG-7.1). */
export function judgePain(
  limits: AgreedLimits,
  pain: number | Missing,
  painBefore: number | Missing,
): PainZone | 'pain_invalid' {
  if (isMissing(pain)) return 'missing';
  if (!isPainScore(pain)) return 'pain_invalid';
  if (limits.painModel !== 'relative') return zoneOf(limits, pain);
  if (isMissing(painBefore)) return 'missing';
  if (!isPainScore(painBefore)) return 'pain_invalid';
  const zone = zoneOf(limits, pain - painBefore);
  return zone === 'green' && pain >= severePain ? 'amber' : zone;
}

function zoneOf({ green, amber }: AgreedLimits, value: number): PainZone {
  if (value <= green) return 'green';
  return value <= amber ? 'amber' : 'red';
}

type PainScore = {
  painModel?: PainModel | Missing;
  /** The clinic's own highest amber value of this model. */
  painAmberTo?: number | Missing;
  pain?: number | Missing;
  painBefore?: number | Missing;
};

/** The same from the limits of a program as they are written; a model that is left out counts as protective. Refuses an unknown model or a score that is no whole number 0 to 10. */
export function painZone(
  input: PainScore,
): Result<{ zone: PainZone }, 'pain_model_unknown' | 'pain_invalid'> {
  const { painModel, painAmberTo, pain, painBefore } = input;
  if (!isMissing(painModel) && !isOneOf(painModels, painModel)) return refuse('pain_model_unknown');
  const judged = judgePain(limitsOf({ painModel, painAmberTo }, null), pain, painBefore);
  return judged === 'pain_invalid' ? refuse(judged) : accept({ zone: judged });
}
