import { findArrow, paintArrow } from './arrow.ts';
import { bodyPoint } from './contacts.ts';
import { project, UNITS_PER_METRE, type View, viewFrom } from './camera.ts';
import { frameAt, framePhase } from './interpolate.ts';
import type { Skeleton } from './kinematics.ts';
import type { Painted, Shape } from './paint.ts';
import { paintBody } from './paint-body.ts';
import { paintFurniture } from './paint-furniture.ts';
import { paintHeld } from './paint-held.ts';
import type { PlacedProp } from './prop-space.ts';
import { type SolvedFigure, solveFigure } from './solve.ts';
import { type FigureSpec, type Side, sides } from './types.ts';
import { subtract, type Vec } from './vector.ts';
import { type Bounds, joinBounds, shapeBounds, shiftShape } from './shape-space.ts';

/** Plain geometry: paint the shapes in their order on a sheet of this size. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}
export interface DrawOptions {
  /** The side that works; pose files are written for the right. */
  readonly side: Side;
  readonly muscles?: readonly string[];
  /** Tint both sides, for two-sided exercises. */
  readonly bothSides?: boolean;
  readonly holdSeconds?: number;
  readonly arrows?: boolean;
}

const PAD = 12;
const GAP = 8;

const cache = new WeakMap<FigureSpec, SolvedFigure>();
/** Solving is repeatable, so each figure is solved once. */
export const solvedFor = (figure: FigureSpec): SolvedFigure => {
  const found = cache.get(figure) ?? solveFigure(figure);
  cache.set(figure, found);
  return found;
};

const isHeld = (prop: PlacedProp): boolean =>
  prop.spec.held !== undefined || prop.spec.along !== undefined || prop.spec.around !== undefined;

/** A mat lies under the whole body, lengthwise. */
const spreadMat = (prop: PlacedProp, skeleton: Skeleton): PlacedProp => {
  if (prop.spec.at !== undefined) return prop;
  const places = [
    skeleton.head,
    skeleton.root,
    ...sides.flatMap((side) => [skeleton[side].toe, skeleton[side].knee, skeleton[side].palm]),
  ];
  const span = (axis: 0 | 1): readonly [number, number] => {
    const values = places.map((place) => place[axis]);
    return [Math.min(...values), Math.max(...values)];
  };
  const [x, y] = [span(0), span(1)];
  const lengthwise = x[1] - x[0] >= y[1] - y[0];
  const reach = Math.max(1.2, (lengthwise ? x[1] - x[0] : y[1] - y[0]) + 0.24);
  const base: Vec = [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2, 0];
  return { ...prop, base, size: prop.spec.size ?? [reach, 0.66], turnDegrees: lengthwise ? 0 : 90 };
};

/** All shapes of one moment, from far to near. */
const paintMoment = (
  solved: SolvedFigure,
  view: View,
  skeleton: Skeleton,
  pose: number,
  options: DrawOptions,
): readonly Shape[] => {
  const painted: Painted[] = [];
  const [first] = solved.poses;
  for (const prop of solved.props) {
    if (prop.spec.poses !== undefined && !prop.spec.poses.includes(pose)) continue;
    if (isHeld(prop)) painted.push(...paintHeld(view, skeleton, prop.spec));
    else if (prop.spec.type === 'mat')
      painted.push(...paintFurniture(view, spreadMat(prop, first?.skeleton ?? skeleton)));
    else painted.push(...paintFurniture(view, prop));
  }
  const tinted: readonly Side[] = options.bothSides === true ? sides : ['right'];
  painted.push(...paintBody(view, skeleton, options.muscles ?? [], tinted));
  return painted
    .map((item, index) => ({ item, index }))
    .sort((a, b) => a.item.depth - b.item.depth || a.index - b.index)
    .map(({ item }) => item.shape);
};

