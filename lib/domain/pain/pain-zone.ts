import type { RuleChoices } from '../choices/rule-choices.ts';
import { isWhole } from '../number/values.ts';

export const painModels = ['standard', 'protective', 'relative'] as const;
/** `relative` judges the rise over the pain just before and is only ever chosen by the clinician (LG-7.1). */
export type PainModel = (typeof painModels)[number];
export const painZones = ['green', 'amber', 'red', 'missing'] as const;
export type PainZone = (typeof painZones)[number];

/** Highest green and highest amber value: of the score itself, or of the rise in the `relative` model (LG-7.1). What counts for a prescription is asked of `limitsOf`. */
export const painLimits: Record<
  PainModel,
  { green: number; amber: number; sources: readonly string[]; isChoice: boolean }
> = {
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

/** What a program says of pain: its model, and the highest amber value it was published with (null: the book's own). */
export type PainRule = { painModel: PainModel; painAmberTo: number | null };
/** What counts where no program is at hand. */
export const strictestRule: PainRule = { painModel: 'protective', painAmberTo: null };

/** Bounds of a clinic's own highest amber value; the standard limits are published and stay. */
export const amberBounds = { protective: { min: 2, max: 4 }, relative: { min: 1, max: 2 } } as const;

/** The clinic's own highest amber value for a model; null where the book's own counts. */
export function chosenAmberTo(model: PainModel, choices: RuleChoices | undefined): number | null {
  if (choices === undefined || model === 'standard') return null;
  return model === 'protective' ? choices.protectiveAmberTo : choices.relativeAmberTo;
}
