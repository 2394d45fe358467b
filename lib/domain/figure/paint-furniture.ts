import { depthOf, type View } from './camera.ts';
import { line, type Painted, plate, type Role, type Sphere, solid } from './paint.ts';
import { inProp, type PlacedProp } from './prop-space.ts';
import { add, apply, rotateZ, type Vec } from './vector.ts';

/** Things under the body are painted before it, walls before everything. */
const UNDER = -20;
const BEHIND = -40;
const EDGE = 0.008;

type Box = readonly [
  x: readonly [number, number],
  y: readonly [number, number],
  z: readonly [number, number],
];
const corners = (prop: PlacedProp, [xs, ys, zs]: Box, edge: number): readonly Sphere[] =>
  xs.flatMap((x) => ys.flatMap((y) => zs.map((z): Sphere => [inProp(prop, [x, y, z]), edge])));

/** A block with rounded edges and a lighter top. */
const block = (
  view: View,
  prop: PlacedProp,
  box: Box,
  depth: number,
  roles: readonly [side: Role, top: Role] = ['prop', 'propTop'],
  edge = EDGE,
): readonly Painted[] => {
  const [xs, ys, zs] = box;
  const whole = solid(view, roles[0], depth, [corners(prop, box, edge)]);
  if (view.near[2] < 0.05) return [whole];
  return [whole, solid(view, roles[1], depth + 0.001, [corners(prop, [xs, ys, [zs[1], zs[1]]], edge)])];
};
const centred = (size: readonly [number, number], low: number, high: number): Box => [
  [-size[0] / 2, size[0] / 2],
  [-size[1] / 2, size[1] / 2],
  [low, high],
];
const tube = (
  view: View,
  prop: PlacedProp,
  role: Role,
  depth: number,
  points: readonly Vec[],
  width: number,
): Painted =>
  line(
    view,
    role,
    depth,
    points.map((point) => inProp(prop, point)),
    width,
  );
const own = (view: View, prop: PlacedProp, local: Vec): number => depthOf(view, inProp(prop, local));
const disc = (
  view: View,
  prop: PlacedProp,
  role: Role,
  depth: number,
  centre: Vec,
  r: number,
  axis: 'y' | 'z' = 'y',
): Painted =>
  plate(
    view,
    role,
    depth,
    inProp(prop, centre),
    apply(rotateZ(prop.turnDegrees), axis === 'y' ? [0, 1, 0] : [0, 0, 1]),
    r,
  );

