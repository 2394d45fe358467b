import type { Region } from '../library/vocabulary.ts';

/** Regions whose programs say on the sheet what to tell the clinic about spine and hip (SF-6). */
export const spineAndHipRegions: readonly Region[] = ['hip', 'low_back', 'core', 'thoracic', 'neck'];
