import type { Contact } from './contacts.ts';
import type { Skeleton } from '../body/kinematics.ts';
import { meetArm } from './meet-arms.ts';
import { meetLeg } from './meet-legs.ts';
import { type HandGoals, type PoseState, Posing, type SolvedState } from './posing.ts';
import { sides } from '../types.ts';
import type { Mat } from '../vector.ts';

/**
 * Places the body so that its contacts hold: the first by moving the whole (unless the root is given),
 * `level` by tilting it, the others by bending limbs. What cannot be reached is listed in `gaps`.
 */
export const meetContacts = (
  start: PoseState,
  contacts: readonly Contact[],
  level: Contact | undefined,
  hands: HandGoals,
  keepsRoot = false,
): SolvedState => {
  const work = new Posing(start);
  const anchor = keepsRoot ? undefined : contacts[0];
  if (anchor !== undefined) work.settle(anchor);
  if (anchor !== undefined && level !== undefined) work.tilt(anchor, level);
  for (const side of sides) meetLeg(work, side, contacts, anchor);
  for (const side of sides) meetArm(work, side, contacts, anchor, hands[side]);
  const { angles, pelvisFrame, root, skeleton, gaps } = work;
  return { angles, pelvisFrame, root, skeleton, gaps };
};

/** The frame a flat foot or hand ended up with, so that it can be kept. */
export const contactFrame = (contact: Contact, skeleton: Skeleton): Mat | undefined => {
  if (contact.side === undefined) return undefined;
  if (contact.limbPart === 'Foot') return skeleton[contact.side].footFrame;
  return contact.limbPart === 'Hand' ? skeleton[contact.side].handFrame : undefined;
};
