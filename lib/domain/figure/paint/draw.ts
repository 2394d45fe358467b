import { paintArrow } from '../arrow-shape.ts';
import { findArrow } from './find-arrow.ts';
import { project, signSize, type View, viewFrom } from '../camera.ts';
import { focusWindow, inFocus } from './focus.ts';
import { frameAt, framePhase } from '../solve/interpolate.ts';
import type { Skeleton } from '../body/kinematics.ts';
import { paintMoment, type Tint } from './paint-moment.ts';
import { type Bounds, joinBounds } from '../bounds.ts';
import { type Cell, cellOf, type Drawing, setCells } from './sheet.ts';
import { type SolvedFigure, solveFigure } from '../solve/solve.ts';
import { type CameraSpec, type FigureSpec, type Side, sides } from '../types.ts';

export type { Drawing };
export interface DrawOptions {
  /** The side that works; pose files are written for the right. */
  readonly side: Side;
  readonly muscles?: readonly string[];
  /** Tint both sides, for two-sided exercises. */
  readonly bothSides?: boolean;
  readonly holdSeconds?: number;
  readonly arrows?: boolean;
  /**
   * Degrees by which the moving figure was turned about its upright axis: what is near moves to the picture's right. Left out, it stands
   * as its author placed the camera, as large as that view allows.
   */
  readonly turnDegrees?: number | undefined;
}

const tintOf = (options: DrawOptions): Tint => ({
  muscles: options.muscles ?? [],
  sides: options.bothSides === true ? sides : ['right'],
});

const cache = new WeakMap<FigureSpec, SolvedFigure>();
/** Solving is repeatable, so each figure is solved once. */
export const solvedFor = (figure: FigureSpec): SolvedFigure => {
  const found = cache.get(figure) ?? solveFigure(figure);
  cache.set(figure, found);
  return found;
};

/** Walking figures stay in the middle of their cell: the camera goes with them. */
const followed = (solved: SolvedFigure, view: View, skeleton: Skeleton): readonly [number, number] => {
  const start = solved.poses[0]?.root;
  if (start === undefined || solved.spec.cycle !== true) return [0, 0];
  return project(view, [start[0] - skeleton.root[0], start[1] - skeleton.root[1], 0]);
};

/** Key poses at one scale on one ground line, with an arrow for the way of the movement. */
export const drawStrip = (figure: FigureSpec, options: DrawOptions): Drawing => {
  const solved = solvedFor(figure);
  const view = viewFrom(solved.spec.camera, options.side);
  const window = focusWindow(solved, view);
  const cells = solved.poses.map(({ skeleton }, index): Cell => {
    const body = inFocus(paintMoment(solved, view, skeleton, index, tintOf(options)), window);
    const way = options.arrows === false || index === 0 ? undefined : findArrow(solved, view, index);
    const arrow = way === undefined ? [] : paintArrow(way, signSize(solved.spec.camera));
    return cellOf([...body, ...arrow], followed(solved, view, skeleton));
  });
  const skeletons = solved.poses.map((pose) => pose.skeleton);
  return setCells(solved, view, cells, skeletons, options.holdSeconds);
};

const stills = new WeakMap<SolvedFigure, Map<string, Drawing>>();
/** One key pose alone, for lists. The same wish is drawn once: lists show the same few figures again and again. */
export const drawStill = (figure: FigureSpec, pose: number, options: DrawOptions): Drawing => {
  const solved = solvedFor(figure);
  const drawn = stills.get(solved) ?? new Map<string, Drawing>();
  stills.set(solved, drawn);
  const wish = JSON.stringify([pose, options.side, tintOf(options)]);
  const drawing = drawn.get(wish) ?? drawPose(solved, pose, options);
  drawn.set(wish, drawing);
  return drawing;
};

const drawPose = (solved: SolvedFigure, pose: number, options: DrawOptions): Drawing => {
  const view = viewFrom(solved.spec.camera, options.side);
  const chosen = solved.poses[pose] ?? solved.poses[0];
  if (chosen === undefined) return { width: 1, height: 1, shapes: [] };
  const sketches = paintMoment(solved, view, chosen.skeleton, pose, tintOf(options));
  const cell = cellOf(inFocus(sketches, focusWindow(solved, view)), [0, 0]);
  return setCells(solved, view, [cell], [chosen.skeleton], undefined);
};

const cellAt = (solved: SolvedFigure, view: View, t: number, options: DrawOptions) => {
  const { skeleton } = frameAt(solved, t);
  const painted = paintMoment(solved, view, skeleton, framePhase(solved, t).pose, tintOf(options));
  const sketches = inFocus(painted, focusWindow(solved, view));
  return { cell: cellOf(sketches, followed(solved, view, skeleton)), skeleton };
};

const windows: Record<Side, WeakMap<SolvedFigure, Bounds>> = { left: new WeakMap(), right: new WeakMap() };
/** The picture part that holds the whole movement, so that a moving figure does not jump. */
const movementBounds = (solved: SolvedFigure, view: View, options: DrawOptions): Bounds => {
  const known = windows[options.side].get(solved);
  if (known !== undefined) return known;
  const moments = [0, 0.2, 0.4, 0.6, 0.8, 1];
  const bounds = moments.map((t) => cellAt(solved, view, t, options).cell.bounds).reduce(joinBounds);
  windows[options.side].set(solved, bounds);
  return bounds;
};

const viewTurned = (camera: CameraSpec, turnDegrees: number, side: Side): View =>
  viewFrom(
    { ...camera, azimuthDegrees: camera.azimuthDegrees + (side === 'right' ? turnDegrees : -turnDegrees) },
    side,
  );

const roundWindows: Record<Side, WeakMap<SolvedFigure, Bounds>> = {
  left: new WeakMap(),
  right: new WeakMap(),
};
/** The picture part that holds the movement from whichever side it is seen, so that a figure that is turned keeps its size. */
const roundBounds = (solved: SolvedFigure, options: DrawOptions): Bounds => {
  const known = roundWindows[options.side].get(solved);
  if (known !== undefined) return known;
  const bounds = [0, 45, 90, 135, 180, 225, 270, 315]
    .flatMap((turn) =>
      [0, 0.5, 1].map((t) => {
        const view = viewTurned(solved.spec.camera, turn, options.side);
        return cellAt(solved, view, t, options).cell.bounds;
      }),
    )
    .reduce(joinBounds);
  roundWindows[options.side].set(solved, bounds);
  return bounds;
};

/** The figure at a moment of its movement: 0 is the first key pose, 1 the last (in a cycle: the first again). */
export const drawFrame = (figure: FigureSpec, t: number, options: DrawOptions): Drawing => {
  const solved = solvedFor(figure);
  const view = viewTurned(solved.spec.camera, options.turnDegrees ?? 0, options.side);
  const { cell, skeleton } = cellAt(solved, view, t, options);
  const bounds =
    options.turnDegrees === undefined
      ? movementBounds(solved, view, options)
      : joinBounds(roundBounds(solved, options), cell.bounds);
  return setCells(solved, view, [{ ...cell, bounds }], [skeleton], undefined);
};

/** The pose that says most when only one is shown: the held one, else the last, or a cycle's first. */
export const tellingPose = (figure: FigureSpec): number =>
  figure.hold ?? (figure.cycle === true ? 0 : figure.poses.length - 1);