/** A soft patch of floor under the body: a line seen from the side, an ellipse seen from above. */
const paintFloor = (view: View, bounds: Bounds, skeletons: readonly Skeleton[]): Shape => {
  const places = skeletons.flatMap((skeleton) =>
    sides.flatMap((side) => [skeleton[side].ankle, skeleton[side].knee, skeleton.root]),
  );
  const ys = places.map((place) => project(view, [place[0], place[1], 0])[1]);
  const tilt = view.near[2];
  const y = (Math.min(...ys) + Math.max(...ys)) / 2;
  const [left, right] = [bounds.left + 2, bounds.right - 2];
  if (tilt < 0.12) {
    const floor = project(view, [0, 0, 0])[1];
    return {
      kind: 'line',
      role: 'ground',
      d: `M${left.toFixed(1)} ${(-floor + 1).toFixed(1)}H${right.toFixed(1)}`,
      width: 1.6,
    };
  }
  const rx = (right - left) / 2;
  const ry = Math.max(rx * tilt * 0.45, (Math.max(...ys) - Math.min(...ys)) / 2 + 8);
  const [a, b] = [rx.toFixed(1), ry.toFixed(1)];
  return {
    kind: 'fill',
    role: 'floor',
    d: `M${left.toFixed(1)} ${(-y).toFixed(1)}A${a} ${b} 0 1 0 ${right.toFixed(1)} ${(-y).toFixed(1)}A${a} ${b} 0 1 0 ${left.toFixed(1)} ${(-y).toFixed(1)}Z`,
  };
};

const holdMark = (bounds: Bounds, seconds: number): readonly Shape[] => {
  const [x, y] = [bounds.right - 17, bounds.top + 17];
  const ring: Shape = {
    kind: 'line',
    role: 'hold',
    d: `M${x - 14} ${y}A14 14 0 1 0 ${x + 14} ${y}A14 14 0 1 0 ${x - 14} ${y}Z`,
    width: 2,
  };
  return [
    ring,
    { kind: 'text', role: 'holdText', text: `${seconds} s`, x, y: y + 4, size: seconds > 99 ? 9 : 12 },
  ];
};

/** The part of the picture that a close-up shows. */
const focusBounds = (
  solved: SolvedFigure,
  view: View,
  skeletons: readonly Skeleton[],
): Bounds | undefined => {
  const { focus } = solved.spec.camera;
  if (focus === undefined) return undefined;
  const r = focus.radiusMetres * UNITS_PER_METRE;
  return skeletons
    .map((skeleton) => project(view, bodyPoint(skeleton, focus.point) ?? skeleton.root))
    .map(([x, y]): Bounds => ({ left: x - r, right: x + r, top: -y - r, bottom: -y + r }))
    .reduce(joinBounds);
};

interface Cell {
  readonly shapes: readonly Shape[];
  readonly bounds: Bounds;
}
const widen = (bounds: Bounds, least: number): Bounds => {
  const extra = Math.max(0, least - (bounds.right - bounds.left)) / 2;
  return { ...bounds, left: bounds.left - extra, right: bounds.right + extra };
};
const assemble = (
  solved: SolvedFigure,
  view: View,
  cells: readonly Cell[],
  skeletons: readonly Skeleton[],
  options: DrawOptions,
): Drawing => {
  const focus = focusBounds(solved, view, skeletons);
  const union = focus ?? cells.map((cell) => cell.bounds).reduce(joinBounds);
  const pad = focus === undefined ? PAD : 0;
  const bounds = widen(
    { left: union.left - pad, right: union.right + pad, top: union.top - pad, bottom: union.bottom + pad },
    focus === undefined ? 90 : 0,
  );
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  const floor =
    focus === undefined && !solved.props.some((prop) => prop.spec.type === 'mat' || prop.spec.type === 'pool')
      ? [paintFloor(view, bounds, skeletons)]
      : [];
  const shapes = cells.flatMap((cell, index) => {
    const hold =
      options.holdSeconds !== undefined && solved.spec.hold === index
        ? holdMark(bounds, options.holdSeconds)
        : [];
    const dx = index * (width + GAP) - bounds.left;
    return [...floor, ...cell.shapes, ...hold].map((shape) => shiftShape(shape, dx, -bounds.top));
  });
  const all = cells.length * width + (cells.length - 1) * GAP;
  return { width: Math.ceil(all), height: Math.ceil(height), shapes };
};

