import { bodyPoint } from '../body/body-points.ts';
import { project, type View } from '../camera.ts';
import type { Point, Way } from '../arrow-shape.ts';
import { frameAt } from '../solve/interpolate.ts';
import type { Skeleton } from '../body/kinematics.ts';
import type { SolvedFigure } from '../solve/solve.ts';
import { sides } from '../types.ts';
import type { Vec } from '../vector.ts';

/** How much a part says about the movement when several move as far. */
export const tellingParts: readonly (readonly [name: string, weight: number])[] = [
  ['pelvis', 1.35],
  ['rightFoot', 1],
  ['leftFoot', 1],
  ['rightKnee', 1],
  ['leftKnee', 1],
  ['rightHand', 0.95],
  ['leftHand', 0.95],
  ['head', 0.9],
];
/** Smaller ways are not worth an arrow unless the figure asks for it. */
const LEAST_UNITS = 9;
const LEAST_ASKED_UNITS = 2.5;
const SHORTEST_ARROW_UNITS = 14;
const BESIDE_UNITS = [13, 19, 26, 34, 44] as const;
const AHEAD_UNITS = [0, 16, 26, 36] as const;
const CLEAR_UNITS = 13;

const apart = (a: Point, b: Point): number => {
  const [dx, dy] = [a[0] - b[0], a[1] - b[1]];
  return Math.sqrt(dx * dx + dy * dy);
};

const bones = (skeleton: Skeleton): readonly (readonly [Vec, Vec])[] => [
  [skeleton.root, skeleton.spine[2]],
  [skeleton.spine[2], skeleton.spine[4]],
  [skeleton.atlas, skeleton.head],
  ...sides.flatMap((side): readonly (readonly [Vec, Vec])[] => {
    const limb = skeleton[side];
    return [
      [limb.hip, limb.knee],
      [limb.knee, limb.ankle],
      [limb.ankle, limb.toe],
      [limb.shoulder, limb.elbow],
      [limb.elbow, limb.palm],
    ];
  }),
];
const toSegment = (x: number, y: number, a: Point, b: Point): number => {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const size = dx * dx + dy * dy;
  const t = size === 0 ? 0 : Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / size));
  const fx = x - (a[0] + dx * t);
  const fy = y - (a[1] + dy * t);
  return Math.sqrt(fx * fx + fy * fy);
};

/** Moves the way off the body: to the side and as far as leaves it clear. */
const setBeside = (way: Way, view: View, skeleton: Skeleton): Way => {
  const [start, middle, end] = way;
  const size = apart(start, end) || 1;
  const [nx, ny] = [-(end[1] - start[1]) / size, (end[0] - start[0]) / size];
  const segments = bones(skeleton).map(([a, b]) => [project(view, a), project(view, b)] as const);
  const bow = nx * (middle[0] - (start[0] + end[0]) / 2) + ny * (middle[1] - (start[1] + end[1]) / 2);
  /** How far the moved way keeps from the body, up to what counts as clear. */
  const clearance = (dx: number, dy: number): number => {
    let least: number = CLEAR_UNITS;
    for (const [x, y] of way)
      for (const [a, b] of segments) least = Math.min(least, toSegment(x + dx, y + dy, a, b));
    return least;
  };
  const [ux, uy] = [ny, -nx];
  let best: { dx: number; dy: number; score: number } | undefined;
  for (const beside of BESIDE_UNITS)
    for (const s of bow < 0 ? [-1, 1] : [1, -1])
      for (const ahead of AHEAD_UNITS) {
        const sideways = ahead === 0 ? beside : beside - BESIDE_UNITS[0];
        const cost = 0.1 * (sideways + ahead);
        if (best !== undefined && CLEAR_UNITS - cost <= best.score + 1e-9) continue;
        const [dx, dy] = [nx * s * sideways + ux * ahead, ny * s * sideways + uy * ahead];
        const score = clearance(dx, dy) - cost;
        if (best === undefined || score > best.score + 1e-9) best = { dx, dy, score };
      }
  const { dx, dy } = best ?? { dx: 0, dy: 0 };
  const move = ([x, y]: Point): Point => [x + dx, y + dy];
  return [move(start), move(middle), move(end)];
};

/** The way of the part that moves most from the pose before; undefined when hardly anything moves or none is wanted. */
export const findArrow = (solved: SolvedFigure, view: View, pose: number): Way | undefined => {
  const { arrow, cycle } = solved.spec;
  const [before, after] = [solved.poses[pose - 1], solved.poses[pose]];
  if (arrow === null || before === undefined || after === undefined) return undefined;
  const legs = cycle === true ? solved.poses.length : solved.poses.length - 1;
  const between = frameAt(solved, (pose - 0.5) / legs).skeleton;
  const place = (skeleton: Skeleton, name: string): Point =>
    project(view, bodyPoint(skeleton, name) ?? skeleton.root);
  const chosen = arrow === undefined ? tellingParts : [[arrow, 1] as const];
  let best: { way: Way; score: number } | undefined;
  for (const [name, weight] of chosen) {
    const way: Way = [place(before.skeleton, name), place(between, name), place(after.skeleton, name)];
    const size = apart(way[0], way[1]) + apart(way[1], way[2]);
    const least = arrow === undefined ? LEAST_UNITS : LEAST_ASKED_UNITS;
    if (size >= least && (best === undefined || size * weight > best.score))
      best = { way, score: size * weight };
  }
  return best === undefined ? undefined : setBeside(lengthen(best.way), view, after.skeleton);
};

/** Very short ways are drawn longer, or they would be all head. */
const lengthen = (way: Way): Way => {
  const [start, middle, end] = way;
  const size = apart(start, end);
  if (size >= SHORTEST_ARROW_UNITS || size === 0) return way;
  const k = SHORTEST_ARROW_UNITS / size;
  const far = ([x, y]: Point): Point => [end[0] + (x - end[0]) * k, end[1] + (y - end[1]) * k];
  return [far(start), far(middle), end];
};
