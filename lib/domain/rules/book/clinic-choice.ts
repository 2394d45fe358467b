import { type ChoiceId, clinicChoices } from '../choices.ts';
import type { RuleChoice } from './rule.ts';

/** A number that the clinic may set itself, as the rule book lists it. */
export const clinicChoice = (id: ChoiceId): RuleChoice => ({ id, ...clinicChoices[id], fixed: null });
