import { radius } from './body.ts';
import { depthOf, type View } from './camera.ts';
import { type Limbs, type Skeleton, sideSign } from './kinematics.ts';
import { paintMuscles } from './muscles.ts';
import { meanDepth, type Painted, solid, type Sphere } from './paint.ts';
import { type Side, sides } from './types.ts';
import { add, apply, column, type Mat, mixVec, type Vec } from './vector.ts';

const from = (origin: Vec, frame: Mat, x: number, y: number, z: number): Vec =>
  add(origin, apply(frame, [x, y, z]));

/** Painting order within one depth: joints at the root of a limb lie under the trunk, hands over it. */
const bias = {
  thigh: -0.02,
  shank: 0,
  trunk: 0,
  neck: -0.01,
  head: 0.03,
  upperArm: 0.03,
  forearm: 0.05,
} as const;
/** A limb is the far one when its root lies this much deeper than the other's, metres. */
const FAR_METRES = 0.045;

const paintLeg = (view: View, limb: Limbs, far: boolean): readonly Painted[] => {
  const { hip, knee, ankle, heel, ball, toe, thighFrame, shankFrame, footFrame } = limb;
  const thigh = (t: number): Vec => mixVec(hip, knee, t);
  const calf = from(mixVec(knee, ankle, 0.28), shankFrame, -0.012, 0, 0);
  const kneecap = from(knee, thighFrame, 0.002, 0, 0);
  const shankDepth = meanDepth(view, knee, ankle) + bias.shank;
  const thighDepth = meanDepth(view, hip, knee) + bias.thigh;
  const instep = from(ankle, footFrame, 0.012, 0, -0.022);
  return [
    solid(view, far ? 'farSkin' : 'skin', Math.min(shankDepth, thighDepth + 0.001), [
      [
        [kneecap, 0.05],
        [calf, radius.calf],
      ],
      [
        [calf, radius.calf],
        [ankle, 0.031],
      ],
    ]),
    solid(view, far ? 'farSkin' : 'skin', thighDepth, [
      [
        [thigh(0.5), 0.062],
        [kneecap, 0.05],
      ],
    ]),
    solid(view, far ? 'farShoe' : 'shoe', meanDepth(view, ankle, ball) + bias.shank + 0.004, [
      [
        [heel, 0.031],
        [instep, 0.037],
        [ball, 0.027],
      ],
      [
        [ball, 0.027],
        [toe, 0.021],
      ],
    ]),
    solid(view, far ? 'farShorts' : 'shorts', thighDepth + 0.002, [
      [
        [hip, 0.085],
        [thigh(0.72), 0.066],
      ],
    ]),
  ];
};

const paintArm = (view: View, side: Side, limb: Limbs, far: boolean): readonly Painted[] => {
  const { shoulder, elbow, wrist, palm, fingertip, handFrame } = limb;
  const upper = (t: number): Vec => mixVec(shoulder, elbow, t);
  const upperDepth = meanDepth(view, shoulder, elbow) + bias.upperArm;
  const lowerDepth = meanDepth(view, elbow, palm) + bias.forearm;
  const thumb = from(wrist, handFrame, 0.048, sideSign(side) * -0.012, -0.06);
  const skin = far ? 'farSkin' : 'skin';
  return [
    solid(view, skin, upperDepth, [
      [
        [upper(0.5), 0.041],
        [elbow, 0.036],
      ],
    ]),
    solid(view, far ? 'farShirt' : 'shirt', upperDepth + 0.002, [
      [
        [shoulder, 0.053],
        [upper(0.62), 0.046],
      ],
    ]),
    solid(view, skin, lowerDepth, [
      [
        [elbow, 0.036],
        [wrist, 0.025],
      ],
      [
        [wrist, 0.025],
        [palm, 0.032],
        [fingertip, 0.014],
      ],
      [
        [from(wrist, handFrame, 0.015, 0, -0.02), 0.016],
        [thumb, 0.011],
      ],
    ]),
  ];
};

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

/** Which limbs lie on the side away from the camera; neither in views from the front or back. */
export const farLimbs = (view: View, skeleton: Skeleton): Record<Side, { arm: boolean; leg: boolean }> => {
  const shoulder = depthOf(view, skeleton.left.shoulder) - depthOf(view, skeleton.right.shoulder);
  const hip = depthOf(view, skeleton.left.hip) - depthOf(view, skeleton.right.hip);
  return {
    left: { arm: shoulder < -FAR_METRES, leg: hip < -FAR_METRES },
    right: { arm: shoulder > FAR_METRES, leg: hip > FAR_METRES },
  };
};

/** The whole person as flat shapes with their depths. */
export const paintBody = (
  view: View,
  skeleton: Skeleton,
  muscles: readonly string[],
  muscleSides: readonly Side[],
): readonly Painted[] => {
  const far = farLimbs(view, skeleton);
  return [
    ...sides.flatMap((side) => [
      ...paintLeg(view, skeleton[side], far[side].leg),
      ...paintArm(view, side, skeleton[side], far[side].arm),
    ]),
    ...paintTrunk(view, skeleton),
    ...paintHead(view, skeleton),
    ...paintMuscles(view, skeleton, muscles, muscleSides, bias),
  ];
};
