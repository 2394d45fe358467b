import type { ChoiceId } from './choices.ts';
import type { RuleSourceId } from '../sources/rule-sources.ts';

export type RuleTable = { caption: string; head: readonly string[]; rows: readonly (readonly string[])[] };

/** One rule as a clinician reads it. Tables and examples are worked out from the code, so that they cannot differ from it. */
export type Rule = {
  id: string;
  title: string;
  words: readonly string[];
  tables?: readonly RuleTable[];
  example?: string;
  sources: readonly RuleSourceId[];
  /** Its numbers that the literature does not fix. */
  choices?: readonly ChoiceId[];
};

/** A clinical lead's signature under one rule. */
export type RuleSignature = { ruleId: string; signedBy: string; signedOn: string };
