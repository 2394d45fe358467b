import { body, radius } from '../body/body.ts';
import { type Contact, contactTarget } from './contacts.ts';
import { handTargetPoint } from './hand-targets.ts';
import { armChain, armEnd, bendToPlane, pointAt, reachTo, turnHand } from './ik.ts';
import { sideSign } from '../body/joints.ts';
import type { Limbs } from '../body/kinematics.ts';
import { type HandGoal, intoPlane, type Posing, segmentTarget } from './posing.ts';
import type { Side } from '../types.ts';
import {
  add,
  column,
  cross,
  dot,
  fromColumns,
  type Mat,
  multiply,
  normalize,
  rotateZ,
  scale,
} from '../vector.ts';

/** Hands give way at the wrist and by their own thickness. */
const HAND_GAP_METRES = 0.03;
/** Past this the wrist would bend back too far, and the fingers point the way the forearm comes from. */
const FOLDED_BACK = -0.5;

/** The palm lies flat; the fingers go on from the forearm, or to the back of the hand when it stands upright. */
const flatHand = (contact: Contact, side: Side, limb: Limbs, pronation: number): Mat => {
  if (contact.place?.frame !== undefined) return contact.place.frame;
  const n = contact.surface.normal;
  const s = sideSign(side);
  const back = scale(column(multiply(limb.forearmFrame, rotateZ(-s * pronation)), 1), s);
  const along = scale(column(limb.forearmFrame, 2), -1);
  const ahead = intoPlane(add(along, back), n);
  const isFolded = dot(normalize(ahead), along) < FOLDED_BACK;
  const y = scale(n, s);
  const z = scale(normalize(isFolded ? intoPlane(along, n) : ahead), -1);
  return fromColumns(cross(y, z), y, z);
};

const layForearm = (work: Posing, side: Side, contact: Contact, carries: boolean): void => {
  const chain = () => armChain(side, work.skeleton[side], work.skeleton.chestFrame);
  if (!carries) {
    const { shoulder, elbow } = work.skeleton[side];
    const target = segmentTarget(contact, shoulder, elbow, body.upperArm);
    work.take(contact.key, side, pointAt(chain(), work.angles[side], target));
  }
  if (contact.limbPart === 'Elbow') return;
  const { upperArmFrame, elbow } = work.skeleton[side];
  const { normal, point } = contact.surface;
  const height = dot(normal, point) + radius.wrist;
  const end = armEnd(side, work.angles[side], 'wrist');
  work.take(
    contact.key,
    side,
    bendToPlane(chain(), work.angles[side], upperArmFrame, elbow, end, normal, height),
  );
};

const reachHand = (work: Posing, side: Side, contact: Contact, carries: boolean): void => {
  const isFlat = contact.limbPart === 'Hand';
  if (!carries) {
    const chain = armChain(side, work.skeleton[side], work.skeleton.chestFrame);
    const end = armEnd(side, work.angles[side], isFlat ? 'wrist' : 'palm');
    work.take(
      contact.key,
      side,
      reachTo(chain, work.angles[side], end, contactTarget(contact, work.skeleton)),
    );
  }
  if (!isFlat) return;
  const limb = work.skeleton[side];
  const frame = flatHand(contact, side, limb, work.angles[side].forearmPronation);
  work.put(side, turnHand(side, work.angles[side], limb.forearmFrame, frame));
};

/** Meets the contact of one arm, or brings the hand to its goal on the body. */
export const meetArm = (
  work: Posing,
  side: Side,
  contacts: readonly Contact[],
  anchor: Contact | undefined,
  goal: HandGoal | undefined,
): void => {
  const own = contacts.filter((contact) => contact.side === side);
  const leaning = own.find(({ limbPart }) => limbPart === 'Forearm' || limbPart === 'Elbow');
  const held = own.find(({ limbPart }) => limbPart === 'Hand' || limbPart === 'Fist');
  if (leaning !== undefined) layForearm(work, side, leaning, leaning === anchor);
  else if (held !== undefined) reachHand(work, side, held, held === anchor);
  else if (goal !== undefined) {
    const chain = armChain(side, work.skeleton[side], work.skeleton.chestFrame);
    const target = typeof goal === 'string' ? handTargetPoint(work.skeleton, side, goal) : goal;
    const reach = reachTo(chain, work.angles[side], armEnd(side, work.angles[side], 'palm'), target);
    work.take(`${side}Hand`, side, reach, HAND_GAP_METRES);
  }
};
