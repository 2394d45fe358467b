import type { Locale } from '../result.ts';
import { equipmentLabels } from './pattern-labels.ts';
import type { Equipment } from './vocabulary.ts';

/** What people commonly own at home, beside weights. */
export const household = [
  'mat',
  'chair',
  'wall',
  'step',
  'stairs',
  'band_loop',
  'band_long',
  'pillow',
  'towel',
  'foam_pad',
  'foam_roller',
  'ball',
  'bike',
  'ankle_weight',
  'yoga_block',
  'strap',
  'suspension',
] as const satisfies readonly Equipment[];

export type Choice = { value: string; label: string };

/** The tick boxes of "what do you own". */
export const equipmentChoices = (locale: Locale): Choice[] =>
  household.map((value) => ({ value, label: equipmentLabels[value][locale] }));
