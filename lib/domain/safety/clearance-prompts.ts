import { type ClearanceKind, clearanceKinds, clearanceTable } from './clearance-kinds.ts';
import { levelGateConditions } from './level-gate.ts';
import type { RecordedCondition } from './recorded-condition.ts';
import { stageOf } from './stage-day.ts';
import { matrixGroupsOf } from './safety-matrix.ts';
import { isConditionCode } from './vocabulary.ts';

/** A clearance that nobody has recorded, with the last day of the window that it would have lifted. */
export type ClearancePrompt = { kind: ClearanceKind; endedOnDay: number };

/**
 * The clearances to ask for, because a ban has ended by its days after surgery, a fracture or a bone stress injury (SF-1.3): the end
 * of a window is not clearance. Each kind once, the latest window first; none that stands in `clearedFor`, and none while the
 * stage is not known, because then the bans still apply.
 */
export function clearancePrompts({
  code,
  daysSince,
  clearedFor,
}: Pick<RecordedCondition, 'code' | 'daysSince' | 'clearedFor'>): ClearancePrompt[] {
  const day = stageOf(daysSince);
  if (!isConditionCode(code) || day === null || !levelGateConditions.includes(code)) return [];
  const ended = matrixGroupsOf(code).flatMap(({ rating, days, attributes }) => {
    const endedOnDay = days?.toDay ?? null;
    const hasEnded = rating === 'contraindicated' && endedOnDay !== null && endedOnDay < day;
    return hasEnded ? [{ endedOnDay, attributes }] : [];
  });
  return clearanceKinds
    .filter((kind) => clearedFor?.includes(kind) !== true)
    .flatMap((kind) => {
      const { lifts } = clearanceTable[kind];
      const days = ended
        .filter(({ attributes }) => attributes.some((one) => lifts.includes(one)))
        .map(({ endedOnDay }) => endedOnDay);
      return days.length === 0 ? [] : [{ kind, endedOnDay: Math.max(...days) }];
    })
    .sort((a, b) => b.endedOnDay - a.endedOnDay);
}
