import { type Missing, isOneOf } from '../number/values.ts';
import { conditionFacts } from '../safety/condition-facts.ts';
import { resolveSafety } from '../safety/resolve-safety.ts';
import { isConditionCode } from '../safety/vocabulary.ts';

/** A condition with the days since surgery, injury or onset; missing or unreadable: the strictest stage. */
export type DatedCondition = { code: string; daysSince?: number | Missing };

/** Whether the matrix rules out hard effort, or every exercise, with this condition on that day (SF-1.3). A recorded clearance changes nothing here. */
export function barsHardEffort({ code, daysSince }: DatedCondition): boolean {
  const check = resolveSafety({ attributes: ['high_effort'], conditions: [{ code, daysSince }] });
  return !check.ok || check.rating === 'contraindicated';
}

/** Whether a condition belongs to a group in which every programme stops. */
export const isStopCondition = ({ code }: DatedCondition): boolean =>
  isConditionCode(code) && conditionFacts[code].group === 'stop';

/** Highest effort by condition (LG-4.3). */
export const conditionEffortMax = { stopped: 0, light: 4, notHard: 7 } as const;
/** Kept light although their group is not `stop_resistance`. */
const lightConditions = ['angina_exertional_stable', 'rheumatoid_arthritis_flare'] as const;

/** The highest effort that the conditions allow; null when none sets a limit. 0 means no programme. */
export function effortMaxOf(conditions: readonly DatedCondition[]): number | null {
  const limits = conditions.map(effortMaxBy).filter((limit) => limit !== null);
  return limits.length === 0 ? null : Math.min(...limits);
}

function effortMaxBy(condition: DatedCondition): number | null {
  const { code } = condition;
  if (isStopCondition(condition)) return conditionEffortMax.stopped;
  const isStopResistance = isConditionCode(code) && conditionFacts[code].group === 'stop_resistance';
  if (isStopResistance || isOneOf(lightConditions, code)) return conditionEffortMax.light;
  return barsHardEffort(condition) ? conditionEffortMax.notHard : null;
}
