import { bodyPoint } from './contacts.ts';
import { project, type View } from './camera.ts';
import { linePath } from './hull.ts';
import { frameAt } from './interpolate.ts';
import type { Shape } from './paint.ts';
import type { SolvedFigure } from './solve.ts';

type Point = readonly [number, number];
/** How much a part says about the movement when several move as far. */
const candidates: readonly (readonly [name: string, weight: number])[] = [
  ['pelvis', 1.35],
  ['rightFoot', 1],
  ['leftFoot', 1],
  ['rightKnee', 1],
  ['leftKnee', 1],
  ['rightHand', 0.95],
  ['leftHand', 0.95],
  ['head', 0.9],
];
const LEAST_UNITS = 9;
const STEPS = 8;
const BESIDE_UNITS = 13;

/** The way of the part that moves most from the pose before, in picture units; undefined when hardly anything moves. */
export const findArrow = (solved: SolvedFigure, view: View, pose: number): readonly Point[] | undefined => {
  const { arrow, cycle } = solved.spec;
  if (arrow === null) return undefined;
  const legs = cycle === true ? solved.poses.length : solved.poses.length - 1;
  const frames = Array.from({ length: STEPS + 1 }, (_, i) =>
    i === STEPS ? solved.poses[pose]?.skeleton : frameAt(solved, (pose - 1 + i / STEPS) / legs).skeleton,
  ).filter((skeleton) => skeleton !== undefined);
  const wayOf = (name: string): readonly Point[] =>
    frames.map((skeleton) => project(view, bodyPoint(skeleton, name) ?? skeleton.root));
  const lengthOf = (way: readonly Point[]): number =>
    way.reduce((sum, [x, y], i) => {
      const before = way[i - 1];
      return before === undefined ? sum : sum + Math.hypot(x - before[0], y - before[1]);
    }, 0);
  const chosen = arrow === undefined ? candidates : [[arrow, 1] as const];
  let best: { way: readonly Point[]; score: number } | undefined;
  for (const [name, weight] of chosen) {
    const way = wayOf(name);
    const size = lengthOf(way);
    if (size >= LEAST_UNITS && (best === undefined || size * weight > best.score))
      best = { way, score: size * weight };
  }
  const last = frames.at(-1);
  if (best === undefined || last === undefined) return undefined;
  return setBeside(best.way, project(view, last.root));
};

/** Moves the way off the limb, to the side away from the body. */
const setBeside = (way: readonly Point[], centre: Point): readonly Point[] => {
  const [first, last] = [way[0], way.at(-1)];
  if (first === undefined || last === undefined) return way;
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const size = Math.hypot(dx, dy) || 1;
  const [nx, ny] = [-dy / size, dx / size];
  const middle = way[Math.floor(way.length / 2)] ?? first;
  const bow = nx * (middle[0] - (first[0] + last[0]) / 2) + ny * (middle[1] - (first[1] + last[1]) / 2);
  const away = nx * (middle[0] - centre[0]) + ny * (middle[1] - centre[1]);
  const lead = Math.abs(bow) > size * 0.08 ? bow : away;
  const s = (lead < 0 ? -1 : 1) * BESIDE_UNITS;
  return way.map(([x, y]): Point => [x + nx * s, y + ny * s]);
};

/** A line with a head at its end. */
export const paintArrow = (way: readonly Point[]): readonly Shape[] => {
  const last = way.at(-1);
  const before = way.at(-3) ?? way[0];
  if (last === undefined || before === undefined) return [];
  const size = Math.hypot(last[0] - before[0], last[1] - before[1]) || 1;
  const [ux, uy] = [(last[0] - before[0]) / size, (last[1] - before[1]) / size];
  const wing = (s: number): Point => [last[0] - ux * 7 - uy * s * 5, last[1] - uy * 7 + ux * s * 5];
  return [
    { kind: 'line', role: 'arrow', d: linePath(way), width: 2.6 },
    { kind: 'line', role: 'arrow', d: linePath([wing(1), last, wing(-1)]), width: 2.6 },
  ];
};
