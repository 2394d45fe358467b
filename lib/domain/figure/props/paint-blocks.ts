import { depthOf, type View } from '../camera.ts';
import { line, type Painted, plate, type Role, type Sphere, solid } from '../shapes.ts';
import { inProp, type PlacedProp } from '../solve/prop-space.ts';
import { apply, rotateZ, type Vec } from '../vector.ts';

/** Things under the body are painted before it, walls and mats before everything. */
export const UNDER = -20;
export const BEHIND = -40;
export const EDGE = 0.008;

export type Box = readonly [
  x: readonly [number, number],
  y: readonly [number, number],
  z: readonly [number, number],
];
export const corners = (prop: PlacedProp, [xs, ys, zs]: Box, edge: number): readonly Sphere[] =>
  xs.flatMap((x) => ys.flatMap((y) => zs.map((z): Sphere => [inProp(prop, [x, y, z]), edge])));

/** A block with rounded edges and a lighter top. */
export const block = (
  view: View,
  prop: PlacedProp,
  box: Box,
  depth: number,
  roles: readonly [side: Role, top: Role] = ['prop', 'propTop'],
  edge = EDGE,
): readonly Painted[] => {
  const [xs, ys, zs] = box;
  const whole = solid(view, roles[0], depth, [corners(prop, box, edge)]);
  if (view.near[2] < 0.05) return [whole];
  return [whole, solid(view, roles[1], depth + 0.001, [corners(prop, [xs, ys, [zs[1], zs[1]]], edge)])];
};
export const centred = (size: readonly [number, number], low: number, high: number): Box => [
  [-size[0] / 2, size[0] / 2],
  [-size[1] / 2, size[1] / 2],
  [low, high],
];
export const tube = (
  view: View,
  prop: PlacedProp,
  role: Role,
  depth: number,
  points: readonly Vec[],
  width: number,
): Painted =>
  line(
    view,
    role,
    depth,
    points.map((point) => inProp(prop, point)),
    width,
  );
export const own = (view: View, prop: PlacedProp, local: Vec): number => depthOf(view, inProp(prop, local));
export const disc = (
  view: View,
  prop: PlacedProp,
  role: Role,
  depth: number,
  centre: Vec,
  r: number,
  axis: 'y' | 'z' = 'y',
): Painted =>
  plate(
    view,
    role,
    depth,
    inProp(prop, centre),
    apply(rotateZ(prop.turnDegrees), axis === 'y' ? [0, 1, 0] : [0, 0, 1]),
    r,
  );

/** A box by its ends: forward, left, up. */
export const span = (x0: number, x1: number, y0: number, y1: number, z0: number, z1: number): Box => [
  [x0, x1],
  [y0, y1],
  [z0, z1],
];
/** A lying roll with its axis sideways. */
export const roll = (view: View, prop: PlacedProp, depth: number): Painted => {
  const r = prop.height / 2;
  const reach = prop.size[1] / 2 - r;
  const end = (y: number): Sphere => [inProp(prop, [0, y, r]), r];
  return solid(view, 'soft', depth, [[end(-reach), end(reach)]]);
};

/** How one kind of thing is painted. */
export type PropPainter = (view: View, prop: PlacedProp) => readonly Painted[];
/** Depth of things that carry the body. */
export const under = (view: View, prop: PlacedProp): number =>
  UNDER + own(view, prop, [0, 0, prop.height / 2]);
