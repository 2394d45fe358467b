import type { Outcome } from '../engine/outcome.ts';
import type { decisionTable } from './registry.ts';

export type DecisionRow = (typeof decisionTable)[number];
type KeyOf<T> = T extends unknown ? keyof T : never;

export type DecisionRowId = DecisionRow['id'];
/** Why: each reason belongs to the row that says it. */
export type DecisionReason = KeyOf<DecisionRow['says']>;

/** One proposal of the decision table: the row is the rule's id, the rest are the numbers it used (LG-8.5). */
export type Decision = Outcome & { row: DecisionRowId; reason: DecisionReason };
