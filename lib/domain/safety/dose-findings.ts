import type { EquipmentKind } from '../library/equipment-kinds.ts';
import { isNumber } from '../number/values.ts';
import { conditionFacts } from './condition-facts.ts';
import { isGated } from './level-gate.ts';
import type { Prescribed, RecordedCondition } from './recorded-condition.ts';
import { stageOf } from './stage-day.ts';
import { type ConditionCode, isConditionCode } from './vocabulary.ts';

export type PrescriptionFinding = {
  check: 'stop_resistance' | 'weight_bearing_order' | 'level_gate';
  /** null: an order that stands alone, or one given for a condition outside the list */
  condition: ConditionCode | null;
  rating: 'contraindicated' | 'caution';
};

/** Kinds and efforts that wait while a `stop_resistance` condition is open (SF-1, a choice of the rule book). */
export const stoppedKinds: readonly EquipmentKind[] = ['free_weight', 'machine', 'cable', 'band'];
export const stoppedAboveEffort = 4;

/** The checks that read the dose and the level of the record rather than its attributes. */
export function doseFindings(
  prescribed: Prescribed,
  conditions: readonly RecordedCondition[],
): PrescriptionFinding[] {
  return conditions.flatMap(({ code, daysSince }): PrescriptionFinding[] => {
    if (!isConditionCode(code)) return [];
    if (conditionFacts[code].group === 'stop_resistance' && isResistance(prescribed)) {
      return [{ check: 'stop_resistance', condition: code, rating: 'contraindicated' }];
    }
    return isGated(prescribed.exercise, code, stageOf(daysSince))
      ? [{ check: 'level_gate', condition: code, rating: 'caution' }]
      : [];
  });
}

const isResistance = ({ exercise, effortHigh }: Prescribed): boolean =>
  stoppedKinds.includes(exercise.equipmentKind) || (isNumber(effortHigh) && effortHigh > stoppedAboveEffort);
