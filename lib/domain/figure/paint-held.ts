import { bodyPoint } from './contacts.ts';
import { depthOf, type View } from './camera.ts';
import { type Skeleton } from './kinematics.ts';
import { line, type Painted, plate, type Role, type Sphere, solid } from './paint.ts';
import type { LoopPlace, PropSpec } from './types.ts';
import { add, apply, column, cross, mixVec, normalize, scale, subtract, type Vec } from './vector.ts';

const FRONT = 0.06;
const LOOP_RADIUS: Readonly<Record<LoopPlace, readonly [name: string, radius: number]>> = {
  thighs: ['Thigh', 0.066],
  knees: ['Thigh', 0.064],
  shins: ['Shin', 0.05],
  ankles: ['Ankle', 0.038],
  feet: ['Foot', 0.045],
  hands: ['Hand', 0.034],
  wrists: ['Wrist', 0.03],
  fingers: ['Fingers', 0.02],
};

const point = (skeleton: Skeleton, place: string | Vec): Vec =>
  typeof place === 'string' ? (bodyPoint(skeleton, place) ?? skeleton.root) : place;
const handsOf = (skeleton: Skeleton, prop: PropSpec): readonly Vec[] =>
  (prop.held ?? []).map((name) => point(skeleton, name));
const middle = (points: readonly Vec[]): Vec => {
  const [a, b] = points;
  return a === undefined ? [0, 0, 0] : b === undefined ? a : mixVec(a, b, 0.5);
};
const sideOf = (prop: PropSpec): 'left' | 'right' =>
  prop.held?.[0]?.startsWith('left') === true ? 'left' : 'right';
/** The way the fingers point, straight on from the forearm. */
const reachOf = (skeleton: Skeleton, prop: PropSpec): Vec => {
  const one = (side: 'left' | 'right'): Vec => scale(column(skeleton[side].handFrame, 2), -1);
  return (prop.held?.length ?? 0) > 1
    ? normalize(add(one('left'), one('right')), [0, 0, -1])
    : one(sideOf(prop));
};

const ring = (centre: Vec, axis: Vec, r: number, edge: number): readonly Sphere[] => {
  const u = normalize(cross(axis, Math.abs(axis[2]) > 0.9 ? [1, 0, 0] : [0, 0, 1]));
  const v = cross(axis, u);
  return Array.from({ length: 12 }, (_, i): Sphere => {
    const a = (i / 12) * Math.PI * 2;
    return [add(centre, add(scale(u, Math.cos(a) * r), scale(v, Math.sin(a) * r))), edge];
  });
};
const weightedBar = (
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
    const faces = [end(s), add(end(s), scale(axis, s * thick))].sort(
      (a, b) => depthOf(view, a) - depthOf(view, b),
    );
    return faces.map((place, i) =>
      plate(view, i === 0 ? 'metal' : 'metalTop', depth + i * 0.001, place, axis, size),
    );
  });
  return [line(view, 'metal', depthOf(view, centre) + FRONT, [end(-1), end(1)], 0.03), ...plates];
};

const paintLoop = (view: View, skeleton: Skeleton, place: LoopPlace): readonly Painted[] => {
  const [name, r] = LOOP_RADIUS[place];
  const [a, b] = [point(skeleton, `left${name}`), point(skeleton, `right${name}`)];
  const apart = normalize(subtract(a, b), [0, 1, 0]);
  const across = (side: 'left' | 'right', centre: Vec): Painted => {
    const limb = skeleton[side];
    const bone =
      name === 'Hand' || name === 'Wrist'
        ? subtract(limb.wrist, limb.elbow)
        : name === 'Foot'
          ? column(limb.footFrame, 0)
          : name === 'Thigh'
            ? subtract(limb.knee, limb.hip)
            : subtract(limb.ankle, limb.knee);
    const u = normalize(cross(normalize(bone), view.near), [0, 0, 1]);
    return line(
      view,
      'band',
      depthOf(view, centre) + 0.09,
      [add(centre, scale(u, r)), add(centre, scale(u, -r))],
      0.035,
    );
  };
  const depth = Math.max(depthOf(view, a), depthOf(view, b));
  const front = scale(view.near, 0.02);
  return [
    line(
      view,
      'band',
      Math.min(depthOf(view, a), depthOf(view, b)) + 0.085,
      [add(a, add(scale(apart, r), front)), add(b, add(scale(apart, -r), front))],
      0.03,
    ),
    across('left', a),
    across('right', b),
  ].map((painted) => ({ ...painted, depth: Math.min(painted.depth, depth + 0.1) }));
};

