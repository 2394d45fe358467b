import { isOneOf } from '../number/values.ts';
import { levelGateConditions } from './level-gate.ts';
import type { ConditionCode, MatrixAttribute } from './vocabulary.ts';

export const clearanceKinds = [
  'wound',
  'weight_bearing',
  'range',
  'resistance',
  'repair_load',
  'impact',
] as const;
/** What a surgeon, physician or treating clinician may clear a patient for (SF-1.5). */
export type ClearanceKind = (typeof clearanceKinds)[number];
export const isClearanceKind = (kind: unknown): kind is ClearanceKind => isOneOf(clearanceKinds, kind);

/**
 * The rows that each kind lifts, and the first day since surgery or injury on which it acts (SF-1.5; the days are a
 * choice of the rule book). Throwing position, loaded end range of the ankle, kneeling, joints pushed to their limit
 * and `*` are in none of them, so that no clearance ever lifts those.
 */
export const clearanceTable: Record<ClearanceKind, { fromDay: number; lifts: readonly MatrixAttribute[] }> = {
  wound: { fromDay: 7, lifts: ['water_immersion'] },
  weight_bearing: {
    fromDay: 0,
    lifts: [
      'weight_bearing_bilateral',
      'weight_bearing_single_leg',
      'single_leg_balance',
      'unstable_surface',
    ],
  },
  range: {
    fromDay: 14,
    lifts: [
      'shoulder_moved',
      'overhead',
      'shoulder_end_range',
      'hip_flexion_gt_90',
      'hip_adduction_past_midline',
      'hip_internal_rotation_end_range',
      'hip_external_rotation_end_range',
      'hip_extension_end_range',
      'knee_flexion_past_90',
      'ankle_dorsiflexion_past_neutral',
      'end_range_spinal_flexion',
      'end_range_spinal_rotation',
      'end_range_lumbar_extension',
      'hamstring_end_range_stretch',
    ],
  },
  resistance: {
    fromDay: 14,
    lifts: [
      'upper_limb_weight_bearing',
      'sustained_grip',
      'open_chain_knee_extension',
      'deep_knee_flexion',
      'hip_abductor_high_load',
      'hip_flexor_strengthening',
      'loaded_hip_hinge',
      'axial_spinal_load',
      'loaded_spinal_flexion',
      'loaded_spinal_rotation',
      'loaded_spinal_extension',
      'high_effort',
      'heavy_isometric_valsalva',
      'pattern:hip_abduction',
      'pattern:gait_walk',
      'pattern:hinge',
      'pattern:ankle_strength',
      'pattern:elbow_flexion',
      'pattern:elbow_extension',
      'pattern:wrist_strength',
    ],
  },
  repair_load: {
    fromDay: 28,
    lifts: [
      'shoulder_active',
      'shoulder_resisted',
      'calf_high_load',
      'pattern:calf_raise',
      'hamstring_high_load',
      'knee_flexion_active_hamstring',
    ],
  },
  impact: { fromDay: 56, lifts: ['high_impact', 'moderate_impact', 'ballistic_fast'] },
};

/** Operations, fractures and bone stress, and the shoulder that dislocated; never the stop group (SF-1.5). */
export const clearableConditions: readonly ConditionCode[] = [...levelGateConditions, 'shoulder_instability'];

/** What the kinds lift on a day since surgery or injury; nothing while the day is not known or the condition is not clearable. */
export function liftedBy(
  condition: ConditionCode,
  kinds: readonly ClearanceKind[],
  day: number | null,
): ReadonlySet<MatrixAttribute> {
  if (day === null || !clearableConditions.includes(condition)) return new Set();
  const open = kinds.map((kind) => clearanceTable[kind]).filter(({ fromDay }) => day >= fromDay);
  return new Set(open.flatMap(({ lifts }) => lifts));
}
