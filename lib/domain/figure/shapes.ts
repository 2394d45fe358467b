import { depthOf, project, UNITS_PER_METRE, type View } from './camera.ts';
import { type Disc, pushHull } from './hull.ts';
import { ellipsePath, linePath, type Path } from './path.ts';
import { around, type Bounds } from './bounds.ts';
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
  | 'shine'
  | 'band'
  | 'metal'
  | 'metalTop'
  | 'water'
  | 'wall'
  | 'arrow'
  | 'hold'
  | 'holdText';

/** One flat shape of a drawing: a filled path (small ones with a fine outline), a line of some width, or a short text. */
export type Shape =
  | { readonly kind: 'fill'; readonly role: Role; readonly d: string; readonly fine?: boolean }
  | { readonly kind: 'line'; readonly role: Role; readonly d: string; readonly width: number }
  | {
      readonly kind: 'text';
      readonly role: Role;
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly size: number;
    };

/** A shape before it is set on a sheet: y runs up, and the rectangle it needs is known. */
export type Sketch = { readonly role: Role; readonly bounds: Bounds } & (
  | { readonly kind: 'fill'; readonly path: Path; readonly fine?: boolean }
  | { readonly kind: 'line'; readonly path: Path; readonly width: number }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly size: number;
    }
);

/** A sketch with its place in the painting order: further things first. */
export interface Painted {
  readonly sketch: Sketch;
  readonly depth: number;
}

export type Sphere = readonly [centre: Vec, radius: number];
const disc = (view: View, [centre, size]: Sphere): Disc => {
  const [x, y] = project(view, centre);
  return { x, y, r: size * UNITS_PER_METRE };
};

/** One shape from several skins of spheres, without seams between them. */
export const solid = (
  view: View,
  role: Role,
  depth: number,
  skins: readonly (readonly Sphere[])[],
): Painted => {
  const path: number[] = [];
  const all: Disc[] = [];
  for (const spheres of skins) {
    const discs = spheres.map((sphere) => disc(view, sphere));
    all.push(...discs);
    pushHull(path, discs);
  }
  return { depth, sketch: { kind: 'fill', role, path, bounds: around(all) } };
};
/** The same with a fine outline, for things as small as fingers. */
export const fine = (painted: Painted): Painted =>
  painted.sketch.kind === 'fill' ? { ...painted, sketch: { ...painted.sketch, fine: true } } : painted;
/** A flat round plate: an ellipse in the picture. */
export const plate = (
  view: View,
  role: Role,
  depth: number,
  centre: Vec,
  axis: Vec,
  size: number,
): Painted => {
  const { x, y, r } = disc(view, [centre, size]);
  const across = Math.atan2(dot(view.up, axis), dot(view.right, axis));
  const path = ellipsePath(x, y, r, Math.abs(dot(view.near, axis)), across);
  return { depth, sketch: { kind: 'fill', role, path, bounds: around([{ x, y, r }]) } };
};
/** A line of some width in the picture, through places in the picture. */
export const stroke = (
  role: Role,
  points: readonly (readonly [number, number])[],
  width: number,
): Sketch => ({
  kind: 'line',
  role,
  width,
  path: linePath(points),
  bounds: around(points.map(([x, y]) => ({ x, y, r: width / 2 }))),
});
export const line = (
  view: View,
  role: Role,
  depth: number,
  points: readonly Vec[],
  widthMetres: number,
): Painted => {
  const width = Math.round(widthMetres * UNITS_PER_METRE * 10) / 10;
  return {
    depth,
    sketch: stroke(
      role,
      points.map((point) => project(view, point)),
      width,
    ),
  };
};
export const meanDepth = (view: View, ...points: readonly Vec[]): number =>
  points.reduce((sum, point) => sum + depthOf(view, point), 0) / Math.max(1, points.length);
