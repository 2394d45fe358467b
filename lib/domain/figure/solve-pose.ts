import { type Angles, type LimbAngles } from './angles.ts';
import { body, radius } from './body.ts';
import { type Contact, contactPoint, contactTarget } from './contacts.ts';
import { handTargetPoint } from './hand-targets.ts';
import {
  armChain,
  armEnd,
  bendToPlane,
  legChain,
  legEnd,
  pointAt,
  type Reach,
  reachTo,
  rollToPlane,
  turnFoot,
  turnHand,
} from './ik.ts';
import { type Limbs, placeBody, type Skeleton, sideSign } from './kinematics.ts';
import { type HandTarget, type Side, sides } from './types.ts';
import {
  add,
  apply,
  column,
  cross,
  dot,
  fromColumns,
  length,
  type Mat,
  multiply,
  normalize,
  rotateAbout,
  rotateZ,
  scale,
  solveTrig,
  subtract,
  toDegrees,
  type Vec,
} from './vector.ts';

export type HandGoal = HandTarget | Vec;
/** What a pose is before its contacts are met. */
export interface PoseState {
  readonly angles: Angles;
  readonly pelvisFrame: Mat;
  readonly root: Vec;
}
export interface Gap {
  readonly joint: string;
  readonly metres: number;
}
export interface SolvedState extends PoseState {
  readonly skeleton: Skeleton;
  readonly gaps: readonly Gap[];
}

const project = (v: Vec, normal: Vec): Vec => subtract(v, scale(normal, dot(v, normal)));

/** A flat foot or hand keeps the turn it was put down with; a new one points where the limb points. */
const flatFoot = (contact: Contact, footFrame: Mat, shankFrame: Mat): Mat => {
  if (contact.place?.frame !== undefined) return contact.place.frame;
  const n = contact.surface.normal;
  const authored = project(column(footFrame, 0), n);
  const ahead = normalize(length(authored) > 0.3 ? authored : project(column(shankFrame, 0), n));
  return fromColumns(ahead, cross(n, ahead), n);
};
/** The palm lies flat; the fingers go on where the forearm comes from, or to the back of the hand when it stands upright. */
const flatHand = (contact: Contact, side: Side, limb: Limbs, pronation: number): Mat => {
  if (contact.place?.frame !== undefined) return contact.place.frame;
  const n = contact.surface.normal;
  const s = sideSign(side);
  const wristFrame = multiply(limb.forearmFrame, rotateZ(-s * pronation));
  const back = scale(column(wristFrame, 1), s);
  const along = scale(column(limb.forearmFrame, 2), -1);
  const ahead = project(add(along, back), n);
  const fingers = normalize(dot(normalize(ahead), along) < -0.5 ? project(along, n) : ahead);
  const y = scale(n, s);
  const z = scale(fingers, -1);
  return fromColumns(cross(y, z), y, z);
};

/** The body tips over its own sideways or forward axis, whichever lies across the way to the second contact. */
const tiltAxis = (pelvisFrame: Mat, arm: Vec): Vec => {
  const flat = (v: Vec): Vec => normalize([v[0], v[1], 0], [0, 1, 0]);
  const [across, ahead] = [flat(column(pelvisFrame, 1)), flat(column(pelvisFrame, 0))];
  return Math.abs(dot(across, arm)) <= Math.abs(dot(ahead, arm)) ? across : ahead;
};

