import type { EquipmentKind } from '../library/equipment-kinds.ts';
import { isNumber } from '../number/values.ts';
import { conditionFacts } from './condition-facts.ts';
import { isArmOrNeck } from './loaded-parts.ts';
import type { Prescribed, RecordedCondition } from './recorded-condition.ts';
import { stageOf } from './resolve-safety.ts';
import type { ConditionCode } from './vocabulary.ts';

export type PrescriptionFinding = {
  check: 'stop_resistance' | 'weight_bearing_order' | 'level_gate';
  /** null: the clinician's own order */
  condition: ConditionCode | null;
  rating: 'contraindicated' | 'caution';
};

/** Kinds and efforts that wait while a `stop_resistance` condition is open (SF-1, a choice of the rule book). */
export const stoppedKinds: readonly EquipmentKind[] = ['free_weight', 'machine', 'cable', 'band'];
export const stoppedAboveEffort = 4;

/** Level 4 and 5 are at least a caution up to and including this day, or while the date is missing (SF-1). */
export const levelGateDays = 84;
export const levelGateFrom = 4;
export const levelGateConditions: readonly ConditionCode[] = [
  'si_joint_fusion_postop',
  'total_hip_replacement_posterior',
  'total_hip_replacement_anterior',
  'total_hip_replacement_lateral',
  'total_knee_replacement',
  'acl_reconstruction',
  'vertebral_compression_fracture',
  'stress_fracture_spine',
  'bone_stress_injury_lower_limb',
  'ischial_apophysis_avulsion',
];

type Known = { condition: RecordedCondition; code: ConditionCode };

/** The checks that read the dose and the level of the record rather than its attributes. */
export function doseFindings(prescribed: Prescribed, known: readonly Known[]): PrescriptionFinding[] {
  return known.flatMap(({ condition, code }): PrescriptionFinding[] => {
    if (conditionFacts[code].group === 'stop_resistance' && isResistance(prescribed)) {
      return [{ check: 'stop_resistance', condition: code, rating: 'contraindicated' }];
    }
    return isGated(prescribed, condition, code)
      ? [{ check: 'level_gate', condition: code, rating: 'caution' }]
      : [];
  });
}

const isResistance = ({ exercise, effortHigh }: Prescribed): boolean =>
  stoppedKinds.includes(exercise.equipmentKind) || (isNumber(effortHigh) && effortHigh > stoppedAboveEffort);

function isGated({ exercise }: Prescribed, condition: RecordedCondition, code: ConditionCode): boolean {
  if (!levelGateConditions.includes(code) || exercise.level < levelGateFrom) return false;
  if (conditionFacts[code].site === 'leg' && isArmOrNeck(exercise)) return false;
  const day = stageOf(condition.daysSince);
  return day === null || day <= levelGateDays;
}
