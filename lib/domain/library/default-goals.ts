import type { Goal } from '../dosage/goals.ts';
import type { Pattern } from './vocabulary.ts';

const large = ['strength', 'hypertrophy', 'muscular_endurance', 'power'] as const;
const small = ['strength', 'muscular_endurance', 'motor_control'] as const;
const tendon = ['strength', 'tendon_isometric', 'tendon_hsr', 'tendon_eccentric'] as const;
const trunk = ['motor_control', 'muscular_endurance', 'strength'] as const;
const control = ['motor_control'] as const;
const ease = ['mobility'] as const;
const balance = ['balance'] as const;

/**
 * The goals an exercise of a pattern is offered for, the usual one first (LB-3).
 * Tendon goals stay the clinician's explicit choice; being listed here never selects them (LG-6.1).
 */
export const goalsByPattern: Record<Pattern, readonly [Goal, ...Goal[]]> = {
  squat: [...large, 'tendon_isometric', 'tendon_hsr', 'tendon_eccentric'],
  hinge: large,
  lunge: large,
  step: large,
  bridge: large,
  push_horizontal: large,
  push_vertical: large,
  pull_horizontal: large,
  pull_vertical: large,
  hip_abduction: small,
  hip_adduction: small,
  hip_extension: small,
  hip_flexion: small,
  hip_rotation: small,
  knee_extension: [...small, 'tendon_isometric', 'tendon_hsr', 'tendon_eccentric'],
  knee_flexion: small,
  shoulder_rotation: small,
  shoulder_abduction: small,
  scapular: small,
  elbow_flexion: small,
  elbow_extension: small,
  wrist_strength: [...small, 'tendon_isometric', 'tendon_hsr', 'tendon_eccentric'],
  ankle_strength: small,
  grip: small,
  calf_raise: [...tendon, 'muscular_endurance'],
  anti_extension: trunk,
  anti_rotation: trunk,
  anti_lateral_flexion: trunk,
  trunk_flexion: trunk,
  trunk_extension: trunk,
  trunk_rotation: trunk,
  isometric: trunk,
  pelvic_control: control,
  neck_control: control,
  foot_intrinsic: control,
  posture: control,
  stretch: ['stretch_hold'],
  mobility: ease,
  lateral_flexion: ease,
  nerve_glide: ease,
  balance_static: balance,
  balance_dynamic: balance,
  vestibular: balance,
  gait: ['balance', 'motor_control'],
  gait_walk: ['muscular_endurance', 'strength', 'motor_control'],
  aerobic: ['aerobic', 'walking'],
  breathing: ['breathing'],
};
