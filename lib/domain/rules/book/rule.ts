import type { RuleSourceId } from '../sources.ts';

export type RuleTable = { caption: string; head: readonly string[]; rows: readonly (readonly string[])[] };

/**
 * A number that the literature does not fix: ours, with the range from which a clinical lead may reasonably choose. `fixed` says why
 * a clinic cannot set it yet; null: it can, under the stable `id` of `choices.ts`.
 */
export type RuleChoice = {
  id: string;
  name: string;
  value: number;
  unit: string;
  min: number;
  max: number;
  fixed: string | null;
};

/** One rule as a clinician reads it. Tables and examples are worked out from the code, so that they cannot differ from it. */
export type Rule = {
  id: string;
  title: string;
  words: readonly string[];
  tables?: readonly RuleTable[];
  example?: string;
  sources: readonly RuleSourceId[];
  choices?: readonly RuleChoice[];
};

/** A clinical lead's signature under one rule. */
export type RuleSignature = { ruleId: string; signedBy: string; signedOn: string };
