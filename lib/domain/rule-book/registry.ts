import { dosageRules } from './dosage-rules.ts';
import { loadRules } from './load-rules.ts';
import { measureRules } from './measure-rules.ts';
import { painRules } from './pain-rules.ts';
import { progressRules } from './progress-rules.ts';
import { rowRules } from './row-rules.ts';
import type { Rule } from './rule.ts';
import { safetyRules } from './safety-rules.ts';
import { volumeRules } from './volume-rules.ts';

/** Every rule of the engine, in the order of the rule book. Page, document and signatures all read this list. */
export const ruleRegistry: readonly Rule[] = [
  ...loadRules,
  ...dosageRules,
  ...painRules,
  ...progressRules,
  ...rowRules,
  ...volumeRules,
  ...safetyRules,
  ...measureRules,
];
