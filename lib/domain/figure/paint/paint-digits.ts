import { body } from '../body/body.ts';
import { depthOf, type View } from '../camera.ts';
import { sideSign } from '../body/joints.ts';
import type { Limbs } from '../body/kinematics.ts';
import { fine, line, type Painted, type Sphere, solid } from '../shapes.ts';
import type { Side } from '../types.ts';
import { add, apply, type Mat, mixVec, multiply, normalize, rotateX, rotateY, type Vec } from '../vector.ts';

/** From the thumb's side to the little finger: place across the palm, and length as a share of the middle finger's. */
const fingers = [
  [0.027, 0.92, 'indexFingerFlexion'],
  [0.009, 1, 'middleFingerFlexion'],
  [-0.009, 0.94, 'ringFingerFlexion'],
  [-0.026, 0.76, 'littleFingerFlexion'],
] as const;
/** Proximal, middle and end part of the middle finger, metres; together a little longer than the plain hand's. */
const PHALANGES = [0.046, 0.03, 0.024] as const;
const END_SHARE = 0.65;

/** A hand with fingers and thumb, for close-ups. The thumb of a hand with one finger bent by itself touches its tip. */
export const paintHand = (
  view: View,
  side: Side,
  limb: Limbs,
  far: boolean,
  depth: number,
): readonly Painted[] => {
  const { wrist, handFrame, digits } = limb;
  const skin = far ? 'farSkin' : 'skin';
  const s = sideSign(side);
  const on = (x: number, y: number, z: number): Vec => add(wrist, apply(handFrame, [x, -s * y, z]));
  const palm: readonly Sphere[] = [
    [wrist, 0.025],
    [on(0.026, 0, -0.03), 0.017],
    [on(-0.022, 0, -0.03), 0.017],
    [on(0.027, 0, -0.088), 0.013],
    [on(-0.026, 0, -0.084), 0.013],
  ];
  const mark = far ? 'skin' : 'farSkin';
  const palmar = apply(handFrame, [0, -s, 0]);
  const drawn = fingers.map(([x, share, own]) => {
    const curl = digits.fingerCurl + digits[own] * 1.3;
    const bends = [digits.fingerFlexion + digits[own], curl, curl * END_SHARE];
    let frame: Mat = multiply(handFrame, rotateY((-x / 0.027) * digits.fingerSpread));
    let place = on(x, 0, -0.088);
    const spheres: Sphere[] = [[place, 0.0125]];
    PHALANGES.forEach((size, index) => {
      frame = multiply(frame, rotateX(-s * (bends[index] ?? 0)));
      place = add(place, apply(frame, [0, 0, -size * share]));
      spheres.push([place, 0.0115 - index * 0.001]);
    });
    const [a, b, c, d] = spheres;
    const parts = [
      [a, b],
      [b, c],
      [c, d],
    ].map((pair) => pair.filter((sphere) => sphere !== undefined));
    const at = depth + depthOf(view, place) - depthOf(view, wrist) + 0.004;
    const nail = (k: number): Vec => add(place, apply(frame, [0, s * 0.0055, k]));
    const isBack = depthOf(view, apply(frame, [0, s, 0])) > 0.2;
    return {
      place,
      own: digits[own],
      painted: [
        solid(view, skin, at, parts),
        ...(isBack ? [line(view, mark, at + 0.0005, [nail(0.009), nail(-0.001)], 0.012)] : []),
      ],
    };
  });
  /** The palm shows its lines, so that it cannot be taken for the back of the hand. */
  const isPalm = depthOf(view, palmar) > 0.3 && digits.fingerFlexion < 45;
  const creases = isPalm
    ? [
        [on(-0.03, 0.016, -0.066), on(-0.004, 0.018, -0.066), on(0.016, 0.018, -0.08)],
        [on(0.03, 0.016, -0.062), on(0.008, 0.018, -0.052), on(0.001, 0.018, -0.02)],
      ].map((points) => line(view, 'propDark', depth + 0.003, points, 0.004))
    : [];
  const open: Vec = [0.7, 0.12, -0.7];
  const across: Vec = [-0.35, 0.75, -0.62];
  const heading = normalize(mixVec(open, across, Math.max(0, digits.thumbAcross) / 70));
  const reach = (k: number): Vec => apply(handFrame, [heading[0] * k, -s * heading[1] * k, heading[2] * k]);
  const base = on(0.018, 0.006, -0.022);
  const straight = add(base, reach(0.044));
  const free = add(straight, add(reach(0.03), apply(handFrame, [0, 0, -0.02])));
  const met = drawn.reduce((most, finger) => (finger.own > most.own ? finger : most));
  const isMet = met.own > 0 && digits.thumbAcross > 0;
  const tip = isMet ? add(met.place, apply(handFrame, [0.006, 0, 0.008])) : free;
  const knuckle = isMet ? add(mixVec(base, tip, 0.55), apply(handFrame, [0.016, -s * 0.012, 0])) : straight;
  const thumb = solid(view, skin, depth + depthOf(view, tip) - depthOf(view, wrist) + 0.005, [
    [
      [base, 0.019],
      [knuckle, 0.013],
    ],
    [
      [knuckle, 0.013],
      [tip, 0.011],
    ],
  ]);
  return [
    fine(solid(view, skin, depth + 0.002, [palm])),
    ...creases,
    ...drawn.flatMap(({ painted }) => painted).map(fine),
    fine(thumb),
  ];
};

/** From the second to the little toe: place across the foot towards the inner side, and length, metres. */
const smallToes = [
  [0.01, 0.042],
  [-0.004, 0.038],
  [-0.017, 0.032],
  [-0.029, 0.026],
] as const;

/** A bare foot with its toes, for close-ups. */
export const paintBareFoot = (
  view: View,
  side: Side,
  limb: Limbs,
  far: boolean,
  depth: number,
): readonly Painted[] => {
  const { ankle, heel, footFrame, toesFrame, digits } = limb;
  const skin = far ? 'farSkin' : 'skin';
  const s = sideSign(side);
  const low = 0.02 - body.ankleHeight;
  const on = (x: number, y: number, z: number): Vec => add(ankle, apply(footFrame, [x, -s * y, z]));
  const sole: readonly Sphere[] = [
    [heel, 0.03],
    [on(0.012, 0, -0.02), 0.034],
    [on(body.ballForward * 0.5, 0.006, -0.03), 0.028],
  ];
  const front: readonly Sphere[] = [
    [on(body.ballForward * 0.5, 0.006, -0.03), 0.028],
    [on(body.ballForward, 0.024, low), 0.02],
    [on(body.ballForward - 0.014, -0.026, low - 0.003), 0.017],
  ];
  const toe = (frame: Mat, y: number, size: number, thick: number): Painted => {
    const base = on(body.ballForward + 0.01 - Math.max(0, 0.01 - y) * 0.4, y, low - 0.004);
    const tip = add(base, apply(frame, [size, 0, 0]));
    return solid(view, skin, depth + depthOf(view, tip) - depthOf(view, ankle) + 0.003, [
      [
        [base, thick],
        [tip, thick * 0.9],
      ],
    ]);
  };
  const bigFrame = multiply(toesFrame, rotateY(-digits.bigToeExtension));
  return [
    solid(view, skin, depth, [sole, front]),
    ...smallToes.map(([y, size]) => fine(toe(toesFrame, y, size, 0.0095))),
    fine(toe(bigFrame, 0.029, 0.05, 0.014)),
  ];
};