/** Walking figures stay in the middle of their cell: the camera goes with them. */
const followed = (solved: SolvedFigure, skeleton: Skeleton): Vec => {
  const start = solved.poses[0]?.root;
  if (start === undefined || solved.spec.cycle !== true) return [0, 0, 0];
  return subtract([start[0], start[1], 0], [skeleton.root[0], skeleton.root[1], 0]);
};
const moveSkeletonView = (view: View, shapes: readonly Shape[], by: Vec): readonly Shape[] => {
  const [dx, dy] = project(view, by);
  return dx === 0 && dy === 0 ? shapes : shapes.map((shape) => shiftShape(shape, dx, -dy));
};

/** Key poses side by side at one scale on one ground line, with an arrow for the way of the movement. */
export const drawStrip = (figure: FigureSpec, options: DrawOptions): Drawing => {
  const solved = solvedFor(figure);
  const view = viewFrom(solved.spec.camera, options.side);
  const skeletons = solved.poses.map((pose) => pose.skeleton);
  const cells = solved.poses.map((pose, index): Cell => {
    const body = moveSkeletonView(
      view,
      paintMoment(solved, view, pose.skeleton, index, options),
      followed(solved, pose.skeleton),
    );
    const arrow = options.arrows === false || index === 0 ? undefined : findArrow(solved, view, index);
    const shapes =
      arrow === undefined
        ? body
        : [...body, ...moveSkeletonView(view, paintArrow(arrow), followed(solved, pose.skeleton))];
    return { shapes, bounds: shapes.map(shapeBounds).reduce(joinBounds) };
  });
  return assemble(solved, view, cells, skeletons, options);
};

/** One key pose alone, for lists. */
export const drawStill = (figure: FigureSpec, pose: number, options: DrawOptions): Drawing => {
  const solved = solvedFor(figure);
  const view = viewFrom(solved.spec.camera, options.side);
  const chosen = solved.poses[pose] ?? solved.poses[0];
  if (chosen === undefined) return { width: 1, height: 1, shapes: [] };
  const shapes = paintMoment(solved, view, chosen.skeleton, pose, options);
  return assemble(
    solved,
    view,
    [{ shapes, bounds: shapes.map(shapeBounds).reduce(joinBounds) }],
    [chosen.skeleton],
    options,
  );
};

const windows: Record<Side, WeakMap<SolvedFigure, Bounds>> = { left: new WeakMap(), right: new WeakMap() };
/** The picture part that holds the whole movement, so that a moving figure does not jump. */
const movementBounds = (solved: SolvedFigure, view: View, options: DrawOptions): Bounds => {
  const known = windows[options.side].get(solved);
  if (known !== undefined) return known;
  const bounds = [0, 0.2, 0.4, 0.6, 0.8, 1]
    .map((t) => {
      const skeleton = frameAt(solved, t).skeleton;
      const shapes = moveSkeletonView(
        view,
        paintMoment(solved, view, skeleton, framePhase(solved, t).pose, options),
        followed(solved, skeleton),
      );
      return shapes.map(shapeBounds).reduce(joinBounds);
    })
    .reduce(joinBounds);
  windows[options.side].set(solved, bounds);
  return bounds;
};

/** The figure at a moment of its movement: 0 is the first key pose, 1 the last (in a cycle: the first again). */
export const drawFrame = (figure: FigureSpec, t: number, options: DrawOptions): Drawing => {
  const solved = solvedFor(figure);
  const view = viewFrom(solved.spec.camera, options.side);
  const { skeleton } = frameAt(solved, t);
  const shapes = moveSkeletonView(
    view,
    paintMoment(solved, view, skeleton, framePhase(solved, t).pose, options),
    followed(solved, skeleton),
  );
  return assemble(
    solved,
    view,
    [{ shapes, bounds: movementBounds(solved, view, options) }],
    [skeleton],
    options,
  );
};

/** The pose that says most when only one is shown: the held one, else the last, or a cycle's first. */
export const tellingPose = (figure: FigureSpec): number =>
  figure.hold ?? (figure.cycle === true ? 0 : figure.poses.length - 1);
