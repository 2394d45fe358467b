import type { Pattern } from '../library/vocabulary.ts';

/** The closed list of exercise attributes that the safety matrix reads (SF-1.1). Order is that of the rule book. */
export const exerciseAttributes = [
  'loaded_spinal_flexion',
  'end_range_spinal_flexion',
  'loaded_spinal_extension',
  'end_range_lumbar_extension',
  'end_range_spinal_rotation',
  'loaded_spinal_rotation',
  'axial_spinal_load',
  'loaded_hip_hinge',
  'end_range_cervical_extension',
  'end_range_cervical_rotation',
  'hip_flexion_gt_90',
  'hip_adduction_past_midline',
  'hip_internal_rotation_end_range',
  'hip_external_rotation_end_range',
  'hip_abduction_end_range',
  'hip_extension_end_range',
  'hip_flexor_strengthening',
  'hip_abductor_high_load',
  'hip_adductor_high_load',
  'hamstring_end_range_stretch',
  'hamstring_high_load',
  'deep_knee_flexion',
  'open_chain_knee_extension',
  'knee_flexion_active_hamstring',
  'ankle_end_range_dorsiflexion',
  'ankle_end_range_plantarflexion',
  'calf_high_load',
  'toe_extension_loaded',
  'overhead',
  'shoulder_end_range',
  'shoulder_abd_er_end_range',
  'upper_limb_weight_bearing',
  'sustained_grip',
  'high_impact',
  'moderate_impact',
  'ballistic_fast',
  'heavy_isometric_valsalva',
  'high_effort',
  'end_range_joint_stretch',
  'weight_bearing_bilateral',
  'weight_bearing_single_leg',
  'single_leg_balance',
  'unsupported_standing_balance',
  'eyes_closed',
  'unstable_surface',
  'head_movement_fast',
  'head_below_heart',
  'floor_transfer',
  'prone_lying',
  'supine_lying',
  'side_lying',
  'kneeling',
  'quadruped',
  'prolonged_sitting',
  'water_immersion',
] as const;

export type ExerciseAttribute = (typeof exerciseAttributes)[number];

/** The closed list of conditions that have matrix rows (SF-1.2). Any other diagnosis is "not checked". */
export const conditionCodes = [
  'osteoporosis',
  'vertebral_compression_fracture',
  'lumbar_disc_herniation',
  'lumbar_spinal_stenosis',
  'cauda_equina_syndrome',
  'si_joint_dysfunction',
  'si_joint_fusion_postop',
  'ischial_apophysis_avulsion',
  'gout_flare',
  'gout_intercritical',
  'hip_osteoarthritis',
  'spinal_osteoarthritis',
  'lumbar_radiculopathy',
  'spondylolisthesis',
  'scoliosis',
  'hip_flexor_tightness',
  'hip_flexor_weakness',
  'axial_spondyloarthritis',
  'spinal_infection',
  'spinal_malignancy',
  'aortic_aneurysm',
  'stress_fracture_spine',
  'bone_stress_injury_lower_limb',
  'nonspecific_low_back_pain',
  'hyperkyphosis',
  'total_hip_replacement_posterior',
  'total_hip_replacement_anterior',
  'total_hip_replacement_lateral',
  'total_knee_replacement',
  'acl_reconstruction',
  'gluteal_tendinopathy',
  'fai_syndrome',
  'proximal_hamstring_tendinopathy',
  'rotator_cuff_tendinopathy',
  'adhesive_capsulitis',
  'patellofemoral_pain',
  'knee_osteoarthritis',
  'patellar_tendinopathy',
  'achilles_tendinopathy_midportion',
  'achilles_tendinopathy_insertional',
  'plantar_heel_pain',
  'lateral_ankle_sprain',
  'lateral_elbow_tendinopathy',
  'neck_pain_mechanical',
  'cervical_radiculopathy',
  'pregnancy',
  'hypertension_controlled',
  'hypertension_uncontrolled',
  'cardiac_disease_stable',
  'hypermobility',
  'diabetes_neuropathy',
  'vertigo_vestibular',
  'fall_risk',
] as const;

export type ConditionCode = (typeof conditionCodes)[number];

/** From worst to best. `preferred` only ranks suggestions and never means "safe" (SF-1). */
export const safetyRatings = ['contraindicated', 'caution', 'preferred', 'none'] as const;
export type SafetyRating = (typeof safetyRatings)[number];
export type HitRating = Exclude<SafetyRating, 'none'>;

/** What a matrix row looks at: an attribute, every exercise (`*`), or the exercise's movement pattern. */
export type MatrixAttribute = ExerciseAttribute | '*' | `pattern:${Pattern}`;

const knownAttributes: ReadonlySet<unknown> = new Set(exerciseAttributes);
const knownConditions: ReadonlySet<unknown> = new Set(conditionCodes);

export const isExerciseAttribute = (value: unknown): value is ExerciseAttribute => knownAttributes.has(value);
export const isConditionCode = (value: unknown): value is ConditionCode => knownConditions.has(value);
