import type { View } from '../camera.ts';
import { type Painted, type Sphere, solid } from '../shapes.ts';
import { block, centred, disc, EDGE, own, tube, UNDER } from './paint-blocks.ts';
import { inProp, type PlacedProp } from '../solve/prop-space.ts';
import type { Vec } from '../vector.ts';

/** An upright bike: saddle at the prop's place, crank and flywheel in front. */
export const bike = (view: View, prop: PlacedProp): readonly Painted[] => {
  const d = (y: number): number => own(view, prop, [0, y, 0.4]);
  const saddle = prop.height;
  return [
    disc(view, prop, 'prop', d(0) - 0.05, [0.42, 0, 0.3], 0.24),
    disc(view, prop, 'propTop', d(0) - 0.04, [0.42, 0, 0.3], 0.1),
    tube(
      view,
      prop,
      'propDark',
      d(0) - 0.03,
      [
        [-0.35, 0, 0.02],
        [0.62, 0, 0.02],
      ],
      0.045,
    ),
    tube(
      view,
      prop,
      'propDark',
      d(0) - 0.03,
      [
        [-0.05, 0, 0.05],
        [0, 0, saddle - 0.06],
      ],
      0.045,
    ),
    tube(
      view,
      prop,
      'propDark',
      d(0) - 0.03,
      [
        [0.4, 0, 0.3],
        [0.42, 0, saddle + 0.1],
        [0.5, 0, saddle + 0.18],
      ],
      0.04,
    ),
    tube(
      view,
      prop,
      'propDark',
      d(0) - 0.02,
      [
        [0.5, -0.2, saddle + 0.18],
        [0.5, 0.2, saddle + 0.18],
      ],
      0.035,
    ),
    disc(view, prop, 'metal', d(0) - 0.02, [0.2, 0, 0.3], 0.06),
    ...block(
      view,
      prop,
      [
        [-0.14, 0.1],
        [-0.08, 0.08],
        [saddle - 0.06, saddle - EDGE],
      ],
      UNDER,
      ['propDark', 'propDark'],
    ),
  ];
};
/** A bike with a low padded seat and a sloping backrest: the seat at the prop's place, crank and wheel housing in front. */
export const recumbentBike = (view: View, prop: PlacedProp): readonly Painted[] => {
  const h = prop.height;
  const d = own(view, prop, [0, 0, 0.4]);
  const bar = (points: readonly Vec[], width: number, depth = d - 0.1): Painted =>
    tube(view, prop, 'propDark', depth, points, width);
  const pad = (ends: readonly (readonly [number, number])[], half: number, depth: number): Painted =>
    solid(view, 'soft', depth, [
      ends.flatMap(([x, z]) => [-half, half].map((y): Sphere => [inProp(prop, [x, y, z]), 0.045])),
    ]);
  return [
    bar(
      [
        [-0.3, 0, 0.08],
        [1.05, 0, 0.08],
      ],
      0.07,
    ),
    ...[-0.28, 1.02].map((x) =>
      bar(
        [
          [x, -0.22, 0.02],
          [x, 0.22, 0.02],
        ],
        0.05,
      ),
    ),
    bar(
      [
        [-0.02, 0, 0.1],
        [-0.02, 0, h - 0.06],
      ],
      0.07,
    ),
    bar(
      [
        [-0.14, 0, h - 0.08],
        [-0.4, 0, h + 0.34],
      ],
      0.05,
    ),
    disc(view, prop, 'prop', d - 0.12, [0.86, 0, 0.36], 0.27),
    disc(view, prop, 'propTop', d - 0.11, [0.86, 0, 0.36], 0.12),
    bar(
      [
        [0.78, 0, 0.6],
        [0.72, 0, 1.02],
      ],
      0.05,
    ),
    ...block(
      view,
      prop,
      [
        [0.66, 0.7],
        [-0.14, 0.14],
        [0.98, 1.16],
      ],
      d - 0.09,
      ['metal', 'metalTop'],
    ),
    disc(view, prop, 'metal', d - 0.1, [0.7, 0, 0.42], 0.05),
    pad(
      [
        [-0.18, h - 0.05],
        [0.14, h - 0.05],
      ],
      0.16,
      UNDER,
    ),
    pad(
      [
        [-0.25, h + 0.06],
        [-0.44, h + 0.56],
      ],
      0.15,
      UNDER + 0.1,
    ),
    ...[-0.24, 0.24].map((y) =>
      bar(
        [
          [-0.12, y, h - 0.1],
          [0.1, y, h - 0.06],
          [0.16, y, h + 0.16],
        ],
        0.035,
        own(view, prop, [0, y * 1.5, 0.4]),
      ),
    ),
  ];
};
/** A heavy wheel with its hub, upright in the way of the movement; its height is its width. */
export const flywheel = (view: View, prop: PlacedProp): readonly Painted[] => {
  const r = prop.height / 2;
  const d = own(view, prop, [0, 0, r]) - 0.08;
  return [
    disc(view, prop, 'prop', d, [0, 0, r], r),
    disc(view, prop, 'propTop', d + 0.001, [0, 0, r], r * 0.72),
    disc(view, prop, 'metal', d + 0.002, [0, 0, r], r * 0.22),
  ];
};
/** A rail with a seat and a flywheel in front. */
export const rower = (view: View, prop: PlacedProp): readonly Painted[] => {
  const d = own(view, prop, [0, 0, 0.2]) - 0.3;
  return [
    tube(
      view,
      prop,
      'propDark',
      d,
      [
        [-0.6, 0, 0.22],
        [1, 0, 0.3],
      ],
      0.06,
    ),
    tube(
      view,
      prop,
      'propDark',
      d,
      [
        [-0.55, 0, 0.2],
        [-0.6, 0, 0.02],
      ],
      0.05,
    ),
    tube(
      view,
      prop,
      'propDark',
      d,
      [
        [1, 0, 0.3],
        [1.05, 0, 0.02],
      ],
      0.05,
    ),
    disc(view, prop, 'prop', d + 0.01, [1.12, 0, 0.38], 0.24),
    ...block(view, prop, centred([0.3, 0.3], prop.height - 0.06, prop.height - EDGE), UNDER),
  ];
};
/** A deck, rising when its height says so, with two rails. */
export const treadmill = (view: View, prop: PlacedProp): readonly Painted[] => {
  const [l, w] = [prop.size[0] / 2, prop.size[1] / 2];
  const rail = (y: number): Painted =>
    tube(
      view,
      prop,
      'propDark',
      own(view, prop, [0, y, 0.5]),
      [
        [l - 0.05, y, 0.1],
        [l - 0.2, y, 1.05],
        [l - 0.5, y, 1],
      ],
      0.04,
    );
  const tilt = prop.height - 0.12;
  const deck: readonly Sphere[] = [-w, w].flatMap((y): readonly Sphere[] => [
    [inProp(prop, [-l, y, 0.03]), 0.02],
    [inProp(prop, [l, y, 0.03]), 0.02],
    [inProp(prop, [-l, y, prop.height - tilt - 0.02]), 0.02],
    [inProp(prop, [l, y, prop.height + tilt - 0.02]), 0.02],
  ]);
  return [solid(view, 'prop', UNDER, [deck]), rail(-w), rail(w)];
};
