import { linePath } from '../path.ts';
import { line, plate, solid, stroke } from '../shapes.ts';
import { disc, own, type PropPainter, tube } from './paint-blocks.ts';
import { inProp, type PlacedProp } from '../solve/prop-space.ts';
import { project, type View } from '../camera.ts';
import { add, scale, toRadians, type Vec } from '../vector.ts';

const mid = (view: View, prop: PlacedProp): number => own(view, prop, [0, 0, prop.height / 2]);
/** Signs stand before the body, but under arrows. */
const CLOCK_DEPTH = 30;
const cone: PropPainter = (view, prop) => {
  const depth = mid(view, prop);
  const at = (z: number): Vec => inProp(prop, [0, 0, z]);
  return [
    disc(view, prop, 'propDark', depth - 0.01, [0, 0, 0.006], 0.11, 'z'),
    solid(view, 'band', depth, [
      [
        [at(0.07), 0.07],
        [at(prop.height - 0.015), 0.015],
      ],
    ]),
  ];
};
const kettlebell: PropPainter = (view, prop) => [
  disc(view, prop, 'metal', mid(view, prop), [0, 0, 0.2], 0.055),
  solid(view, 'metal', mid(view, prop) + 0.001, [[[inProp(prop, [0, 0, 0.1]), 0.095]]]),
];
const dumbbell: PropPainter = (view, prop) => [
  tube(
    view,
    prop,
    'metal',
    mid(view, prop),
    [
      [0, -0.08, 0.05],
      [0, 0.08, 0.05],
    ],
    0.03,
  ),
  ...[-0.09, 0.09].map((y) => disc(view, prop, 'metal', mid(view, prop) + 0.01, [0, y, 0.05], 0.04)),
];

/** A clock face turned to the reader, with one hand; its turn is where the hand points, clockwise from twelve. */
const clock: PropPainter = (view, prop) => {
  const r = prop.height / 2;
  const depth = CLOCK_DEPTH + own(view, prop, [0, 0, 0]) * 0.01;
  const at = (degrees: number, k: number): Vec => {
    const [across, high] = [Math.sin(toRadians(degrees)) * r * k, Math.cos(toRadians(degrees)) * r * k];
    return add(prop.base, add(scale(view.right, across), scale(view.up, high)));
  };
  const marks = [0, 90, 180, 270].map((hour) => [at(hour, 0.6), at(hour, 0.76)].map((p) => project(view, p)));
  const ticks = { ...stroke('propDark', marks.flat(), 1.4), path: marks.flatMap((mark) => linePath(mark)) };
  return [
    plate(view, 'propDark', depth, prop.base, view.near, r),
    plate(view, 'shine', depth + 0.001, prop.base, view.near, r * 0.88),
    { sketch: ticks, depth: depth + 0.002 },
    line(view, 'arrow', depth + 0.003, [at(0, 0), at(prop.turnDegrees, 0.66)], 0.022),
  ];
};

/** Small things that stand on the floor, and signs in the air. */
export const smallPainters = { cone, kettlebell, dumbbell, clock } satisfies Record<string, PropPainter>;
