import { type Result, accept, refuse } from '../result.ts';
import type { RuleChoices } from '../choices/rule-choices.ts';
import { type Missing, isMissing, isOneOf, isWhole } from '../number/values.ts';

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
/** Marked interference with life [Boonstra2016]: under `relative` never green, in any model told, and during an exercise it stops it (LG-7.1, LG-7.4, D05). */
export const severePain = 8;

export const isPainScore = (value: unknown): value is number => isWhole(value, 0, 10);

/** The limits a program goes by: its model, and the highest amber value it was published with (null: the book's own). */
export type PainRule = { painModel: PainModel; painAmberTo: number | null };
/** What counts where no program is at hand. */
export const strictestRule: PainRule = { painModel: 'protective', painAmberTo: null };
/** Bounds of a clinic's own highest amber value; the standard limits are published and stay. */
export const amberBounds = { protective: { min: 2, max: 4 }, relative: { min: 1, max: 2 } } as const;

/** The limits of a model with the clinic's own highest amber value in it; one that is missing or outside its bounds counts as not set. */
export function painLimitsOf(model: PainModel, amberTo: number | Missing): PainLimits {
  const { green, amber } = painLimits[model];
  if (model === 'standard') return { green, amber };
  const { min, max } = amberBounds[model];
  return { green, amber: isWhole(amberTo, min, max) ? amberTo : amber };
}

/** The clinic's own highest amber value for a model; null where the book's own counts. */
export function chosenAmberTo(model: PainModel, choices: RuleChoices | undefined): number | null {
  if (choices === undefined || model === 'standard') return null;
  return model === 'protective' ? choices.protectiveAmberTo : choices.relativeAmberTo;
}

type PainScore = {
  painModel?: PainModel | Missing;
  /** The clinic's own highest amber value of this model (`painLimitsOf`). */
  painAmberTo?: number | Missing;
  pain?: number | Missing;
  painBefore?: number | Missing;
};
type PainRefusal = 'pain_model_unknown' | 'pain_invalid';

/** Judges one pain score, 0 to 10, against the chosen limits. Refuses an unknown model or a score that is no whole number 0 to 10. */
export function painZone(input: PainScore): Result<{ zone: PainZone }, PainRefusal> {
  const { painModel, painAmberTo, pain, painBefore } = input;
  const limits = isOneOf(painModels, painModel) ? painLimitsOf(painModel, painAmberTo) : undefined;
  const judged = judgePain(painModel, pain, painBefore, limits);
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
