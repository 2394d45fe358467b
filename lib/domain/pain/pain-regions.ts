import type { Region } from '../library/vocabulary.ts';

/** Library regions whose exercises load a sore region of the body chart (LG-8.7). The map is a choice and drawn wide, so that in doubt an exercise holds. */
const groups = [
  {
    sore: ['head_front', 'jaw', 'neck_front', 'head_back', 'neck_back'],
    loadedBy: ['neck', 'shoulder', 'thoracic'],
  },
  {
    sore: ['shoulder_front', 'shoulder_top', 'shoulder_back', 'shoulder_blade'],
    loadedBy: ['shoulder', 'neck', 'thoracic', 'elbow_wrist'],
  },
  {
    sore: [
      'upper_arm_front',
      'upper_arm_back',
      'elbow_outer',
      'elbow_inner',
      'elbow_back',
      'forearm_front',
      'wrist_palm',
      'thumb_side_wrist',
      'fingers',
      'hand_back',
    ],
    loadedBy: ['elbow_wrist', 'shoulder'],
  },
  {
    sore: ['chest', 'upper_back', 'mid_back'],
    loadedBy: ['thoracic', 'shoulder', 'neck', 'core', 'breathing'],
  },
  { sore: ['abdomen_upper', 'abdomen_lower'], loadedBy: ['core', 'low_back', 'hip', 'breathing'] },
  {
    sore: ['low_back', 'low_back_center', 'sacrum', 'si_region', 'buttock_upper', 'buttock_lower', 'saddle'],
    loadedBy: ['low_back', 'core', 'hip', 'thoracic', 'balance_gait', 'aerobic'],
  },
  {
    sore: ['groin', 'pubic', 'hip_outer', 'thigh_inner', 'thigh_outer', 'sitting_bone'],
    loadedBy: ['hip', 'low_back', 'core', 'knee', 'balance_gait', 'aerobic'],
  },
  { sore: ['thigh_front', 'thigh_back'], loadedBy: ['hip', 'knee', 'core', 'balance_gait', 'aerobic'] },
  {
    sore: ['knee_front', 'knee_inner', 'knee_outer', 'knee_back'],
    loadedBy: ['knee', 'hip', 'balance_gait', 'aerobic'],
  },
  {
    sore: [
      'shin',
      'calf',
      'achilles',
      'heel_back',
      'heel_under',
      'sole',
      'ankle_front',
      'ankle_outer',
      'ankle_inner',
      'foot_top',
      'big_toe',
    ],
    loadedBy: ['ankle_foot', 'knee', 'balance_gait', 'aerobic'],
  },
] as const satisfies readonly { sore: readonly string[]; loadedBy: readonly Region[] }[];

export type PainRegion = (typeof groups)[number]['sore'][number];

/** Every region of the body chart, without the side. */
export const painRegions: readonly PainRegion[] = groups.flatMap((group) => group.sore);

export function regionsLoading(sore: PainRegion): readonly Region[] {
  return groups.find((group) => group.sore.some((region) => region === sore))?.loadedBy ?? [];
}
