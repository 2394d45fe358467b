import { depthOf } from '../camera.ts';
import { type HeldPainter, pointOf, sideOfName, stick } from './held.ts';
import { line, plate, solid } from '../shapes.ts';
import { add, apply, column, cross, mixVec, normalize, scale, subtract, type Vec } from '../vector.ts';

/** Along the spine, across both hands, or from one hand to the floor. */
export const pole: HeldPainter = ({ view, skeleton, prop, points, centre, across }) => {
  if (prop.held?.[0] === 'back') {
    const low = add(skeleton.root, apply(skeleton.pelvisFrame, [-0.125, 0, -0.08]));
    const high = add(skeleton.head, apply(skeleton.headFrame, [-0.125, 0, 0.16]));
    return [stick(view, 'propDark', low, high, 0.03)];
  }
  const [first, second] = points;
  if (first === undefined || second === undefined) {
    const foot: Vec = [centre[0], centre[1], 0.01];
    return [stick(view, 'propDark', add(centre, [0, 0, 0.12]), foot, 0.03)];
  }
  const beyond = scale(across, 0.22);
  return [stick(view, 'propDark', add(first, beyond), subtract(second, beyond), 0.03)];
};

/** A shaft on from the fingers with a weight at its end. */
export const club: HeldPainter = ({ view, prop, centre, reach }) => {
  const end = add(centre, scale(reach, prop.height ?? 0.75));
  return [
    stick(view, 'propDark', add(centre, scale(reach, -0.06)), end, 0.028),
    solid(view, 'metal', depthOf(view, end) + 0.04, [
      [
        [end, 0.035],
        [add(end, scale(reach, -0.08)), 0.03],
      ],
    ]),
  ];
};

/** A handle across the palm with its head on the thumb's side. */
export const hammer: HeldPainter = ({ view, skeleton, prop, centre, side }) => {
  const up = column(skeleton[side].handFrame, 0);
  const end = add(centre, scale(up, prop.height ?? 0.28));
  return [
    stick(view, 'propDark', add(centre, scale(up, -0.08)), end, 0.028),
    solid(view, 'metal', depthOf(view, end) + 0.04, [
      [
        [end, 0.03],
        [add(end, scale(up, -0.06)), 0.03],
      ],
    ]),
  ];
};

export const racket: HeldPainter = ({ view, prop, centre, reach }) => {
  const end = add(centre, scale(reach, prop.height ?? 0.32));
  return [
    plate(view, 'soft', depthOf(view, end) + 0.04, add(end, scale(reach, 0.13)), view.near, 0.14),
    stick(view, 'propDark', add(centre, scale(reach, -0.06)), end, 0.028),
  ];
};

/** A forearm crutch: a cuff below the elbow, a grip in the hand, a shaft with a rubber foot. */
export const crutch: HeldPainter = ({ view, skeleton, prop }) =>
  (prop.held ?? []).flatMap((name) => {
    const hand = pointOf(skeleton, name);
    const { elbow } = skeleton[sideOfName(name)];
    const foot: Vec = [hand[0] + 0.04, hand[1] * 1.12, 0.015];
    const cuff = add(mixVec(hand, elbow, 0.8), [-0.045, 0, 0]);
    const depth = depthOf(view, hand) + 0.04;
    const forearm = normalize(subtract(elbow, hand));
    const ring = scale(normalize(cross(forearm, view.near), [1, 0, 0]), 0.05);
    const ringAt = mixVec(hand, elbow, 0.8);
    const grip = scale(normalize(cross(column(skeleton.pelvisFrame, 1), subtract(hand, foot))), 0.055);
    return [
      line(view, 'metal', depth, [cuff, hand, foot], 0.032),
      line(view, 'propDark', depth + 0.001, [subtract(hand, scale(grip, 0.4)), add(hand, grip)], 0.036),
      line(view, 'propDark', depth + 0.001, [add(foot, [0, 0, 0.04]), foot], 0.05),
      line(view, 'propDark', depth + 0.03, [add(ringAt, ring), subtract(ringAt, ring)], 0.036),
    ];
  });
