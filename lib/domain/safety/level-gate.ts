import { armAndNeckRegions, legAndTrunkRegions } from './body-parts.ts';
import { conditionFacts } from './condition-facts.ts';
import type { CheckedExercise } from './recorded-condition.ts';
import type { ConditionCode } from './vocabulary.ts';

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
  'rotator_cuff_repair',
  'shoulder_stabilisation_postop',
  'achilles_rupture_operative',
  'achilles_rupture_nonoperative',
  'meniscus_repair',
  'lumbar_discectomy_postop',
  'lumbar_fusion_postop',
  'hip_fracture_postop',
  'fracture_lower_limb',
  'fracture_upper_limb',
];

/** Whether a record of level 4 or 5 waits on this day; records of another part of the body do not (SF-1). */
export function isGated(exercise: CheckedExercise, code: ConditionCode, day: number | null): boolean {
  if (!levelGateConditions.includes(code) || exercise.level < levelGateFrom) return false;
  const { site } = conditionFacts[code];
  if (site === 'leg' && armAndNeckRegions.includes(exercise.region)) return false;
  if (site === 'arm' && legAndTrunkRegions.includes(exercise.region)) return false;
  return day === null || day <= levelGateDays;
}
