import { depthOf, type View } from '../camera.ts';
import { sideSign } from '../body/joints.ts';
import type { Skeleton } from '../body/kinematics.ts';
import { paintMuscles } from './muscles.ts';
import { bias, from, paintArm, paintLeg } from './paint-limbs.ts';
import { meanDepth, type Painted, solid, type Sphere } from '../shapes.ts';
import { type BodyPart, type CameraSpec, type Side, sides } from '../types.ts';
import { apply, column, type Mat, type Vec } from '../vector.ts';

const paintTrunk = (view: View, skeleton: Skeleton): readonly Painted[] => {
  const { root, pelvisFrame, spine, spineFrames, chestFrame, left, right } = skeleton;
  const pair = (
    origin: Vec,
    frame: Mat,
    x: number,
    half: number,
    z: number,
    size: number,
  ): readonly Sphere[] => [
    [from(origin, frame, x, half, z), size],
    [from(origin, frame, x, -half, z), size],
  ];
  const [s0, s1, s2, s3, s4] = spine;
  const [f1, f2, f3] = spineFrames;
  const hips = pair(root, pelvisFrame, -0.012, 0.066, 0.015, 0.096);
  const belt = pair(s0, pelvisFrame, 0, 0.058, -0.01, 0.086);
  const waist = pair(s1, f1, 0, 0.054, 0, 0.085);
  const ribs = pair(s2, f2, 0.002, 0.06, 0, 0.09);
  const chest = pair(s3, f3, 0.004, 0.068, 0.01, 0.098);
  const yoke = pair(s4, chestFrame, 0, 0.05, -0.025, 0.062);
  const depth = meanDepth(view, root, s2, s4) + bias.trunk;
  const shoulders: readonly Sphere[] = [
    [left.shoulder, 0.05],
    [right.shoulder, 0.05],
  ];
  return [
    solid(view, 'shorts', depth - 0.001, [[...hips, ...belt]]),
    solid(view, 'shirt', depth, [
      [...belt, ...waist],
      [...waist, ...ribs],
      [...ribs, ...chest],
      [...chest, ...yoke, ...shoulders],
    ]),
  ];
};

const paintHead = (view: View, skeleton: Skeleton): readonly Painted[] => {
  const { head, headFrame, neckBase, atlas, chestFrame } = skeleton;
  const on = (x: number, y: number, z: number): Vec => from(head, headFrame, x, y, z);
  const depth = meanDepth(view, head, atlas) + bias.head;
  const facing = depthOf(view, column(headFrame, 0));
  const hair = solid(view, 'hair', depth + (facing < -0.25 ? 0.002 : 0.0005), [
    [
      [on(-0.012, 0, 0.022), 0.098],
      [on(-0.03, 0, -0.018), 0.078],
    ],
  ]);
  const skull = solid(view, 'skin', depth + 0.001, [
    [
      [on(0.012, 0, 0), 0.088],
      [on(0.035, 0, -0.058), 0.044],
      [on(0, 0, -0.03), 0.07],
    ],
    [
      [on(0.07, 0, 0), 0.03],
      [on(0.105, 0, -0.018), 0.013],
    ],
  ]);
  const chestDepth = meanDepth(view, skeleton.root, skeleton.spine[2], skeleton.spine[4]) + bias.trunk;
  const neck = solid(
    view,
    'skin',
    Math.min(meanDepth(view, neckBase, atlas) + bias.neck, chestDepth - 0.0005),
    [
      [
        [from(neckBase, chestFrame, 0, 0, -0.02), 0.05],
        [atlas, 0.046],
      ],
    ],
  );
  const ears = sides.map((side) => {
    const ear = on(-0.012, sideSign(side) * 0.084, -0.012);
    const towards = depthOf(view, apply(headFrame, [0, sideSign(side), 0]));
    return {
      towards,
      painted: solid(view, 'skin', depth + (towards > 0.3 ? 0.003 : -0.001), [[[ear, 0.015]]]),
    };
  });
  return [neck, hair, skull, ...ears.filter((ear) => ear.towards > -0.4).map((ear) => ear.painted)];
};

/** A limb is the far one when its root lies this much deeper than the other's, metres. */
const FAR_METRES = 0.045;
/** Which limbs lie on the side away from the camera; neither in views from the front or back. */
export const farLimbs = (view: View, skeleton: Skeleton): Record<Side, { arm: boolean; leg: boolean }> => {
  const shoulder = depthOf(view, skeleton.left.shoulder) - depthOf(view, skeleton.right.shoulder);
  const hip = depthOf(view, skeleton.left.hip) - depthOf(view, skeleton.right.hip);
  return {
    left: { arm: shoulder < -FAR_METRES, leg: hip < -FAR_METRES },
    right: { arm: shoulder > FAR_METRES, leg: hip > FAR_METRES },
  };
};

/** Close-ups of a foot show it bare. */
const isFoot = (focus: string | undefined): boolean => focus !== undefined && /Foot|Toes|Heel/.test(focus);

/** The person as flat shapes with their depths; a close-up may show some parts only, and then none of them is the far one. */
export const paintBody = (
  view: View,
  skeleton: Skeleton,
  muscles: readonly string[],
  muscleSides: readonly Side[],
  focus?: CameraSpec['focus'],
): readonly Painted[] => {
  const parts = focus?.parts;
  const far = farLimbs(view, skeleton);
  const isFar = (side: Side, limb: 'arm' | 'leg'): boolean => parts === undefined && far[side][limb];
  const shows = (part: BodyPart): boolean => parts === undefined || parts.includes(part);
  const point = focus?.point;
  return [
    ...sides.flatMap((side) => [
      ...(shows(`${side}Leg`)
        ? paintLeg(view, side, skeleton[side], isFar(side, 'leg'), isFoot(point), point === `${side}Knee`)
        : []),
      ...(shows(`${side}Arm`)
        ? paintArm(view, side, skeleton[side], isFar(side, 'arm'), focus !== undefined)
        : []),
    ]),
    ...(shows('trunk') ? paintTrunk(view, skeleton) : []),
    ...(shows('head') ? paintHead(view, skeleton) : []),
    ...paintMuscles(view, skeleton, muscles, muscleSides, bias),
  ];
};
