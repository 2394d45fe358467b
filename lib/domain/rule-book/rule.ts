import { type Needs, recordedFacts, unfedNeeds } from '../record/recorded-facts.ts';
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
  /** The recorded facts without which it can never act. */
  needs?: Needs;
};

/** Why a rule cannot act today, for staff: the facts that no record of the product holds. null when it is in use. */
export function notInUse({ needs = [] }: Pick<Rule, 'needs'>): string | null {
  const missing = unfedNeeds(needs);
  if (missing.length === 0) return null;
  const words = missing.map((facts) => facts.map((fact) => recordedFacts[fact].words).join(' or '));
  return `Not in use: nothing records ${words.join(', nor ')} yet.`;
}

/** A clinical lead's signature under one rule. */
export type RuleSignature = { ruleId: string; signedBy: string; signedOn: string };
