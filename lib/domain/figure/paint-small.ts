import { solid } from './paint.ts';
import { disc, own, type PropPainter, tube } from './paint-blocks.ts';
import { inProp, type PlacedProp } from './prop-space.ts';
import type { View } from './camera.ts';
import type { Vec } from './vector.ts';

const mid = (view: View, prop: PlacedProp): number => own(view, prop, [0, 0, prop.height / 2]);
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

/** Small things that stand on the floor. */
export const smallPainters = { cone, kettlebell, dumbbell } satisfies Record<string, PropPainter>;
