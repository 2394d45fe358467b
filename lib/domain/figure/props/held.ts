import { bodyPoint } from '../body/body-points.ts';
import type { View } from '../camera.ts';
import type { Skeleton } from '../body/kinematics.ts';
import { line, type Painted, type Role } from '../shapes.ts';
import { depthOf } from '../camera.ts';
import type { PropSpec, Side } from '../types.ts';
import { add, column, mixVec, normalize, scale, subtract, type Vec } from '../vector.ts';

/** A thing in use: who holds it, where the hands are, and which ways the fingers and both hands point. */
export interface Held {
  readonly view: View;
  readonly skeleton: Skeleton;
  readonly prop: PropSpec;
  readonly points: readonly Vec[];
  readonly centre: Vec;
  /** From the second hand to the first, or across the chest. */
  readonly across: Vec;
  /** On from the forearm. */
  readonly reach: Vec;
  readonly side: Side;
  readonly isSingle: boolean;
}
export type HeldPainter = (held: Held) => readonly Painted[];

export const pointOf = (skeleton: Skeleton, place: string | Vec): Vec =>
  typeof place === 'string' ? (bodyPoint(skeleton, place) ?? skeleton.root) : place;
export const sideOfName = (name: string | undefined): Side =>
  name?.startsWith('left') === true ? 'left' : 'right';

export const holding = (view: View, skeleton: Skeleton, prop: PropSpec): Held => {
  const points = (prop.held ?? []).map((name) => pointOf(skeleton, name));
  const [a, b] = points;
  const side = sideOfName(prop.held?.[0]);
  const fingers = (of: Side): Vec => scale(column(skeleton[of].handFrame, 2), -1);
  return {
    view,
    skeleton,
    prop,
    points,
    centre: a === undefined ? [0, 0, 0] : b === undefined ? a : mixVec(a, b, 0.5),
    across: normalize(
      a !== undefined && b !== undefined ? subtract(a, b) : column(skeleton.chestFrame, 1),
      [0, 1, 0],
    ),
    reach: b === undefined ? fingers(side) : normalize(add(fingers('left'), fingers('right')), [0, 0, -1]),
    side,
    isSingle: b === undefined,
  };
};

/** A straight bar, a little nearer than the hands. */
export const stick = (view: View, role: Role, from: Vec, to: Vec, width: number): Painted =>
  line(view, role, depthOf(view, mixVec(from, to, 0.3)) + 0.03, [from, to], width);
