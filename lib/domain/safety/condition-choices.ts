import type { Choice } from '../library/equipment-choices.ts';
import type { Locale } from '../result.ts';
import { conditionLabels } from './condition-labels.ts';
import { conditionCodes } from './vocabulary.ts';

/** The conditions that the safety check knows, by name, for the clinician's list. */
export const conditionChoices = (locale: Locale): Choice[] =>
  conditionCodes
    .map((value) => ({ value, label: conditionLabels[value][locale] }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale));
