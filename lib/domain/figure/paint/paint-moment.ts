import type { View } from '../camera.ts';
import type { Skeleton } from '../body/kinematics.ts';
import type { Painted, Sketch } from '../shapes.ts';
import { paintBody } from './paint-body.ts';
import { paintFurniture } from '../props/paint-furniture.ts';
import { paintHeld } from '../props/paint-held.ts';
import type { PlacedProp } from '../solve/prop-space.ts';
import type { SolvedFigure } from '../solve/solve.ts';
import { type Side, sides } from '../types.ts';
import type { Vec } from '../vector.ts';

/** Working muscles to tint, on the working side or on both. */
export interface Tint {
  readonly muscles: readonly string[];
  readonly sides: readonly Side[];
}

const isHeld = (prop: PlacedProp): boolean =>
  prop.spec.held !== undefined ||
  prop.spec.along !== undefined ||
  prop.spec.around !== undefined ||
  prop.spec.type === 'eyes' ||
  prop.spec.type === 'closedEyes';

/** A mat lies under the whole body, lengthwise. */
const spreadMat = (prop: PlacedProp, skeleton: Skeleton): PlacedProp => {
  if (prop.spec.at !== undefined) return prop;
  const places = [
    skeleton.head,
    skeleton.root,
    ...sides.flatMap((side) => [skeleton[side].toe, skeleton[side].knee, skeleton[side].palm]),
  ];
  const span = (axis: 0 | 1): readonly [number, number] => {
    const values = places.map((place) => place[axis]);
    return [Math.min(...values), Math.max(...values)];
  };
  const [x, y] = [span(0), span(1)];
  const { head, root } = skeleton;
  const lengthwise = Math.abs(head[0] - root[0]) >= Math.abs(head[1] - root[1]);
  const reach = Math.max(1.2, (lengthwise ? x[1] - x[0] : y[1] - y[0]) + 0.24);
  const base: Vec = [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2, 0];
  return { ...prop, base, size: prop.spec.size ?? [reach, 0.66], turnDegrees: lengthwise ? 0 : 90 };
};

/** All shapes of one moment, from far to near. */
export const paintMoment = (
  solved: SolvedFigure,
  view: View,
  skeleton: Skeleton,
  pose: number,
  tint: Tint,
): readonly Sketch[] => {
  const painted: Painted[] = [];
  const [first] = solved.poses;
  for (const prop of solved.props) {
    if (prop.spec.poses !== undefined && !prop.spec.poses.includes(pose)) continue;
    if (isHeld(prop)) painted.push(...paintHeld(view, skeleton, prop.spec));
    else if (prop.spec.type === 'mat')
      painted.push(...paintFurniture(view, spreadMat(prop, first?.skeleton ?? skeleton)));
    else painted.push(...paintFurniture(view, prop));
  }
  painted.push(...paintBody(view, skeleton, tint.muscles, tint.sides, solved.spec.camera.focus));
  return painted
    .map((item, index) => ({ item, index }))
    .sort((a, b) => a.item.depth - b.item.depth || a.index - b.index)
    .map(({ item }) => item.sketch);
};
