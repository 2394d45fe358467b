import { canonicalJson } from '../canonical-json.ts';
import { clinicChoices } from './choices.ts';
import type { RuleChoices } from '../choices/rule-choices.ts';
import { ruleSources } from '../sources/rule-sources.ts';
import type { Rule } from './rule.ts';

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
    choices: (rule.choices ?? []).map((choiceId) => ({
      choiceId,
      ...clinicChoices[choiceId],
      inForce: choices[choiceId],
    })),
  });
}
