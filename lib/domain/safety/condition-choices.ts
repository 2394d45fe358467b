import type { Locale } from '../result.ts';
import { conditionLabels } from './condition-labels.ts';
import { conditionCodes } from './vocabulary.ts';

/** Every condition that the safety check knows, by its name in alphabetical order. */
export const conditionChoices = (locale: Locale): { value: string; label: string }[] =>
  conditionCodes
    .map((value) => ({ value, label: conditionLabels[value][locale] }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
