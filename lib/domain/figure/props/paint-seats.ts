import type { View } from '../camera.ts';
import type { Painted } from '../shapes.ts';
import { block, centred, EDGE, own, type PropPainter, span, tube, UNDER, under } from './paint-blocks.ts';
import type { PlacedProp } from '../solve/prop-space.ts';

/** A seat on four legs, with a backrest of the given height behind. */
const seat = (view: View, prop: PlacedProp, back: number): readonly Painted[] => {
  const [l, w] = [prop.size[0] / 2, prop.size[1] / 2];
  const h = prop.height;
  const legs = [-1, 1].flatMap((x) =>
    [-1, 1].map((y) =>
      tube(
        view,
        prop,
        'propDark',
        UNDER - 1 + own(view, prop, [x * l, y * w, 0]),
        [
          [x * (l - 0.03), y * (w - 0.03), h - 0.03],
          [x * (l - 0.01), y * (w - 0.02), 0.02],
        ],
        0.028,
      ),
    ),
  );
  const top = block(view, prop, centred(prop.size, h - 0.045, h - EDGE), under(view, prop));
  if (back === 0) return [...legs, ...top];
  const behind = own(view, prop, [-l, 0, h + 0.3]);
  const posts = [-1, 1].map((y) =>
    tube(
      view,
      prop,
      'propDark',
      behind - 0.01,
      [
        [-l + 0.02, y * (w - 0.04), h - 0.02],
        [-l - 0.03, y * (w - 0.04), h + back],
      ],
      0.028,
    ),
  );
  const panel = block(
    view,
    prop,
    [
      [-l - 0.045, -l - 0.01],
      [-w + 0.02, w - 0.02],
      [h + back * 0.45, h + back],
    ],
    behind,
  );
  return [...legs, ...top, ...posts, ...panel];
};

const bench =
  (thick: number): PropPainter =>
  (view, prop) => {
    const [l, w] = [prop.size[0] / 2, prop.size[1] / 2];
    const low = prop.height - thick;
    const legs = [-1, 1].flatMap((x) =>
      [-1, 1].map((y) => {
        const [px, py] = [x * (l - 0.08), y * (w - 0.04)];
        return tube(
          view,
          prop,
          'propDark',
          under(view, prop) - 1,
          [
            [px, py, 0.01],
            [px, py, low],
          ],
          0.04,
        );
      }),
    );
    return [...legs, ...block(view, prop, centred(prop.size, low, prop.height - EDGE), under(view, prop))];
  };

/** A training machine: a padded seat and backrest on a frame, with a stack of weights behind. */
const machine: PropPainter = (view, prop) => {
  const [l, w] = [prop.size[0] / 2, prop.size[1] / 2];
  const h = prop.height;
  const behind = own(view, prop, [-l, 0, h + 0.3]);
  const depth = under(view, prop);
  const plates = [0, 1, 2, 3, 4, 5].map((i) => 0.1 + i * 0.075);
  return [
    ...block(view, prop, span(-l - 0.42, l - 0.02, -0.05, 0.05, 0.01, 0.06), depth - 2, [
      'propDark',
      'propDark',
    ]),
    ...block(view, prop, span(-0.06, 0.06, -0.05, 0.05, 0.05, h - 0.08), depth - 1, ['propDark', 'propDark']),
    ...block(view, prop, span(-l - 0.43, -l - 0.38, -0.16, 0.16, 0.01, 1.3), behind - 0.4, [
      'propDark',
      'propDark',
    ]),
    ...block(view, prop, span(-l - 0.17, -l - 0.12, -0.16, 0.16, 0.01, 1.3), behind - 0.4, [
      'propDark',
      'propDark',
    ]),
    ...plates.flatMap((z) =>
      block(view, prop, span(-l - 0.36, -l - 0.19, -0.15, 0.15, z, z + 0.05), behind - 0.3, [
        'metal',
        'metalTop',
      ]),
    ),
    ...block(view, prop, centred(prop.size, h - 0.08, h - EDGE), depth, ['soft', 'shine']),
    ...block(view, prop, span(-l - 0.09, -l - 0.01, -w + 0.03, w - 0.03, h + 0.06, h + 0.62), behind, [
      'soft',
      'shine',
    ]),
  ];
};

/** Chairs, benches and tables. */
export const seatPainters = {
  chair: (view, prop) => seat(view, prop, 0.46),
  stool: (view, prop) => seat(view, prop, 0),
  machine,
  table: bench(0.04),
  bed: bench(0.09),
  bench: bench(0.09),
} satisfies Record<string, PropPainter>;
