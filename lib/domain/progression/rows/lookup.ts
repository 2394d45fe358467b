import { unfedNeeds } from '../../record/recorded-facts.ts';
import type { ReasonSentences } from './decision-row.ts';
import type { DecisionReason, DecisionRow, DecisionRowId } from './decision.ts';
import { decisionTable } from './registry.ts';

/** The sentences of every reason, from the rows that they belong to. */
export const reasonSentences: Record<DecisionReason, ReasonSentences> = Object.assign(
  {},
  ...decisionTable.map((row: DecisionRow) => row.says),
);

/** Whether everything is on record that a row needs to match at all. */
export const isInUse = (id: DecisionRowId): boolean =>
  decisionTable.every((row) => row.id !== id || unfedNeeds(row.needs).length === 0);

/** The other rules that the numbers of a row come from. */
export const rulesUsedBy = (id: DecisionRowId): readonly string[] =>
  decisionTable.find((row) => row.id === id)?.uses ?? [];
