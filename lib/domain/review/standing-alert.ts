import type { RunningConflict } from '../progression/records/conflicts-now.ts';
import type { AlertRule } from './alert-rule.ts';

type RaisedAlert = { rule: AlertRule; lineageId: string | null; conditionId: string | null };

/**
 * Whether there is still something to see behind an alert that nobody has acknowledged. One of a precaution stands as long as the
 * conflict does: it goes when the condition, the clearance or the program is changed, and stands again should the conflict come back (H-9).
 */
export const isStanding = (
  { rule, lineageId, conditionId }: RaisedAlert,
  conflicts: readonly RunningConflict[],
): boolean =>
  rule !== 'precaution_conflict' ||
  conflicts.some((one) => one.lineageId === lineageId && one.conditionId === conditionId);
