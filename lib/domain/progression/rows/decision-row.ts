import type { RuleChoices } from '../../choices/rule-choices.ts';
import type { Needs } from '../../record/recorded-facts.ts';
import type { LocalizedText } from '../../result.ts';
import type { RuleSourceId } from '../../sources/rule-sources.ts';
import type { DecisionInput } from '../engine/decision-input.ts';
import type { DecisionFacts } from '../engine/facts.ts';
import type { Outcome } from '../engine/outcome.ts';

/** What is said for one reason. Names in braces are filled by `explainDecision`. */
export type ReasonSentences = {
  /** null: the patient is told nothing. */
  patient: LocalizedText | null;
  /** Instead of `patient` when something that it speaks of is not known. */
  patientWithoutNumbers?: LocalizedText;
  /** The fact that made the row match. */
  clinician: LocalizedText;
  /** Instead of `clinician` when something that it speaks of is not known. */
  clinicianWithoutNumbers?: LocalizedText;
};

/** How the rule book tells a row. */
export type RowEntry = {
  title: string;
  /** When the row matches; left out, the clinician's sentence for the row's first reason. */
  when?: string;
  effect: string;
  /** Anything else that a clinical lead has to know, in whole sentences. */
  words?: readonly string[];
  sources?: readonly RuleSourceId[];
  /** Its numbers that the literature does not fix. */
  choices?: readonly (keyof RuleChoices)[];
};

/** The proposal of a row that matches; null when it does not. */
type Answer<Reason extends string> = (Outcome & { reason: Reason }) | null;

type Row<Id extends string, Own extends string> = {
  id: Id;
  /** The recorded facts without which the row can never match. */
  needs: Needs;
  /** The sentences of the reasons that belong to this row; it may also answer with the reason of another row. */
  says: Record<Own, ReasonSentences>;
  book: RowEntry;
  /** Other rules that its numbers come from. */
  uses?: readonly string[];
};
type StopDecides<Reason extends string> = { decide: (input: DecisionInput) => Answer<Reason> };
type SessionDecides<Reason extends string> = { decide: (facts: DecisionFacts) => Answer<Reason> };

/** A stop: it gets out before any refusal, so it has to bear an incomplete or invalid call. */
export const stopRow = <const Id extends string, Own extends string, Reason extends string>(
  row: Row<Id, Own> & StopDecides<Reason>,
) => ({ ...row, stage: 'stop' as const });

/** Asked while there is no session; everything but the prescription and the sessions has been checked. */
export const startRow = <const Id extends string, Own extends string, Reason extends string>(
  row: Row<Id, Own> & StopDecides<Reason>,
) => ({ ...row, stage: 'start' as const });

/** Asked of a checked input with at least one session. */
export const sessionRow = <const Id extends string, Own extends string, Reason extends string>(
  row: Row<Id, Own> & SessionDecides<Reason>,
) => ({ ...row, stage: 'session' as const });
