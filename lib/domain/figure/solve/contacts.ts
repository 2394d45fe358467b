import { body, radius } from '../body/body.ts';
import { bodyPoint } from '../body/body-points.ts';
import type { Limbs, Skeleton } from '../body/kinematics.ts';
import { floor, gripOf, type PlacedProp, type Surface, surfaceOf } from './prop-space.ts';
import {
  type ContactPart,
  type LimbPart,
  limbParts,
  type Side,
  type TrunkPart,
  trunkParts,
} from '../types.ts';
import { add, apply, dot, type Mat, scale, subtract, type Vec } from '../vector.ts';

/** A contact of a pose, read from its text: which part, on what, and (once known) where it stays. */
export interface Contact {
  readonly key: ContactPart;
  readonly side?: Side;
  readonly limbPart?: LimbPart;
  readonly trunkPart?: TrunkPart;
  readonly surface: Surface;
  /** A point to hold on to instead of a surface. */
  readonly grip?: Vec;
  /** A point of the own body to lie on, as a crossed ankle on the other thigh. */
  readonly onBody?: string;
  readonly pinned: boolean;
  readonly place?: Place;
}
/** Where a part was put down, and how the foot or hand was turned. */
export interface Place {
  readonly point: Vec;
  readonly frame?: Mat;
}

const clearances: Readonly<Record<LimbPart | TrunkPart, number>> = {
  Foot: body.ankleHeight,
  Toes: radius.ball,
  Heel: radius.heel,
  Ankle: radius.ankle,
  Instep: radius.toe,
  Knee: radius.knee,
  Hand: radius.wrist,
  Fist: 0.03,
  Forearm: radius.elbow,
  Elbow: radius.elbow,
  pelvis: radius.pelvis,
  side: radius.pelvisSide,
  back: radius.chest,
  chest: radius.chest,
  shoulder: radius.shoulder,
  head: radius.head,
};
export const clearanceOf = (contact: Contact): number => {
  if (contact.grip !== undefined) return 0;
  const part = contact.limbPart ?? contact.trunkPart;
  return part === undefined ? 0 : clearances[part];
};

const splitPart = (
  text: string,
): { key: ContactPart; side?: Side; limbPart?: LimbPart; trunkPart?: TrunkPart } | undefined => {
  const trunkPart = trunkParts.find((part) => part === text);
  if (trunkPart !== undefined) return { key: trunkPart, trunkPart };
  for (const side of ['left', 'right'] as const)
    for (const limbPart of limbParts)
      if (text === `${side}${limbPart}`) return { key: `${side}${limbPart}`, side, limbPart };
  return undefined;
};

/** Reads `part` or `part@prop` or `part@pin`; undefined when the part or the prop is unknown. */
export const readContact = (text: string, props: readonly PlacedProp[]): Contact | undefined => {
  const [partText = '', where] = text.split('@');
  const part = splitPart(partText);
  if (part === undefined) return undefined;
  const onFloor = { ...part, surface: floor, pinned: false };
  if (where === undefined) {
    const mat = props.find((prop) => prop.spec.type === 'mat');
    return mat === undefined ? onFloor : { ...onFloor, surface: surfaceOf(mat) };
  }
  if (where === 'floor') return onFloor;
  if (where === 'pin') return { ...onFloor, pinned: true };
  const prop = props.find((candidate) => candidate.name === where);
  if (prop === undefined) return bodyPointNames.has(where) ? { ...onFloor, onBody: where } : undefined;
  if (prop.spec.type === 'place') return { ...onFloor, grip: prop.base };
  const surface = surfaceOf(prop);
  const grip = part.limbPart === 'Fist' && part.side !== undefined ? gripOf(prop, part.side) : undefined;
  return { ...part, surface, pinned: false, ...(grip === undefined ? {} : { grip }) };
};

const limbPoint = (limbs: Limbs, part: LimbPart): Vec => {
  switch (part) {
    case 'Foot':
    case 'Ankle':
      return limbs.ankle;
    case 'Toes':
      return limbs.ball;
    case 'Heel':
      return limbs.heel;
    case 'Instep':
      return limbs.toe;
    case 'Knee':
      return limbs.knee;
    case 'Hand':
      return limbs.wrist;
    case 'Fist':
      return limbs.palm;
    case 'Forearm':
    case 'Elbow':
      return limbs.elbow;
  }
};
const trunkPoint = (skeleton: Skeleton, part: TrunkPart): Vec => {
  switch (part) {
    case 'pelvis':
    case 'side':
      return skeleton.root;
    case 'back':
    case 'chest':
      return skeleton.spine[3];
    case 'shoulder':
      return skeleton.left.shoulder[2] < skeleton.right.shoulder[2]
        ? skeleton.left.shoulder
        : skeleton.right.shoulder;
    case 'head':
      return skeleton.head;
  }
};

const bodyPointNames: ReadonlySet<string> = new Set(
  ['left', 'right'].flatMap((side) =>
    ['Thigh', 'Knee', 'Shin', 'Ankle', 'Foot'].map((part) => `${side}${part}`),
  ),
);
/** The front of a leg's segment, where something crossed over it lies. */
const onBodyPoint = (skeleton: Skeleton, name: string): Vec | undefined => {
  const point = bodyPoint(skeleton, name);
  const limb = name.startsWith('left') ? skeleton.left : skeleton.right;
  if (point === undefined) return undefined;
  const isThigh = name.endsWith('Thigh') || name.endsWith('Knee');
  return add(point, apply(isThigh ? limb.thighFrame : limb.shankFrame, [isThigh ? 0.09 : 0.07, 0, 0]));
};

/** The joint centre that stands for a contact. */
export const contactPoint = (contact: Contact, skeleton: Skeleton): Vec => {
  if (contact.side !== undefined && contact.limbPart !== undefined)
    return limbPoint(skeleton[contact.side], contact.limbPart);
  return contact.trunkPart === undefined ? skeleton.root : trunkPoint(skeleton, contact.trunkPart);
};

/** Where that centre has to be: its kept place, its grip, or straight on the surface below (or beside) it. */
export const contactTarget = (contact: Contact, skeleton: Skeleton): Vec => {
  if (contact.onBody === undefined && contact.place !== undefined) return contact.place.point;
  if (contact.grip !== undefined) return contact.grip;
  if (contact.onBody !== undefined)
    return onBodyPoint(skeleton, contact.onBody) ?? contactPoint(contact, skeleton);
  const point = contactPoint(contact, skeleton);
  if (contact.pinned) return point;
  const { normal, point: on } = contact.surface;
  const height = dot(normal, subtract(point, on));
  return add(point, scale(normal, clearanceOf(contact) - height));
};
