import { project, signSize, type View } from '../camera.ts';
import type { Skeleton } from '../body/kinematics.ts';
import { around, type Bounds, joinBounds, moveBounds } from '../bounds.ts';
import { ellipsePath, writePath } from '../path.ts';
import { type Shape, type Sketch, stroke } from '../shapes.ts';
import type { SolvedFigure } from '../solve/solve.ts';
import { sides } from '../types.ts';

/** Plain geometry: paint the shapes in their order on a sheet of this size. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** Where the zero point of the first pose lies in the picture; up in the body's picture is down here. */
  readonly origin?: readonly [number, number];
}
/** One pose with its arrow: how far it is moved in the picture, and the part of the picture it needs then. */
export interface Cell {
  readonly sketches: readonly Sketch[];
  readonly shift: readonly [number, number];
  readonly bounds: Bounds;
}
export const cellOf = (sketches: readonly Sketch[], shift: readonly [number, number]): Cell => ({
  sketches,
  shift,
  bounds: moveBounds(sketches.map((sketch) => sketch.bounds).reduce(joinBounds), ...shift),
});

/** Room around a pose and between poses; close-ups have less, so that a hand is not lost in it. */
const room = { whole: { pad: 10, gap: 8 }, close: { pad: 5, gap: 6 } } as const;
const LEAST_WIDTH = 90;
/** Poses flatter than this stand under each other, so that lying figures are not tiny. */
const FLAT = 1.25;

/** A soft patch of floor under the body: a line seen from the side, an ellipse seen from above. */
const paintFloor = (view: View, bounds: Bounds, skeletons: readonly Skeleton[]): Sketch => {
  const places = skeletons.flatMap((skeleton) =>
    sides.flatMap((side) => [skeleton[side].ankle, skeleton[side].knee, skeleton.root]),
  );
  const ys = places.map((place) => project(view, [place[0], place[1], 0])[1]);
  const tilt = view.near[2];
  const [left, right] = [bounds.left + 2, bounds.right - 2];
  if (tilt < 0.12) {
    const floor = project(view, [0, 0, 0])[1] - 1;
    return stroke(
      'ground',
      [
        [left, floor],
        [right, floor],
      ],
      1.6,
    );
  }
  const y = (Math.min(...ys) + Math.max(...ys)) / 2;
  const r = (right - left) / 2;
  const high = Math.max(r * tilt * 0.45, (Math.max(...ys) - Math.min(...ys)) / 2 + 8);
  return { kind: 'fill', role: 'floor', path: ellipsePath(left + r, y, r, high / r, Math.PI / 2), bounds };
};

const MARK = 13;
const tenths = (value: number): number => Math.round(value * 10) / 10;
type Spot = readonly [number, number];
/** The seconds of the hold stand in a corner that is free, or above the picture when none is. */
const placeMark = (bounds: Bounds, cell: Cell, r: number): Spot => {
  const taken = cell.sketches.map((sketch) => moveBounds(sketch.bounds, ...cell.shift));
  const corners = [bounds.right - r - 3, bounds.left + r + 3].map((x): Spot => [x, bounds.top - r - 3]);
  const free = corners.find(([x, y]) =>
    taken.every((box) => box.right < x - r || box.left > x + r || box.top < y - r || box.bottom > y + r),
  );
  return free ?? [bounds.right - r - 3, bounds.top + r];
};
const holdMark = ([x, y]: Spot, r: number, seconds: number): readonly Sketch[] => {
  const bounds = around([{ x, y, r }]);
  const share = r / MARK;
  return [
    { kind: 'line', role: 'hold', path: ellipsePath(x, y, r, 1, 0), width: tenths(1.8 * share), bounds },
    {
      kind: 'text',
      role: 'holdText',
      text: `${seconds} s`,
      x,
      y: y - 3.6 * share,
      size: tenths((seconds > 99 ? 8 : 10.5) * share),
      bounds,
    },
  ];
};
const setDown = (sketch: Sketch, dx: number, dy: number): Shape => {
  if (sketch.kind === 'text') {
    const { kind, role, text, x, y, size } = sketch;
    return { kind, role, text, x: x + dx, y: dy - y, size };
  }
  const d = writePath(sketch.path, dx, dy);
  return sketch.kind === 'line'
    ? { kind: 'line', role: sketch.role, d, width: sketch.width }
    : { kind: 'fill', role: sketch.role, d, ...(sketch.fine === true ? { fine: true } : {}) };
};

const widen = (bounds: Bounds, least: number): Bounds => {
  const extra = Math.max(0, least - (bounds.right - bounds.left)) / 2;
  return { ...bounds, left: bounds.left - extra, right: bounds.right + extra };
};

/** Sets cells of one size side by side (flat ones under each other), on one floor line and at one scale. */
export const setCells = (
  solved: SolvedFigure,
  view: View,
  cells: readonly Cell[],
  skeletons: readonly Skeleton[],
  holdSeconds: number | undefined,
): Drawing => {
  const isClose = solved.spec.camera.focus !== undefined;
  const { pad, gap } = isClose ? room.close : room.whole;
  const union = cells.map((cell) => cell.bounds).reduce(joinBounds);
  const padded = widen(
    { left: union.left - pad, right: union.right + pad, bottom: union.bottom - pad, top: union.top + pad },
    isClose ? 0 : LEAST_WIDTH,
  );
  const markRadius = Math.round(MARK * signSize(solved.spec.camera));
  const held =
    holdSeconds === undefined || solved.spec.hold === undefined ? undefined : cells[solved.spec.hold];
  const mark = held === undefined ? undefined : placeMark(padded, held, markRadius);
  const bounds =
    mark === undefined ? padded : { ...padded, top: Math.max(padded.top, mark[1] + markRadius + 2) };
  const [width, height] = [bounds.right - bounds.left, bounds.top - bounds.bottom];
  const isFlat = width / height > FLAT;
  const isSquare = cells.length > 3 && (isFlat || isClose);
  const columns = isSquare ? 2 : isFlat ? 1 : cells.length;
  const hasGround = !isClose && !solved.props.some(({ spec }) => spec.type === 'mat' || spec.type === 'pool');
  const floor = hasGround ? [paintFloor(view, bounds, skeletons)] : [];
  const shapes = cells.flatMap((cell, index) => {
    const hold =
      cell === held && mark !== undefined && holdSeconds !== undefined
        ? holdMark(mark, markRadius, holdSeconds)
        : [];
    const dx = (index % columns) * (width + gap) - bounds.left;
    const dy = Math.floor(index / columns) * (height + gap) + bounds.top;
    const [x, y] = cell.shift;
    return [
      ...floor.map((sketch) => setDown(sketch, dx, dy)),
      ...cell.sketches.map((sketch) => setDown(sketch, dx + x, dy - y)),
      ...hold.map((sketch) => setDown(sketch, dx, dy)),
    ];
  });
  const long = (count: number, size: number): number => Math.ceil(count * (size + gap) - gap);
  const [x, y] = cells[0]?.shift ?? [0, 0];
  const origin = [x - bounds.left, bounds.top - y] as const;
  return {
    width: long(columns, width),
    height: long(Math.ceil(cells.length / columns), height),
    shapes,
    origin,
  };
};
