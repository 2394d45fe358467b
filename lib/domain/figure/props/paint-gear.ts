import { paintArrow } from '../arrow-shape.ts';
import { depthOf, project } from '../camera.ts';
import { type HeldPainter, pointOf, sideOfName } from './held.ts';
import { line, type Painted, type Sphere, solid } from '../shapes.ts';
import { body } from '../body/body.ts';
import { add, apply, column, mixVec, scale, type Vec } from '../vector.ts';

/** A machine's arm from its pivot to a padded roll across the limb at its end. */
export const lever: HeldPainter = ({ view, skeleton, prop }) => {
  const places = (prop.along ?? []).map((place) => pointOf(skeleton, place));
  const end = places.at(-1);
  if (end === undefined) return [];
  const across = scale(column(skeleton.pelvisFrame, 1), 0.09);
  const depth = places.reduce((sum, place) => sum + depthOf(view, place), 0) / places.length;
  const roll: readonly Sphere[] = [
    [add(end, across), 0.05],
    [add(end, scale(across, -1)), 0.05],
  ];
  return [
    line(view, 'metal', depth + 0.16, places, 0.034),
    solid(view, 'soft', depthOf(view, end) + 0.05, [roll]),
  ];
};

/** A board under the soles of the named feet: the plate of a press, a pedal. */
export const footplate: HeldPainter = ({ view, skeleton, prop }) => {
  const corners = (prop.held ?? []).flatMap((name): readonly Sphere[] => {
    const { ankle, footFrame } = skeleton[sideOfName(name)];
    const margin = (prop.held?.length ?? 0) > 1 ? 0.1 : 0.02;
    return [-0.06 - margin, 0.18 + margin].flatMap((x) =>
      [-0.05, 0.05].map((y): Sphere => {
        const under: Vec = [x, y, -body.ankleHeight - 0.022];
        return [add(ankle, apply(footFrame, under)), 0.018];
      }),
    );
  });
  const nearest = Math.min(...corners.map(([place]) => depthOf(view, place)));
  return corners.length === 0 ? [] : [solid(view, 'prop', nearest - 0.1, [corners])];
};

/** Before everything, water too. */
const FRONT = 40;
/** An arrow that the movement does not tell: a push against a hand, a breath, a turn. Its middle point bows it, its height is its size. */
export const pushArrow: HeldPainter = ({ view, skeleton, prop }) => {
  const places = (prop.along ?? []).map((place) => pointOf(skeleton, place));
  const [start, end] = [places[0], places.at(-1)];
  if (start === undefined || end === undefined) return [];
  const middle = places.length > 2 ? (places[1] ?? start) : mixVec(start, end, 0.5);
  const way = [project(view, start), project(view, middle), project(view, end)] as const;
  return paintArrow(way, prop.height).map((sketch) => ({ sketch, depth: FRONT }));
};

const eyeMarks =
  (isOpen: boolean): HeldPainter =>
  ({ view, skeleton: { head, headFrame } }) => {
    const on = (x: number, y: number, z: number): Vec => add(head, apply(headFrame, [x, y, z]));
    return [-1, 1].flatMap((s): readonly Painted[] => {
      const turned = apply(headFrame, [0.9, s * 0.44, 0]);
      if (depthOf(view, turned) < 0.15) return [];
      const depth = depthOf(view, head) + 0.5;
      if (isOpen) return [solid(view, 'shoe', depth, [[[on(0.082, s * 0.034, 0.012), 0.011]]])];
      const lid = [-0.02, -0.007, 0.007, 0.02].map((y) =>
        on(0.082, s * 0.036 + y, Math.abs(y) > 0.01 ? 0.014 : 0.006),
      );
      return [line(view, 'shoe', depth, lid, 0.009)];
    });
  };
/** Faces have no eyes unless the exercise is about seeing. */
export const eyes = eyeMarks(true);
export const closedEyes = eyeMarks(false);
