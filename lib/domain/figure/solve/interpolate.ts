import {
  type Angles,
  type AxialAngle,
  isAxialAngle,
  isLimbAngle,
  type LimbAngle,
  type LimbAngles,
} from '../angles.ts';
import { body } from '../body/body.ts';
import type { Contact } from './contacts.ts';
import type { SolvedFigure, SolvedPose } from './solve.ts';
import type { PoseState, SolvedState } from './posing.ts';
import { meetContacts } from './solve-pose.ts';
import { legChain, reachTo } from './ik.ts';
import { placeBody } from '../body/kinematics.ts';
import { sides } from '../types.ts';
import { add, clamp, distance, mix, mixRotation, mixVec, subtract, type Vec } from '../vector.ts';

const STAYS_METRES = 0.01;

const mixLimb = (from: LimbAngles, to: LimbAngles, t: number): LimbAngles => {
  const mixed: Record<LimbAngle, number> = { ...from };
  for (const name in from) if (isLimbAngle(name)) mixed[name] = mix(from[name], to[name], t);
  return mixed;
};
const mixAngles = (from: Angles, to: Angles, t: number): Angles => {
  const axial: Record<AxialAngle, number> = { ...from.axial };
  for (const name in axial) if (isAxialAngle(name)) axial[name] = mix(from.axial[name], to.axial[name], t);
  return { axial, left: mixLimb(from.left, to.left, t), right: mixLimb(from.right, to.right, t) };
};

/** Where a figure is at a moment: between which key poses, and how far, starting and stopping softly. */
export const framePhase = (solved: SolvedFigure, t: number): { pose: number; next: number; part: number } => {
  const count = solved.poses.length;
  const legs = solved.spec.cycle === true ? count : count - 1;
  if (legs < 1) return { pose: 0, next: 0, part: 0 };
  const place = clamp(t, 0, 1) * legs;
  const leg = Math.min(legs - 1, Math.floor(place));
  const u = place - leg;
  return { pose: leg, next: (leg + 1) % count, part: u * u * (3 - 2 * u) };
};

const legPart = (contact: Contact): boolean =>
  contact.limbPart === 'Foot' || contact.limbPart === 'Toes' || contact.limbPart === 'Heel';
/** The place of the ball or heel of a foot, whichever way it rests. */
const samePlace = (a: Contact, b: Contact, shift: Vec): boolean =>
  a.key === b.key &&
  a.place !== undefined &&
  b.place !== undefined &&
  distance(a.place.point, add(b.place.point, shift)) < STAYS_METRES;

const asToes = (contact: Contact, pose: SolvedPose): Contact =>
  contact.limbPart === 'Foot' && contact.side !== undefined
    ? {
        ...contact,
        key: `${contact.side}Toes`,
        limbPart: 'Toes',
        place: { point: pose.skeleton[contact.side].ball },
      }
    : contact;

/** Contacts that hold through a change from one pose to the next; a foot rolling onto its toes keeps its toes. */
export const keptContacts = (from: SolvedPose, to: SolvedPose, shift: Vec): readonly Contact[] =>
  from.contacts.flatMap((contact) => {
    if (to.contacts.some((other) => samePlace(contact, other, shift))) return [contact];
    const rolled = asToes(contact, from);
    return legPart(contact) && to.contacts.some((other) => samePlace(rolled, asToes(other, to), shift))
      ? [rolled]
      : [];
  });

/** In a walking cycle the first pose comes again further on: how far, so that the standing foot stays. */
const strideShift = (from: SolvedPose, to: SolvedPose): Vec => {
  for (const contact of from.contacts) {
    const other = to.contacts.find((candidate) => candidate.key === contact.key);
    if (contact.place !== undefined && other?.place !== undefined)
      return subtract(contact.place.point, other.place.point);
  }
  return [0, 0, 0];
};

/** A foot in the air does not dip into the floor on its way. */
const liftFeet = (state: PoseState, contacts: readonly Contact[]): PoseState => {
  let { angles } = state;
  const skeleton = placeBody(angles, state.pelvisFrame, state.root);
  for (const side of sides) {
    if (contacts.some((contact) => contact.side === side && contact.limbPart !== 'Hand')) continue;
    const limb = skeleton[side];
    const depth = Math.min(limb.heel[2] - 0.032, limb.ball[2] - 0.028, limb.toe[2] - 0.02);
    if (depth >= 0) continue;
    const chain = legChain(side, limb, state.pelvisFrame);
    const target = add(limb.ankle, [0, 0, -depth]);
    angles = { ...angles, [side]: reachTo(chain, angles[side], [0, 0, -body.shank], target).limb };
  }
  return { ...state, angles };
};

/** The body at a moment of the movement (0 to 1): joint angles between the key poses, lasting contacts kept in place. */
export const frameAt = (solved: SolvedFigure, t: number): SolvedState => {
  const { pose, next, part } = framePhase(solved, t);
  const from = solved.poses[pose];
  const to = solved.poses[next];
  if (from === undefined || to === undefined) throw new RangeError('A figure has at least one pose.');
  if (part === 0) return from;
  const wraps = solved.spec.cycle === true && next === 0;
  const shift: Vec = wraps ? strideShift(from, to) : [0, 0, 0];
  const contacts = keptContacts(from, to, shift);
  const state: PoseState = {
    angles: mixAngles(from.angles, to.angles, part),
    pelvisFrame: mixRotation(from.pelvisFrame, to.pelvisFrame, part),
    root: mixVec(from.root, add(to.root, shift), part),
  };
  const hand = (side: 'left' | 'right') => {
    const [a, b] = [from.hands[side], to.hands[side]];
    return typeof a === 'string' && a === b ? a : undefined;
  };
  const lifted = contacts.some((contact) => contact.side !== undefined) ? liftFeet(state, contacts) : state;
  return meetContacts(lifted, contacts, undefined, { left: hand('left'), right: hand('right') });
};
