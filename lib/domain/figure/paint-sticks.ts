import { depthOf } from './camera.ts';
import { type HeldPainter, pointOf, sideOfName, stick } from './held.ts';
import { plate, solid } from './paint.ts';
import { add, apply, column, mixVec, scale, subtract, type Vec } from './vector.ts';

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

/** From the forearm's cuff through the hand to the floor. */
export const crutch: HeldPainter = ({ view, skeleton, prop }) =>
  (prop.held ?? []).map((name) => {
    const hand = pointOf(skeleton, name);
    const top = add(mixVec(hand, skeleton[sideOfName(name)].elbow, 0.85), [-0.02, 0, 0.02]);
    return stick(view, 'metal', top, [hand[0] + 0.05, hand[1] * 1.15, 0.01], 0.03);
  });