/** Places the body so that its contacts hold: the first by moving the whole, `level` by tilting it, the others by bending limbs. */
export const meetContacts = (
  start: PoseState,
  contacts: readonly Contact[],
  level: Contact | undefined,
  hands: { readonly left?: HandGoal | undefined; readonly right?: HandGoal | undefined },
  keepsRoot = false,
): SolvedState => {
  let { angles, pelvisFrame, root } = start;
  const gaps: Gap[] = [];
  let skeleton = placeBody(angles, pelvisFrame, root);
  const place = (): void => {
    skeleton = placeBody(angles, pelvisFrame, root);
  };
  const anchor = keepsRoot ? undefined : contacts[0];
  const settle = (): void => {
    if (anchor === undefined) return;
    root = add(root, subtract(contactTarget(anchor, skeleton), contactPoint(anchor, skeleton)));
    place();
  };
  settle();
  if (level !== undefined && anchor !== undefined) {
    const pivot = contactPoint(anchor, skeleton);
    const arm = subtract(contactPoint(level, skeleton), pivot);
    const target = contactTarget(withoutPlace(level), skeleton);
    const axis = tiltAxis(pelvisFrame, arm);
    const degrees = solveTrig(arm[2], cross(axis, arm)[2], target[2] - pivot[2], 0);
    if (degrees === undefined)
      gaps.push({ joint: level.key, metres: Math.abs(target[2] - pivot[2] - arm[2]) });
    else {
      pelvisFrame = multiply(rotateAbout(axis, degrees), pelvisFrame);
      place();
      settle();
    }
  }
  const put = (side: Side, limb: LimbAngles): void => {
    angles = { ...angles, [side]: limb };
    place();
  };
  const take = (contact: Contact, side: Side, reach: Reach): void => {
    if (reach.gap > 0.012) gaps.push({ joint: contact.key, metres: reach.gap });
    put(side, reach.limb);
  };
  const isAnchor = (contact: Contact): boolean => contact === anchor;

  for (const side of sides) {
    const own = contacts.filter((contact) => contact.side === side);
    const find = (...parts: readonly string[]): Contact | undefined =>
      own.find((contact) => contact.limbPart !== undefined && parts.includes(contact.limbPart));
    const chain = () => legChain(side, skeleton[side], pelvisFrame);
    const knee = find('Knee');
    const foot = find('Foot', 'Toes', 'Heel', 'Instep', 'Ankle');
    const part = foot?.limbPart;
    const isLegEnd =
      part === 'Foot' || part === 'Toes' || part === 'Heel' || part === 'Instep' || part === 'Ankle';
    if (knee !== undefined) {
      if (!isAnchor(knee)) take(knee, side, kneel(knee, skeleton, side, pelvisFrame, angles[side]));
      if (foot !== undefined && isLegEnd) {
        const { normal, point } = foot.surface;
        const height = dot(normal, point) + footClearance[part];
        if (part === 'Ankle') {
          const { knee: middle, ankle } = skeleton[side];
          take(foot, side, rollToPlane(chain(), angles[side], middle, ankle, normal, height));
        } else {
          const end = legEnd(side, angles[side], part);
          const { thighFrame, knee: middle } = skeleton[side];
          take(foot, side, bendToPlane(chain(), angles[side], thighFrame, middle, end, normal, height));
        }
      }
    } else if (foot !== undefined && isLegEnd) {
      const footFrame =
        part === 'Foot' ? flatFoot(foot, skeleton[side].footFrame, skeleton[side].shankFrame) : undefined;
      if (!isAnchor(foot))
        take(
          foot,
          side,
          reachTo(chain(), angles[side], legEnd(side, angles[side], part), contactTarget(foot, skeleton)),
        );
      if (footFrame !== undefined)
        put(side, turnFoot(side, angles[side], skeleton[side].shankFrame, footFrame));
    }
    if (part === 'Toes' && foot?.pinned === false) {
      const n = foot.surface.normal;
      const f = skeleton[side].footFrame;
      const extension = toDegrees(Math.atan2(-dot(n, column(f, 0)), dot(n, column(f, 2))));
      put(side, { ...angles[side], toeExtension: Math.max(-20, Math.min(70, extension)) });
    }
  }
  for (const side of sides) {
    const chain = () => armChain(side, skeleton[side], skeleton.chestFrame);
    const contact = contacts.find((candidate) => candidate.side === side && isArmPart(candidate));
    const goal = hands[side];
    if (contact !== undefined) {
      const part = contact.limbPart;
      if (part === 'Forearm' || part === 'Elbow') {
        if (!isAnchor(contact)) take(contact, side, lean(contact, skeleton, side, angles[side]));
        if (part === 'Forearm') {
          const { normal, point } = contact.surface;
          const height = dot(normal, point) + radius.wrist + 0.004;
          const end = armEnd(side, angles[side], 'wrist');
          take(
            contact,
            side,
            bendToPlane(
              chain(),
              angles[side],
              skeleton[side].upperArmFrame,
              skeleton[side].elbow,
              end,
              normal,
              height,
            ),
          );
        }
      } else {
        const end = armEnd(side, angles[side], part === 'Hand' ? 'wrist' : 'palm');
        if (!isAnchor(contact))
          take(contact, side, reachTo(chain(), angles[side], end, contactTarget(contact, skeleton)));
        if (part === 'Hand')
          put(
            side,
            turnHand(
              side,
              angles[side],
              skeleton[side].forearmFrame,
              flatHand(contact, side, skeleton[side], angles[side].forearmPronation),
            ),
          );
      }
    } else if (goal !== undefined) {
      const target = typeof goal === 'string' ? handTargetPoint(skeleton, side, goal) : goal;
      const reach = reachTo(chain(), angles[side], armEnd(side, angles[side], 'palm'), target);
      if (reach.gap > 0.03) gaps.push({ joint: `${side}Hand`, metres: reach.gap });
      put(side, reach.limb);
    }
  }
  return { angles, pelvisFrame, root, skeleton, gaps };
};