const stick = (view: View, role: Role, from: Vec, to: Vec, width: number): Painted =>
  line(view, role, depthOf(view, mixVec(from, to, 0.3)) + 0.03, [from, to], width);

/** Things in the hands, round the limbs or stretched between two places. */
export const paintHeld = (view: View, skeleton: Skeleton, prop: PropSpec): readonly Painted[] => {
  const points = handsOf(skeleton, prop);
  const centre = middle(points);
  const [a, b] = points;
  const reach = reachOf(skeleton, prop);
  const chestUp = column(skeleton.chestFrame, 2);
  const across = normalize(
    a !== undefined && b !== undefined ? subtract(a, b) : column(skeleton.chestFrame, 1),
    [0, 1, 0],
  );
  switch (prop.type) {
    case 'dumbbell': {
      const axis = b === undefined ? column(skeleton[sideOf(prop)].handFrame, 0) : chestUp;
      const shifted = b === undefined ? centre : add(centre, scale(chestUp, -0.05));
      return weightedBar(
        view,
        shifted,
        normalize(axis),
        b === undefined ? 0.075 : 0.09,
        b === undefined ? 0.04 : 0.055,
        0.025,
      ).map((painted) => ({ ...painted, depth: painted.depth + 0.04 }));
    }
    case 'kettlebell': {
      const bell = add(centre, scale(reach, 0.16));
      const depth = depthOf(view, centre);
      return [
        solid(view, 'metal', depth + 0.05, [
          ring(add(centre, scale(reach, 0.06)), normalize(cross(reach, across), [1, 0, 0]), 0.055, 0.016),
        ]),
        solid(view, 'metal', depth + 0.055, [[[bell, 0.095]]]),
      ];
    }
    case 'barbell': {
      if (prop.held?.[0] === 'back') {
        const bar = add(skeleton.spine[4], apply(skeleton.chestFrame, [-0.1, 0, -0.01]));
        return weightedBar(view, bar, column(skeleton.chestFrame, 1), 0.62, 0.17, 0.02);
      }
      if (prop.held?.[0] === 'pelvis') {
        const bar = add(skeleton.root, apply(skeleton.pelvisFrame, [0.13, 0, 0.05]));
        return weightedBar(view, bar, column(skeleton.pelvisFrame, 1), 0.62, 0.17, 0.02);
      }
      return weightedBar(view, centre, across, 0.62, prop.height ?? 0.2, 0.02);
    }
    case 'pole': {
      if (prop.held?.[0] === 'back') {
        const low = add(skeleton.root, apply(skeleton.pelvisFrame, [-0.125, 0, -0.08]));
        const high = add(skeleton.head, apply(skeleton.headFrame, [-0.125, 0, 0.16]));
        return [stick(view, 'propDark', low, high, 0.03)];
      }
      if (b === undefined)
        return [stick(view, 'propDark', add(centre, [0, 0, 0.12]), [centre[0], centre[1], 0.01], 0.03)];
      const far = scale(across, 0.22);
      return [stick(view, 'propDark', add(points[0] ?? centre, far), subtract(b, far), 0.03)];
    }
    case 'club':
    case 'hammer':
    case 'racket': {
      const size = prop.height ?? (prop.type === 'club' ? 0.75 : 0.32);
      const forward = prop.type === 'hammer' ? column(skeleton[sideOf(prop)].handFrame, 0) : reach;
      const end = add(centre, scale(forward, size));
      const head =
        prop.type === 'racket'
          ? solid(view, 'soft', depthOf(view, end) + 0.04, [
              ring(add(end, scale(forward, 0.14)), view.near, 0.13, 0.012),
            ])
          : solid(view, 'metal', depthOf(view, end) + 0.04, [
              [
                [end, 0.035],
                [add(end, scale(forward, -0.08)), 0.03],
              ],
            ]);
      return [stick(view, 'propDark', add(centre, scale(forward, -0.06)), end, 0.028), head];
    }
    case 'wheel':
      return [
        solid(view, 'propDark', depthOf(view, centre) + 0.02, [ring(centre, across, 0.08, 0.012)]),
        stick(view, 'metal', add(centre, scale(across, 0.16)), add(centre, scale(across, -0.16)), 0.028),
      ];
    case 'crutch':
      return (prop.held ?? []).flatMap((name) => {
        const hand = point(skeleton, name);
        const side = name.startsWith('left') ? 'left' : 'right';
        const top = add(mixVec(hand, skeleton[side].elbow, 0.85), [-0.02, 0, 0.02]);
        return [stick(view, 'metal', top, [hand[0] + 0.05, hand[1] * 1.15, 0.01], 0.03)];
      });
    case 'cuff':
      return points.map((ankle, index) => {
        const limb = skeleton[prop.held?.[index]?.startsWith('left') === true ? 'left' : 'right'];
        const shin = normalize(subtract(limb.knee, limb.ankle));
        return line(
          view,
          'band',
          depthOf(view, ankle) + 0.08,
          [add(ankle, scale(shin, 0.03)), add(ankle, scale(shin, 0.11))],
          0.1,
        );
      });
    case 'miniBand':
      return paintLoop(view, skeleton, prop.around ?? 'knees');
    case 'band':
    case 'strap':
    case 'rope':
    case 'cable': {
      const places = (prop.along ?? []).map((place) => point(skeleton, place));
      const depth = places.reduce((sum, place) => sum + depthOf(view, place), 0) / Math.max(1, places.length);
      return [
        line(
          view,
          prop.type === 'band' ? 'band' : prop.type === 'cable' ? 'metal' : 'propDark',
          depth + 0.07,
          places,
          prop.type === 'cable' ? 0.014 : 0.026,
        ),
      ];
    }
    case 'towel':
      return b === undefined
        ? [solid(view, 'soft', depthOf(view, centre) - 0.05, [[[centre, 0.035]]])]
        : [line(view, 'soft', depthOf(view, centre) + 0.08, points, 0.05)];
    case 'slider':
      return points.map((foot) =>
        line(
          view,
          'band',
          depthOf(view, foot) - 0.08,
          [add(foot, [-0.11, 0, 0.004]), add(foot, [0.11, 0, 0.004])],
          0.02,
        ),
      );
    case 'pillow':
    case 'ball': {
      const r = (prop.height ?? 0.2) / 2;
      return [solid(view, 'soft', depthOf(view, centre) + (r < 0.16 ? 0.03 : -0.02), [[[centre, r]]])];
    }
    case 'block':
    case 'box': {
      const r = (prop.height ?? 0.26) / 2 - 0.01;
      const spheres = [-1, 1].flatMap((x) =>
        [-1, 1].flatMap((y) =>
          [-1, 1].map(
            (z): Sphere => [add(centre, apply(skeleton.pelvisFrame, [x * r, y * r * 1.2, z * r])), 0.012],
          ),
        ),
      );
      return [solid(view, 'prop', depthOf(view, centre) + 0.02, [spheres])];
    }
    default:
      return [];
  }
};
