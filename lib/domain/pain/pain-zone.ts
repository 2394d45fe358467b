import { type Result, accept, refuse } from '../result.ts';
import { type Missing, isMissing, isOneOf, isWhole } from '../rules/values.ts';

export const painModels = ['standard', 'protective', 'relative'] as const;
/** `relative` judges the rise over the pain just before and is only ever chosen by the clinician (LG-7.1). */
export type PainModel = (typeof painModels)[number];
export type PainZone = 'green' | 'amber' | 'red' | 'missing';

/** Highest green and highest amber value: of the score itself, or of the rise in the `relative` model (LG-7.1). */
export type PainLimits = { green: number; amber: number };

export const painLimits: Record<PainModel, PainLimits & { sources: readonly string[]; isChoice: boolean }> = {
  standard: {
    green: 2,
    amber: 5,
    sources: ['Thomee1997', 'Silbernagel2007', 'GLAD', 'Smith2017'],
    isChoice: false,
  },
  protective: { green: 2, amber: 3, sources: [], isChoice: true },
  relative: { green: 1, amber: 2, sources: ['Childs2005', 'Smith2017'], isChoice: true },
};
/** Under `relative` a score this high is never green, and in any model it stops the exercise (LG-7.1, D05). */
export const severePain = 8;

export const isPainScore = (value: unknown): value is number => isWhole(value, 0, 10);

type PainScore = {
  painModel?: PainModel | Missing;
  pain?: number | Missing;
  painBefore?: number | Missing;
};
type PainRefusal = 'pain_model_unknown' | 'pain_invalid';

/** Judges one pain score, 0 to 10, against the chosen limits. Refuses an unknown model or a score that is no whole number 0 to 10. */
export function painZone(input: PainScore): Result<{ zone: PainZone }, PainRefusal> {
  const judged = judgePain(input.painModel, input.pain, input.painBefore);
  return judged === 'pain_model_unknown' || judged === 'pain_invalid'
    ? refuse(judged)
    : accept({ zone: judged });
}

/** The same as a plain word, for the decision table, which judges many scores; `limits` are those of the model where left out. */
export function judgePain(
  painModel: PainScore['painModel'],
  pain: PainScore['pain'],
  painBefore: PainScore['painBefore'],
  limits?: PainLimits,
): PainZone | PainRefusal {
  const model = painModel ?? 'protective';
  if (!isOneOf(painModels, model)) return 'pain_model_unknown';
  if (isMissing(pain)) return 'missing';
  if (!isPainScore(pain)) return 'pain_invalid';
  const used = limits ?? painLimits[model];
  if (model !== 'relative') return zoneOf(used, pain);
  if (isMissing(painBefore)) return 'missing';
  if (!isPainScore(painBefore)) return 'pain_invalid';
  const zone = zoneOf(used, pain - painBefore);
  return zone === 'green' && pain >= severePain ? 'amber' : zone;
}

function zoneOf({ green, amber }: PainLimits, value: number): PainZone {
  if (value <= green) return 'green';
  return value <= amber ? 'amber' : 'red';
}
