/** Advice cards of the catalogue that may go on a handout (LB-8); the flare plan is chosen apart from them. */
export const adviceSlugs = [
  'heat_pack',
  'cold_pack',
  'relative_rest',
  'self_massage',
  'pain_medicine',
  'sitting_breaks',
  'long_drives',
  'scan_findings',
  'hip_or_back',
  'bone_health',
  'weight_bearing_order',
  'breathing_on_effort',
  'effort_scale',
] as const;
export type AdviceSlug = (typeof adviceSlugs)[number];
export const flarePlanSlug = 'flare_plan';

/** More cards than this are not read (LB-8: at most two). */
export const maxAdviceCards = 2;
