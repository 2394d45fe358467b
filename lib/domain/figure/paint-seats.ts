import type { View } from './camera.ts';
import type { Painted } from './paint.ts';
import { block, centred, EDGE, own, type PropPainter, tube, UNDER, under } from './paint-blocks.ts';
import type { PlacedProp } from './prop-space.ts';

/** A seat on four legs, with a backrest of the given height behind. */
const seat = (view: View, prop: PlacedProp, padded: boolean, back: number): readonly Painted[] => {
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
  const top = block(view, prop, centred(prop.size, h - (padded ? 0.08 : 0.045), h - EDGE), under(view, prop));
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

/** Chairs, benches and tables. */
export const seatPainters = {
  chair: (view, prop) => seat(view, prop, false, 0.46),
  stool: (view, prop) => seat(view, prop, false, 0),
  machine: (view, prop) => seat(view, prop, true, 0.62),
  table: bench(0.04),
  bed: bench(0.09),
  bench: bench(0.09),
} satisfies Record<string, PropPainter>;
