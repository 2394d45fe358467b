import { depthOf, project, UNITS_PER_METRE, type View } from './camera.ts';
import { type Disc, ellipsePath, hullPath, linePath, polygonPath } from './hull.ts';
import { dot, type Vec } from './vector.ts';

/** What a shape stands for; the renderer gives each role its colour. `far` roles are the paler side. */
export type Role =
  | 'skin'
  | 'farSkin'
  | 'shirt'
  | 'farShirt'
  | 'shorts'
  | 'farShorts'
  | 'shoe'
  | 'farShoe'
  | 'hair'
  | 'muscle'
  | 'floor'
  | 'ground'
  | 'mat'
  | 'prop'
  | 'propTop'
  | 'propDark'
  | 'soft'
  | 'band'
  | 'metal'
  | 'metalTop'
  | 'water'
  | 'wall'
  | 'arrow'
  | 'hold'
  | 'holdText';

/** One flat shape of a drawing: a filled path, a line of some width, or a short text. */
export type Shape =
  | { readonly kind: 'fill'; readonly role: Role; readonly d: string }
  | { readonly kind: 'line'; readonly role: Role; readonly d: string; readonly width: number }
  | {
      readonly kind: 'text';
      readonly role: Role;
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly size: number;
    };

/** A shape with its place in the painting order: further things first. */
export interface Painted {
  readonly shape: Shape;
  readonly depth: number;
}

export type Sphere = readonly [centre: Vec, radius: number];
export const disc = (view: View, [centre, size]: Sphere): Disc => {
  const [x, y] = project(view, centre);
  return { x, y, r: size * UNITS_PER_METRE };
};

/** One shape from several skins of spheres, without seams between them. */
export const solid = (
  view: View,
  role: Role,
  depth: number,
  skins: readonly (readonly Sphere[])[],
): Painted => ({
  depth,
  shape: {
    kind: 'fill',
    role,
    d: skins.map((spheres) => hullPath(spheres.map((sphere) => disc(view, sphere)))).join(''),
  },
});
/** A flat round plate: an ellipse in the picture. */
export const plate = (
  view: View,
  role: Role,
  depth: number,
  centre: Vec,
  axis: Vec,
  size: number,
): Painted => {
  const [x, y] = project(view, centre);
  const [ax, ay] = [dot(view.right, axis), dot(view.up, axis)];
  const facing = Math.abs(dot(view.near, axis));
  return {
    depth,
    shape: { kind: 'fill', role, d: ellipsePath(x, y, size * UNITS_PER_METRE, facing, Math.atan2(ay, ax)) },
  };
};
export const face = (view: View, role: Role, depth: number, corners: readonly Vec[]): Painted => ({
  depth,
  shape: { kind: 'fill', role, d: polygonPath(corners.map((corner) => project(view, corner))) },
});
export const line = (
  view: View,
  role: Role,
  depth: number,
  points: readonly Vec[],
  widthMetres: number,
): Painted => ({
  depth,
  shape: {
    kind: 'line',
    role,
    d: linePath(points.map((point) => project(view, point))),
    width: Math.round(widthMetres * UNITS_PER_METRE * 10) / 10,
  },
});
export const meanDepth = (view: View, ...points: readonly Vec[]): number =>
  points.reduce((sum, point) => sum + depthOf(view, point), 0) / Math.max(1, points.length);
