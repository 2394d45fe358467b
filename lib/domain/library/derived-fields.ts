import type { EquipmentKind } from './equipment-kinds.ts';
import type { Equipment, Pattern } from './vocabulary.ts';

export type BodyArea = 'lower_large' | 'lower_small' | 'upper_large' | 'upper_small' | 'trunk';

const kindOf: Partial<Record<Equipment, EquipmentKind>> = {
  dumbbell: 'free_weight',
  kettlebell: 'free_weight',
  barbell: 'free_weight',
  ankle_weight: 'free_weight',
  hammer: 'free_weight',
  steel_club: 'free_weight',
  machine: 'machine',
  cable: 'cable',
  pulley: 'cable',
  band_loop: 'band',
  band_long: 'band',
};

const patternsOf: Record<BodyArea, readonly Pattern[]> = {
  lower_large: ['squat', 'hinge', 'lunge', 'step', 'bridge'],
  lower_small: [
    'hip_abduction',
    'hip_adduction',
    'hip_extension',
    'hip_flexion',
    'hip_rotation',
    'knee_extension',
    'knee_flexion',
    'calf_raise',
    'ankle_strength',
    'foot_intrinsic',
  ],
  upper_large: ['push_horizontal', 'push_vertical', 'pull_horizontal', 'pull_vertical'],
  upper_small: [
    'shoulder_rotation',
    'shoulder_abduction',
    'scapular',
    'elbow_flexion',
    'elbow_extension',
    'wrist_strength',
    'grip',
    'neck_control',
    'isometric',
  ],
  trunk: [
    'anti_extension',
    'anti_rotation',
    'anti_lateral_flexion',
    'trunk_flexion',
    'trunk_extension',
    'trunk_rotation',
    'lateral_flexion',
    'pelvic_control',
  ],
};

const areas = ['lower_large', 'lower_small', 'upper_large', 'upper_small', 'trunk'] as const;

/** The movements of each body area in words. */
export const areaMovements: Record<BodyArea, string> = {
  lower_large: 'squat, hinge, bridge, lunge, step, leg press',
  lower_small: 'hip to the side, inward, back or turned, knee bend and straightening, calf, ankle, foot',
  upper_large: 'push and pull, forward and overhead',
  upper_small: 'shoulder turns and lifts, shoulder blade, elbow, wrist, grip, neck',
  trunk: 'front, back and side of the trunk, turning, pelvis',
};

/** How the main item is loaded (LB-1). Only kinds with kilograms may carry a 1RM. */
export const equipmentKindOf = (equipment: Equipment): EquipmentKind => kindOf[equipment] ?? 'bodyweight';

/** The body area that sets the load increment (LB-1, LG-8.0); null means that no load step is proposed. */
export const bodyAreaOf = (pattern: Pattern): BodyArea | null =>
  areas.find((area) => patternsOf[area].includes(pattern)) ?? null;
