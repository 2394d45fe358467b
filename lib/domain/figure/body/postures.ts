import type { PostureName } from '../types.ts';
import type { Posture } from './posture.ts';
import { kneelingPostures } from './postures-kneeling.ts';
import { lyingPostures } from './postures-lying.ts';
import { uprightPostures } from './postures-upright.ts';

/** All named postures that a pose file may start from. */
export const postures = {
  ...uprightPostures,
  ...lyingPostures,
  ...kneelingPostures,
} as const satisfies Record<PostureName, Posture>;

export const postureOf = (name: PostureName): Posture => postures[name];