const withoutPlace = ({ place: _place, ...contact }: Contact): Contact => contact;
const footClearance = {
  Foot: body.ankleHeight,
  Toes: radius.ball,
  Heel: radius.heel,
  Ankle: radius.ankle,
  Instep: radius.toe,
} as const;
const isArmPart = (contact: Contact): boolean =>
  contact.limbPart === 'Hand' ||
  contact.limbPart === 'Fist' ||
  contact.limbPart === 'Forearm' ||
  contact.limbPart === 'Elbow';

/** A place on the surface that the upper segment can reach: its kept place, or the height with the same heading. */
const segmentTarget = (contact: Contact, from: Vec, to: Vec, size: number): Vec => {
  if (contact.place !== undefined || contact.pinned) return contact.place?.point ?? to;
  const { normal, point } = contact.surface;
  const clearance = contact.limbPart === 'Knee' ? radius.knee : radius.elbow;
  const drop = dot(normal, point) + clearance - dot(normal, from);
  const ahead = normalize(project(subtract(to, from), normal));
  const run = Math.sqrt(Math.max(0, size * size - drop * drop));
  return add(from, add(scale(ahead, run), scale(normal, drop)));
};
const kneel = (
  contact: Contact,
  skeleton: Skeleton,
  side: Side,
  pelvisFrame: Mat,
  limb: LimbAngles,
): Reach => {
  const { hip, knee } = skeleton[side];
  return pointAt(
    legChain(side, skeleton[side], pelvisFrame),
    limb,
    segmentTarget(contact, hip, knee, body.thigh),
  );
};
const lean = (contact: Contact, skeleton: Skeleton, side: Side, limb: LimbAngles): Reach => {
  const { shoulder, elbow } = skeleton[side];
  const target = segmentTarget(contact, shoulder, elbow, body.upperArm);
  return pointAt(armChain(side, skeleton[side], skeleton.chestFrame), limb, target);
};

/** The frame a flat foot or hand ended up with, so that it can be kept. */
export const contactFrame = (contact: Contact, skeleton: Skeleton): Mat | undefined => {
  if (contact.side === undefined) return undefined;
  if (contact.limbPart === 'Foot') return skeleton[contact.side].footFrame;
  return contact.limbPart === 'Hand' ? skeleton[contact.side].handFrame : undefined;
};
