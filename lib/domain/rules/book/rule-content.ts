import { canonicalJson } from '../../log/canonical-json.ts';
import { isChoiceId } from '../choices.ts';
import type { RuleChoices } from '../rule-choices.ts';
import { ruleSources } from '../sources.ts';
import type { Rule, RuleChoice } from './rule.ts';

/** The number that counts in a clinic: its own where it may set one, else the fixed one of the book. */
export const valueInForce = ({ id, value }: RuleChoice, choices: RuleChoices): number =>
  isChoiceId(id) ? choices[id] : value;

/**
 * Everything that a signature under a rule stands for, as one text: words, tables, example, full sources, and the choices with the
 * numbers in force in this clinic. Another text is another rule, which nobody has signed yet.
 */
export function ruleContent(rule: Rule, choices: RuleChoices): string {
  const { id, title, words, tables = [], example = null, sources } = rule;
  return canonicalJson({
    id,
    title,
    words,
    tables,
    example,
    sources: sources.map((key) => ({ key, ...ruleSources[key] })),
    choices: (rule.choices ?? []).map((choice) => ({ ...choice, inForce: valueInForce(choice, choices) })),
  });
}
