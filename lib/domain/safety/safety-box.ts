import type { Region } from '../library/vocabulary.ts';
import { armRegions } from './body-parts.ts';
import { conditionFacts } from './condition-facts.ts';
import { type ConditionCode, isConditionCode } from './vocabulary.ts';

export const safetyBoxParts = [
  'spine_or_hip',
  'after_operation',
  'limb_after_operation',
  'hip_repaired',
  'after_birth',
] as const;
/** What the safety box of a sheet says beside the part that everybody gets (SF-6). */
export type SafetyBoxPart = (typeof safetyBoxParts)[number];

/** Regions whose programs say on the sheet what to tell the clinic about spine and hip. */
const spineAndHipRegions: readonly Region[] = ['hip', 'low_back', 'core', 'thoracic', 'neck'];

/** Whether a program with exercises of these regions is one for spine, hip or neck: there pain can spread down a limb. */
export const isForSpineOrHip = (regions: readonly Region[]): boolean =>
  regions.some((region) => spineAndHipRegions.includes(region));

/** Operations, casts and boots: wound, clot and lung. */
const operated: readonly ConditionCode[] = [
  'si_joint_fusion_postop',
  'total_hip_replacement_posterior',
  'total_hip_replacement_anterior',
  'total_hip_replacement_lateral',
  'total_knee_replacement',
  'acl_reconstruction',
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
const fractures: readonly ConditionCode[] = ['fracture_lower_limb', 'fracture_upper_limb'];
const births: readonly ConditionCode[] = ['postpartum_vaginal', 'postpartum_caesarean'];
/** A new hip can dislocate, a fixed or half-replaced one as well. */
const repairedHips: readonly ConditionCode[] = [
  'total_hip_replacement_posterior',
  'total_hip_replacement_anterior',
  'total_hip_replacement_lateral',
  'hip_fracture_postop',
];

/** The parts that a program of these regions needs for a patient with these active conditions, in the order of the sheet. */
export function safetyPartsFor(
  regions: readonly Region[],
  conditionCodes: readonly (string | null)[],
): SafetyBoxPart[] {
  const codes = conditionCodes.filter(isConditionCode);
  const has = (list: readonly ConditionCode[]): boolean => codes.some((code) => list.includes(code));
  const isOperated = has(operated);
  const isArm =
    regions.some((region) => armRegions.includes(region)) ||
    codes.some((code) => operated.includes(code) && conditionFacts[code].site === 'arm');
  const needs: Record<SafetyBoxPart, boolean> = {
    spine_or_hip: isForSpineOrHip(regions),
    after_operation: isOperated,
    limb_after_operation: has(fractures) || (isOperated && isArm),
    hip_repaired: has(repairedHips),
    after_birth: has(births),
  };
  return safetyBoxParts.filter((part) => needs[part]);
}
