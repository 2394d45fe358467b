import { depthOf, type View } from '../camera.ts';
import { type Painted, type Sphere, solid } from '../shapes.ts';
import {
  BEHIND,
  block,
  centred,
  disc,
  EDGE,
  own,
  type PropPainter,
  roll,
  span,
  tube,
  UNDER,
  under,
} from './paint-blocks.ts';
import { bike, flywheel, recumbentBike, rower, treadmill } from './paint-machines.ts';
import { seatPainters } from './paint-seats.ts';
import { smallPainters } from './paint-small.ts';
import { inProp, type PlacedProp } from '../solve/prop-space.ts';
import type { PropType } from '../types.ts';
import { add } from '../vector.ts';

const halves = (prop: PlacedProp): readonly [number, number] => [prop.size[0] / 2, prop.size[1] / 2];
const mid = (view: View, prop: PlacedProp): number => own(view, prop, [0, 0, prop.height / 2]);
const box: PropPainter = (view, prop) =>
  block(view, prop, centred(prop.size, 0.01, prop.height - EDGE), under(view, prop));

const stairs: PropPainter = (view, prop) => {
  const [l, w] = halves(prop);
  const tread = (i: number) =>
    span((2 * i - 1) * l, (2 * i + 1) * l, -w, w, 0.01, prop.height * (i + 1) - EDGE);
  return [2, 1, 0].flatMap((i) => block(view, prop, tread(i), under(view, prop) - i * 0.1));
};
const wedge: PropPainter = (view, prop) => {
  const [l, w] = halves(prop);
  const spheres = [-w, w].flatMap((y): readonly Sphere[] => [
    [inProp(prop, [-l, y, 0.01]), EDGE],
    [inProp(prop, [l, y, 0.01]), EDGE],
    [inProp(prop, [-l, y, prop.height]), EDGE],
  ]);
  return [solid(view, 'prop', under(view, prop), [spheres])];
};
const board: PropPainter = (view, prop) => [
  solid(view, 'propDark', under(view, prop), [[[inProp(prop, [0, 0, 0.035]), 0.045]]]),
  ...block(view, prop, centred(prop.size, prop.height - 0.03, prop.height - EDGE), under(view, prop) + 0.01),
];
const cushion =
  (edge: number): PropPainter =>
  (view, prop) => {
    const [l, w] = prop.size;
    const high = Math.max(edge + 0.001, prop.height - edge);
    const body = centred([l - 2 * edge + 0.02, w - 2 * edge + 0.02], edge, high);
    return block(view, prop, body, under(view, prop), ['soft', 'soft'], edge);
  };

const wall: PropPainter = (view, prop) => {
  const [, w] = halves(prop);
  return block(view, prop, span(0.01, prop.size[0], -w, w, 0, prop.height), BEHIND, ['wall', 'wall']);
};
const doorway: PropPainter = (view, prop) => {
  const [l, w] = halves(prop);
  const h = prop.height;
  const parts = [
    span(0, 2 * l, w, w + 0.1, 0, h),
    span(0, 2 * l, -w - 0.1, -w, 0, h),
    span(0, 2 * l, -w - 0.1, w + 0.1, h, h + 0.08),
  ];
  return parts.flatMap((part) => block(view, prop, part, BEHIND, ['wall', 'wall']));
};
const rail: PropPainter = (view, prop) => {
  const [, w] = halves(prop);
  const h = prop.height;
  const depth = mid(view, prop);
  const posts = [-w, w].map((y) =>
    tube(
      view,
      prop,
      'propDark',
      depth - 0.4,
      [
        [0, y, 0.01],
        [0, y, h],
      ],
      0.04,
    ),
  );
  return [
    ...posts,
    tube(
      view,
      prop,
      'propDark',
      depth,
      [
        [0, -w, h],
        [0, w, h],
      ],
      0.04,
    ),
  ];
};
const cable: PropPainter = (view, prop) => {
  const [l, w] = halves(prop);
  const depth = mid(view, prop) - 0.3;
  return [
    ...block(view, prop, span(0.02, 2 * l, -w, w, 0, prop.height), depth),
    tube(
      view,
      prop,
      'metal',
      depth + 0.01,
      [
        [l, 0, 0.25],
        [l, 0, prop.height - 0.15],
      ],
      0.05,
    ),
  ];
};
/** Water stands in front of the body and lets it show through. */
const pool: PropPainter = (view, prop) => [
  solid(view, 'water', -UNDER, [
    centred(prop.size, 0, prop.height)[0].flatMap((x) =>
      [0.01, prop.height].map((z): Sphere => [inProp(prop, [x, 0, z]), 0.02]),
    ),
  ]),
];
/** A gym ball lies behind what leans on it; a small ball is a thing among others. */
const ball: PropPainter = (view, prop) => {
  const r = prop.height / 2;
  const centre = inProp(prop, [0, 0, r]);
  const depth = depthOf(view, centre) - (r > 0.2 ? 0.3 : 0);
  return [
    solid(view, 'soft', depth, [[[centre, r]]]),
    solid(view, 'shine', depth + 0.001, [[[add(centre, [0, 0, r * 0.5]), r * 0.28]]]),
  ];
};
const painters: Readonly<Partial<Record<PropType, PropPainter>>> = {
  ...seatPainters,
  mat: (view, prop) => block(view, prop, centred(prop.size, 0, prop.height), BEHIND + 5, ['mat', 'mat']),
  step: box,
  box,
  block: box,
  stairs,
  wedge,
  board,
  foam: cushion(0.02),
  pillow: cushion(0.04),
  wall,
  doorway,
  rail,
  bar: rail,
  cable,
  pool,
  ball,
  roller: (view, prop) => [roll(view, prop, under(view, prop))],
  towel: (view, prop) =>
    prop.height < 0.02 ? cushion(0.006)(view, prop) : [roll(view, prop, under(view, prop))],
  slider: (view, prop) => [disc(view, prop, 'band', under(view, prop), [0, 0, 0.008], 0.11, 'z')],
  bike,
  recumbentBike,
  flywheel,
  rower,
  treadmill,
  ...smallPainters,
};

/** Everything that stands or lies on the floor; places and held things paint nothing here. */
export const paintFurniture = (view: View, prop: PlacedProp): readonly Painted[] =>
  painters[prop.spec.type]?.(view, prop) ?? [];