const seat = (view: View, prop: PlacedProp, padded: boolean, back: number): readonly Painted[] => {
  const [l, w] = [prop.size[0] / 2, prop.size[1] / 2];
  const h = prop.height;
  const under = UNDER + own(view, prop, [0, 0, h / 2]);
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
  const top = block(view, prop, centred(prop.size, h - (padded ? 0.08 : 0.045), h - EDGE), under);
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

const bike = (view: View, prop: PlacedProp): readonly Painted[] => {
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
const rower = (view: View, prop: PlacedProp): readonly Painted[] => {
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
const treadmill = (view: View, prop: PlacedProp): readonly Painted[] => {
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
const ballOf = (view: View, prop: PlacedProp): readonly Painted[] => {
  const r = prop.height / 2;
  const centre = inProp(prop, [0, 0, r]);
  const depth = depthOf(view, centre);
  return [
    solid(view, 'soft', depth - (r > 0.2 ? 0.3 : 0), [[[centre, r]]]),
    solid(view, 'propTop', depth - (r > 0.2 ? 0.299 : -0.001), [[[add(centre, [0, 0, r * 0.45]), r * 0.35]]]),
  ];
};

/** Everything that stands or lies on the floor. Held things are painted elsewhere. */
export const paintFurniture = (view: View, prop: PlacedProp): readonly Painted[] => {
  const { height: h, size } = prop;
  const [l, w] = [size[0] / 2, size[1] / 2];
  const under = UNDER + own(view, prop, [0, 0, h / 2]);
  const mid = own(view, prop, [0, 0, h / 2]);
  const post = (x: number, y: number, top: number, width = 0.04): Painted =>
    tube(
      view,
      prop,
      'propDark',
      own(view, prop, [x, y, top / 2]),
      [
        [x, y, 0.01],
        [x, y, top],
      ],
      width,
    );
  switch (prop.spec.type) {
    case 'mat':
      return block(view, prop, centred(size, 0, h), BEHIND + 5, ['mat', 'mat']);
    case 'chair':
      return seat(view, prop, false, 0.46);
    case 'stool':
      return seat(view, prop, false, 0);
    case 'machine':
      return seat(view, prop, true, 0.62);
    case 'table':
    case 'bed':
    case 'bench': {
      const legs = [-1, 1].flatMap((x) =>
        [-1, 1].map((y) => ({ ...post(x * (l - 0.08), y * (w - 0.04), h - 0.05), depth: under - 1 })),
      );
      return [
        ...legs,
        ...block(view, prop, centred(size, h - (prop.spec.type === 'table' ? 0.04 : 0.09), h - EDGE), under),
      ];
    }
    case 'step':
    case 'box':
    case 'block':
      return block(view, prop, centred(size, 0.01, h - EDGE), under);
    case 'foam':
      return block(view, prop, centred(size, 0.02, h - 0.02), under, ['soft', 'soft'], 0.02);
    case 'pillow':
      return block(
        view,
        prop,
        centred([size[0] - 0.06, size[1] - 0.06], 0.04, Math.max(0.041, h - 0.04)),
        under,
        ['soft', 'soft'],
        0.04,
      );
    case 'stairs':
      return [2, 1, 0].flatMap((i) =>
        block(
          view,
          prop,
          [
            [-l + i * 2 * l, l + i * 2 * l],
            [-w, w],
            [0.01, h * (i + 1) - EDGE],
          ],
          under - i * 0.1,
        ),
      );
    case 'wedge': {
      const spheres: readonly Sphere[] = [-w, w].flatMap((y): readonly Sphere[] => [
        [inProp(prop, [-l, y, 0.01]), EDGE],
        [inProp(prop, [l, y, 0.01]), EDGE],
        [inProp(prop, [-l, y, h]), EDGE],
      ]);
      return [solid(view, 'prop', under, [spheres])];
    }
    case 'board':
      return [
        solid(view, 'propDark', under, [[[inProp(prop, [0, 0, 0.035]), 0.045]]]),
        ...block(view, prop, centred(size, h - 0.03, h - EDGE), under + 0.01),
      ];
    case 'wall':
      return block(
        view,
        prop,
        [
          [0.01, size[0]],
          [-w, w],
          [0, h],
        ],
        BEHIND,
        ['wall', 'wall'],
      );
    case 'doorway':
      return [
        ...block(
          view,
          prop,
          [
            [0, l * 2],
            [w, w + 0.1],
            [0, h],
          ],
          BEHIND,
          ['wall', 'wall'],
        ),
        ...block(
          view,
          prop,
          [
            [0, l * 2],
            [-w - 0.1, -w],
            [0, h],
          ],
          BEHIND,
          ['wall', 'wall'],
        ),
        ...block(
          view,
          prop,
          [
            [0, l * 2],
            [-w - 0.1, w + 0.1],
            [h, h + 0.08],
          ],
          BEHIND,
          ['wall', 'wall'],
        ),
      ];
    case 'rail':
    case 'bar':
      return [
        { ...post(0, -w, h), depth: mid - 0.4 },
        { ...post(0, w, h), depth: mid - 0.4 },
        tube(
          view,
          prop,
          'propDark',
          mid,
          [
            [0, -w, h],
            [0, w, h],
          ],
          0.04,
        ),
      ];
    case 'cable':
      return [
        ...block(
          view,
          prop,
          [
            [0.02, size[0]],
            [-w, w],
            [0, h],
          ],
          mid - 0.3,
          ['prop', 'propTop'],
        ),
        tube(
          view,
          prop,
          'metal',
          mid - 0.29,
          [
            [size[0] / 2, 0, 0.25],
            [size[0] / 2, 0, h - 0.15],
          ],
          0.05,
        ),
      ];
    case 'roller': {
      const r = h / 2;
      return [
        solid(view, 'soft', under, [
          [
            [inProp(prop, [0, -w + r, r]), r],
            [inProp(prop, [0, w - r, r]), r],
          ],
        ]),
      ];
    }
    case 'towel': {
      const r = h / 2;
      return [
        solid(view, 'soft', under, [
          [
            [inProp(prop, [0, -w + r, r]), r],
            [inProp(prop, [0, w - r, r]), r],
          ],
        ]),
      ];
    }
    case 'slider':
      return [disc(view, prop, 'band', under, [0, 0, 0.008], 0.11, 'z')];
    case 'ball':
      return ballOf(view, prop);
    case 'bike':
      return bike(view, prop);
    case 'rower':
      return rower(view, prop);
    case 'treadmill':
      return treadmill(view, prop);
    case 'kettlebell':
      return [
        disc(view, prop, 'metal', mid, [0, 0, 0.2], 0.055),
        solid(view, 'metal', mid + 0.001, [[[inProp(prop, [0, 0, 0.1]), 0.095]]]),
      ];
    case 'dumbbell':
      return [
        tube(
          view,
          prop,
          'metal',
          mid,
          [
            [0, -0.08, 0.05],
            [0, 0.08, 0.05],
          ],
          0.03,
        ),
        disc(view, prop, 'metal', mid + 0.01, [0, -0.09, 0.05], 0.04),
        disc(view, prop, 'metal', mid + 0.01, [0, 0.09, 0.05], 0.04),
      ];
    default:
      return [];
  }
};
