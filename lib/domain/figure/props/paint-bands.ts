import { depthOf, type View } from '../camera.ts';
import { type HeldPainter, pointOf, sideOfName } from './held.ts';
import type { Limbs, Skeleton } from '../body/kinematics.ts';
import { line, type Painted, type Role, solid } from '../shapes.ts';
import { UNDER } from './paint-blocks.ts';
import { type LoopPlace, type Side, sides } from '../types.ts';
import { add, apply, column, cross, normalize, scale, subtract, type Vec } from '../vector.ts';

/** Where a loop lies, the bone it goes round, and how thick the limb is there. */
const loops: Readonly<
  Record<LoopPlace, readonly [point: string, bone: (limb: Limbs) => Vec, radius: number]>
> = {
  thighs: ['Thigh', (limb) => subtract(limb.knee, limb.hip), 0.066],
  knees: ['Thigh', (limb) => subtract(limb.knee, limb.hip), 0.064],
  shins: ['Shin', (limb) => subtract(limb.ankle, limb.knee), 0.05],
  ankles: ['Ankle', (limb) => subtract(limb.ankle, limb.knee), 0.038],
  feet: ['Foot', (limb) => column(limb.footFrame, 0), 0.045],
  hands: ['Hand', (limb) => subtract(limb.wrist, limb.elbow), 0.034],
  wrists: ['Wrist', (limb) => subtract(limb.wrist, limb.elbow), 0.03],
  fingers: ['Fingers', (limb) => subtract(limb.wrist, limb.elbow), 0.02],
};

/** A small loop round the fingers of one hand, as wide as they are spread. */
const fingerRing = (view: View, skeleton: Skeleton, side: Side): Painted => {
  const { wrist, handFrame, digits } = skeleton[side];
  const half = 0.04 + 0.0012 * digits.fingerSpread;
  const ends = [-half, half].map((x) => add(wrist, apply(handFrame, [x, 0, -0.145])));
  return line(view, 'band', depthOf(view, wrist) + 0.25, ends, 0.012);
};

/** A loop round both limbs: a ring on each and the stretched part between them. */
export const miniBand: HeldPainter = ({ view, skeleton, prop, side, isSingle }) => {
  if (isSingle && prop.held !== undefined) return [fingerRing(view, skeleton, side)];
  const [name, boneOf, r] = loops[prop.around ?? 'knees'];
  const placeOf = (side: Side): Vec => pointOf(skeleton, `${side}${name}`);
  const [a, b] = [placeOf('left'), placeOf('right')];
  const apart = normalize(subtract(a, b), [0, 1, 0]);
  const front = scale(view.near, 0.02);
  const [low, high] = [depthOf(view, a), depthOf(view, b)].sort((x, y) => x - y);
  const rings = sides.map((side): Painted => {
    const centre = placeOf(side);
    const u = scale(normalize(cross(normalize(boneOf(skeleton[side])), view.near), [0, 0, 1]), r);
    return line(view, 'band', depthOf(view, centre) + 0.09, [add(centre, u), subtract(centre, u)], 0.035);
  });
  const ends = [add(a, add(scale(apart, r), front)), add(b, add(scale(apart, -r), front))];
  const between = line(view, 'band', (low ?? 0) + 0.085, ends, 0.03);
  return [between, ...rings].map((painted) => ({
    ...painted,
    depth: Math.min(painted.depth, (high ?? 0) + 0.1),
  }));
};

/** Lines this low are marks on the floor, under everybody's feet. */
const FLOOR_METRES = 0.01;
const stretched =
  (role: Role, width: number): HeldPainter =>
  ({ view, skeleton, prop }) => {
    const places = (prop.along ?? []).map((place) => pointOf(skeleton, place));
    const depth = places.reduce((sum, place) => sum + depthOf(view, place), 0) / Math.max(1, places.length);
    const isOnFloor = places.every((place) => place[2] < FLOOR_METRES);
    return [line(view, role, isOnFloor ? UNDER : depth + 0.07, places, width)];
  };
export const band = stretched('band', 0.026);
export const strap = stretched('propDark', 0.026);
export const cableLine = stretched('metal', 0.014);

/** A weight round the shin just over the ankle. */
export const cuff: HeldPainter = ({ view, skeleton, prop, points }) =>
  points.map((ankle, index) => {
    const limb = skeleton[sideOfName(prop.held?.[index])];
    const shin = normalize(subtract(limb.knee, limb.ankle));
    const ends = [add(ankle, scale(shin, 0.03)), add(ankle, scale(shin, 0.11))];
    return line(view, 'band', depthOf(view, ankle) + 0.08, ends, 0.1);
  });

/** Between two hands a stretched towel, at one point a rolled one. */
export const towel: HeldPainter = ({ view, points, centre, isSingle }) =>
  isSingle
    ? [solid(view, 'soft', depthOf(view, centre) - 0.05, [[[centre, 0.035]]])]
    : [line(view, 'soft', depthOf(view, centre) + 0.08, points, 0.05)];

export const slider: HeldPainter = ({ view, points }) =>
  points.map((foot) => {
    const ends: readonly Vec[] = [add(foot, [-0.11, 0, 0.004]), add(foot, [0.11, 0, 0.004])];
    return line(view, 'band', depthOf(view, foot) - 0.08, ends, 0.02);
  });
