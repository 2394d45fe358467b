import type { Angles, LimbAngles } from '../angles.ts';
import { type Contact, clearanceOf, contactPoint, contactTarget } from './contacts.ts';
import type { Reach } from './ik.ts';
import { placeBody, placeSide, type Skeleton } from '../body/kinematics.ts';
import type { HandTarget, Side } from '../types.ts';
import {
  add,
  column,
  cross,
  dot,
  type Mat,
  multiply,
  normalize,
  rotateAbout,
  scale,
  solveTrig,
  subtract,
  type Vec,
} from '../vector.ts';

export type HandGoal = HandTarget | Vec;
export interface HandGoals {
  readonly left?: HandGoal | undefined;
  readonly right?: HandGoal | undefined;
}
/** What a pose is before its contacts are met. */
export interface PoseState {
  readonly angles: Angles;
  readonly pelvisFrame: Mat;
  readonly root: Vec;
}
/** What a limb lacks to its contact. */
export interface Gap {
  readonly joint: string;
  readonly metres: number;
}
export interface SolvedState extends PoseState {
  readonly skeleton: Skeleton;
  readonly gaps: readonly Gap[];
}
/** Shorter gaps are not seen. */
const SEEN_METRES = 0.012;

/** A body being placed: every step keeps angles, root and skeleton in agreement. */
export class Posing implements SolvedState {
  angles: Angles;
  pelvisFrame: Mat;
  root: Vec;
  skeleton: Skeleton;
  readonly gaps: Gap[] = [];

  constructor(start: PoseState) {
    this.angles = start.angles;
    this.pelvisFrame = start.pelvisFrame;
    this.root = start.root;
    this.skeleton = placeBody(start.angles, start.pelvisFrame, start.root);
  }

  /** Takes over one side's angles. */
  put(side: Side, limb: LimbAngles): void {
    this.angles = { ...this.angles, [side]: limb };
    this.skeleton = placeSide(this.skeleton, side, limb);
  }

  /** Takes over a limb that reached for something and notes what it lacks. */
  take(joint: string, side: Side, reach: Reach, seen = SEEN_METRES): void {
    if (reach.gap > seen) this.gaps.push({ joint, metres: reach.gap });
    this.put(side, reach.limb);
  }

  /** Moves the whole body so that a contact is where it belongs. */
  settle(contact: Contact): void {
    const way = subtract(contactTarget(contact, this.skeleton), contactPoint(contact, this.skeleton));
    this.root = add(this.root, way);
    this.skeleton = placeBody(this.angles, this.pelvisFrame, this.root);
  }

  /** Tilts the whole body over its first contact until another one touches. */
  tilt(anchor: Contact, level: Contact): void {
    const pivot = contactPoint(anchor, this.skeleton);
    const arm = subtract(contactPoint(level, this.skeleton), pivot);
    const height = dot(level.surface.normal, level.surface.point) + clearanceOf(level);
    const axis = tiltAxis(this.pelvisFrame, arm);
    const degrees = solveTrig(arm[2], cross(axis, arm)[2], height - pivot[2], 0);
    if (degrees === undefined) {
      this.gaps.push({ joint: level.key, metres: Math.abs(height - pivot[2] - arm[2]) });
      return;
    }
    this.pelvisFrame = multiply(rotateAbout(axis, degrees), this.pelvisFrame);
    this.skeleton = placeBody(this.angles, this.pelvisFrame, this.root);
    this.settle(anchor);
  }
}

/** The body tips over its own sideways or forward axis, whichever lies across the way to the second contact. */
const tiltAxis = (pelvisFrame: Mat, arm: Vec): Vec => {
  const flat = (v: Vec): Vec => normalize([v[0], v[1], 0], [0, 1, 0]);
  const [across, ahead] = [flat(column(pelvisFrame, 1)), flat(column(pelvisFrame, 0))];
  return Math.abs(dot(across, arm)) <= Math.abs(dot(ahead, arm)) ? across : ahead;
};

/** The part of a direction that lies in a plane. */
export const intoPlane = (v: Vec, normal: Vec): Vec => subtract(v, scale(normal, dot(v, normal)));

/** Height over the world's origin, along a surface's normal, at which a part rests on it. */
export const restHeight = (contact: Contact): number =>
  dot(contact.surface.normal, contact.surface.point) + clearanceOf(contact);

/** A place on the surface that an upper segment can reach: its kept place, or the right height with the same heading. */
export const segmentTarget = (contact: Contact, from: Vec, to: Vec, size: number): Vec => {
  if (contact.place !== undefined || contact.pinned) return contact.place?.point ?? to;
  const { normal } = contact.surface;
  const drop = restHeight(contact) - dot(normal, from);
  const ahead = normalize(intoPlane(subtract(to, from), normal));
  const run = Math.sqrt(Math.max(0, size * size - drop * drop));
  return add(from, add(scale(ahead, run), scale(normal, drop)));
};
