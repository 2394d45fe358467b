import { surgeryAndBirthFlags } from './red-flags/after-surgery-and-birth.ts';
import { infectionVesselAndJointFlags } from './red-flags/infection-vessel-and-joint.ts';
import { nerveAndBoneFlags } from './red-flags/nerve-and-bone.ts';

/** The red flags of SF-2. Any single "yes" is worded as "check", except where delay costs function or life. */
export const redFlags = { ...nerveAndBoneFlags, ...infectionVesselAndJointFlags, ...surgeryAndBirthFlags };

export type RedFlagId = keyof typeof redFlags;

export const isRedFlagId = (id: unknown): id is RedFlagId =>
  typeof id === 'string' && Object.hasOwn(redFlags, id);

export const redFlagIds: readonly RedFlagId[] = Object.keys(redFlags).filter(isRedFlagId);
