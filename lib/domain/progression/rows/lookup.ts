import type { ReasonSentences } from './decision-row.ts';
import type { DecisionReason, DecisionRow, DecisionRowId } from './decision.ts';
import { decisionTable } from './registry.ts';

/** The sentences of every reason, from the rows that they belong to. */
export const reasonSentences: Record<DecisionReason, ReasonSentences> = Object.assign(
  {},
  ...decisionTable.map((row: DecisionRow) => row.says),
);

/** The other rules that the numbers of a row come from. */
export const rulesUsedBy = (id: DecisionRowId): readonly string[] =>
  decisionTable.find((row) => row.id === id)?.uses ?? [];
