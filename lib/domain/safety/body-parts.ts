import type { Region } from '../library/vocabulary.ts';

export const armRegions: readonly Region[] = ['shoulder', 'elbow_wrist'];
export const armAndNeckRegions: readonly Region[] = [...armRegions, 'neck'];
export const legRegions: readonly Region[] = ['hip', 'knee', 'ankle_foot'];
/** Walking, balance and aerobic records are neither: an arm in a sling is in danger there too. */
export const legAndTrunkRegions: readonly Region[] = [...legRegions, 'low_back', 'core', 'thoracic'];
