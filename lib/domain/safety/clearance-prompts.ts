import { levelGateConditions } from './level-gate.ts';
import type { RecordedCondition } from './recorded-condition.ts';
import { stageOf } from './resolve-safety.ts';
import { matrixGroupsOf } from './safety-matrix.ts';
import { type ConditionCode, type MatrixAttribute, isConditionCode } from './vocabulary.ts';

export type ClearancePrompt = {
  condition: ConditionCode;
  endedOnDay: number;
  attributes: readonly MatrixAttribute[];
};

/**
 * Bans whose window has ended after surgery, a fracture or a bone stress injury (SF-1.3). The end of a window
 * is not clearance: the screen asks for it, latest window first. Nothing when the stage is not known, because
 * then the bans still apply.
 */
export function clearancePrompts(conditions: readonly RecordedCondition[]): ClearancePrompt[] {
  return conditions
    .flatMap(({ code, daysSince }) => {
      const day = stageOf(daysSince);
      if (!isConditionCode(code) || day === null || !levelGateConditions.includes(code)) return [];
      return matrixGroupsOf(code).flatMap(({ rating, days, attributes }): ClearancePrompt[] => {
        const endedOnDay = days?.toDay ?? null;
        const hasEnded = rating === 'contraindicated' && endedOnDay !== null && endedOnDay < day;
        return hasEnded ? [{ condition: code, endedOnDay, attributes }] : [];
      });
    })
    .sort((a, b) => b.endedOnDay - a.endedOnDay);
}
