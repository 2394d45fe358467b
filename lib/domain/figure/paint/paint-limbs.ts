import { radius } from '../body/body.ts';
import type { View } from '../camera.ts';
import { sideSign } from '../body/joints.ts';
import type { Limbs } from '../body/kinematics.ts';
import { meanDepth, type Painted, plate, type Sphere, solid } from '../shapes.ts';
import { paintBareFoot, paintHand } from './paint-digits.ts';
import type { Side } from '../types.ts';
import { add, apply, column, type Mat, mixVec, type Vec } from '../vector.ts';

/** A place given in a segment's own directions. */
export const from = (origin: Vec, frame: Mat, x: number, y: number, z: number): Vec =>
  add(origin, apply(frame, [x, y, z]));

/** Painting order within one depth: joints at the root of a limb lie under the trunk, hands over it. */
export const bias = {
  thigh: -0.02,
  shank: 0,
  trunk: 0,
  neck: -0.01,
  head: 0.03,
  upperArm: 0.03,
  forearm: 0.05,
} as const;
/** The kneecap, a paler disc on the front of the knee. */
const patella = (view: View, { knee, thighFrame }: Limbs, far: boolean, depth: number): Painted =>
  plate(
    view,
    far ? 'skin' : 'farSkin',
    depth,
    from(knee, thighFrame, 0.04, 0, 0.012),
    column(thighFrame, 0),
    0.03,
  );
/** Thigh in shorts, bare shank, shoe; in close-ups of the knee with its cap. */
export const paintLeg = (
  view: View,
  side: Side,
  limb: Limbs,
  far: boolean,
  isBare: boolean,
  hasKneecap: boolean,
): readonly Painted[] => {
  const { hip, knee, ankle, heel, ball, toe, thighFrame, shankFrame, footFrame } = limb;
  const thigh = (t: number): Vec => mixVec(hip, knee, t);
  const calf = from(mixVec(knee, ankle, 0.28), shankFrame, -0.012, 0, 0);
  const kneecap = from(knee, thighFrame, 0.002, 0, 0);
  const shankDepth = meanDepth(view, knee, ankle) + bias.shank;
  const thighDepth = meanDepth(view, hip, knee) + bias.thigh;
  const instep = from(ankle, footFrame, 0.012, 0, -0.022);
  const footDepth = meanDepth(view, ankle, ball) + bias.shank + 0.004;
  const shoe = solid(view, far ? 'farShoe' : 'shoe', footDepth, [
    [
      [heel, 0.031],
      [instep, 0.037],
      [ball, 0.027],
    ],
    [
      [ball, 0.027],
      [toe, 0.021],
    ],
  ]);
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
    ...(hasKneecap ? [patella(view, limb, far, Math.max(shankDepth, thighDepth) + 0.002)] : []),
    ...(isBare ? paintBareFoot(view, side, limb, far, footDepth) : [shoe]),
    solid(view, far ? 'farShorts' : 'shorts', thighDepth + 0.002, [
      [
        [hip, 0.085],
        [thigh(0.72), 0.066],
      ],
    ]),
  ];
};

/** Sleeve, bare forearm, hand with thumb, and with all fingers in close-ups. */
export const paintArm = (
  view: View,
  side: Side,
  limb: Limbs,
  far: boolean,
  isClose: boolean,
): readonly Painted[] => {
  const { shoulder, elbow, wrist, palm, fingertip, handFrame } = limb;
  const upper = (t: number): Vec => mixVec(shoulder, elbow, t);
  const upperDepth = meanDepth(view, shoulder, elbow) + bias.upperArm;
  const lowerDepth = meanDepth(view, elbow, palm) + bias.forearm;
  const thumb = from(wrist, handFrame, 0.048, sideSign(side) * -0.012, -0.06);
  const skin = far ? 'farSkin' : 'skin';
  const mitten: readonly (readonly Sphere[])[] = [
    [
      [wrist, 0.025],
      [palm, 0.032],
      [fingertip, 0.014],
    ],
    [
      [from(wrist, handFrame, 0.015, 0, -0.02), 0.016],
      [thumb, 0.011],
    ],
  ];
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
      ...(isClose ? [] : mitten),
    ]),
    ...(isClose ? paintHand(view, side, limb, far, lowerDepth) : []),
  ];
};
