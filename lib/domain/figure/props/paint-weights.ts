import { depthOf, type View } from '../camera.ts';
import { type HeldPainter, stick } from './held.ts';
import { line, type Painted, plate, solid } from '../shapes.ts';
import { add, apply, column, cross, normalize, scale, type Vec } from '../vector.ts';

const barWithPlates = (
  view: View,
  centre: Vec,
  axis: Vec,
  half: number,
  size: number,
  thick: number,
): readonly Painted[] => {
  const end = (s: number): Vec => add(centre, scale(axis, s * half));
  const plates = [-1, 1].flatMap((s) => {
    const depth = depthOf(view, end(s)) + 0.06;
    const faces = [end(s), add(end(s), scale(axis, s * thick))];
    faces.sort((a, b) => depthOf(view, a) - depthOf(view, b));
    return faces.map((place, i) =>
      plate(view, i === 0 ? 'metal' : 'metalTop', depth + i * 0.001, place, axis, size),
    );
  });
  return [line(view, 'metal', depthOf(view, centre) + 0.06, [end(-1), end(1)], 0.03), ...plates];
};

/** Across one palm, or upright between two hands. */
export const dumbbell: HeldPainter = ({ view, skeleton, centre, side, isSingle }) => {
  const up = column(skeleton.chestFrame, 2);
  const weight = isSingle
    ? barWithPlates(view, centre, column(skeleton[side].handFrame, 0), 0.075, 0.04, 0.025)
    : barWithPlates(view, add(centre, scale(up, -0.05)), up, 0.09, 0.055, 0.025);
  return weight.map((painted) => ({ ...painted, depth: painted.depth + 0.04 }));
};

/** The bell hangs on from the fingers. */
export const kettlebell: HeldPainter = ({ view, centre, reach, across }) => {
  const depth = depthOf(view, centre) + 0.05;
  const axis = normalize(cross(reach, across), [1, 0, 0]);
  return [
    plate(view, 'metal', depth, add(centre, scale(reach, 0.06)), axis, 0.066),
    solid(view, 'metal', depth + 0.001, [[[add(centre, scale(reach, 0.16)), 0.095]]]),
  ];
};

/** In the hands, on the upper back or over the hips. */
export const barbell: HeldPainter = ({ view, skeleton, prop, centre, across }) => {
  const place = prop.held?.[0];
  if (place === 'back') {
    const bar = add(skeleton.spine[4], apply(skeleton.chestFrame, [-0.1, 0, -0.01]));
    return barWithPlates(view, bar, column(skeleton.chestFrame, 1), 0.62, 0.17, 0.02);
  }
  if (place === 'pelvis') {
    const bar = add(skeleton.root, apply(skeleton.pelvisFrame, [0.13, 0, 0.05]));
    return barWithPlates(view, bar, column(skeleton.pelvisFrame, 1), 0.62, 0.17, 0.02);
  }
  return barWithPlates(view, centre, across, 0.62, prop.height ?? 0.2, 0.02);
};

/** A wheel with a handle on each side. */
export const wheel: HeldPainter = ({ view, centre, across }) => [
  plate(view, 'propDark', depthOf(view, centre) + 0.02, centre, across, 0.09),
  stick(view, 'metal', add(centre, scale(across, 0.16)), add(centre, scale(across, -0.16)), 0.028),
];

/** A case or block between the hands, level with the floor. */
export const carried: HeldPainter = ({ view, prop, centre }) => {
  const r = (prop.height ?? 0.26) / 2 - 0.01;
  const corners = [-r, r].flatMap((x) =>
    [-r, r].flatMap((y) => [-r, r].map((z) => [add(centre, [x, y * 1.2, z]), 0.012] as const)),
  );
  return [solid(view, 'prop', depthOf(view, centre) + 0.02, [corners])];
};

/** A ball or pillow held between two parts or in one hand, or leaned on behind the low back. */
export const softThing: HeldPainter = ({ view, skeleton, prop, centre }) => {
  const r = (prop.height ?? 0.2) / 2;
  const isBehind = prop.held?.[0] === 'lowBack';
  const place = isBehind ? add(centre, apply(skeleton.spineFrames[1], [-r, 0, 0])) : centre;
  return [solid(view, 'soft', depthOf(view, place) + (r < 0.16 ? 0.03 : -0.02), [[[place, r]]])];
};
