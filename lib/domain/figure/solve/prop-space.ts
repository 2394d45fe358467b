import type { PropSpec, PropType, Side } from '../types.ts';
import { add, apply, rotateZ, type Vec } from '../vector.ts';

/** Usual height of the top and footprint (length, width) of things that stand on the floor, metres. */
interface PropShape {
  readonly height: number;
  readonly size: readonly [number, number];
}
const shapes: Partial<Record<PropType, PropShape>> = {
  mat: { height: 0.012, size: [1.9, 0.7] },
  chair: { height: 0.45, size: [0.42, 0.42] },
  stool: { height: 0.45, size: [0.36, 0.36] },
  step: { height: 0.15, size: [0.36, 0.7] },
  stairs: { height: 0.17, size: [0.28, 0.7] },
  box: { height: 0.4, size: [0.42, 0.5] },
  bench: { height: 0.43, size: [1.15, 0.32] },
  bed: { height: 0.52, size: [1.95, 0.8] },
  table: { height: 0.73, size: [0.7, 1] },
  wall: { height: 1.9, size: [0.04, 1.1] },
  doorway: { height: 2, size: [0.1, 0.9] },
  rail: { height: 0.95, size: [0.05, 0.7] },
  bar: { height: 2.15, size: [0.04, 1] },
  machine: { height: 0.46, size: [0.4, 0.44] },
  bike: { height: 0.9, size: [1, 0.2] },
  rower: { height: 0.36, size: [2.1, 0.2] },
  flywheel: { height: 0.5, size: [0.5, 0.1] },
  treadmill: { height: 0.16, size: [1.6, 0.6] },
  pool: { height: 1.2, size: [2, 1] },
  cable: { height: 1.9, size: [0.14, 0.2] },
  block: { height: 0.12, size: [0.22, 0.14] },
  pillow: { height: 0.09, size: [0.3, 0.42] },
  foam: { height: 0.07, size: [0.42, 0.5] },
  wedge: { height: 0.1, size: [0.34, 0.4] },
  board: { height: 0.1, size: [0.42, 0.42] },
  roller: { height: 0.15, size: [0.15, 0.8] },
  ball: { height: 0.58, size: [0.58, 0.58] },
  towel: { height: 0.05, size: [0.2, 0.4] },
  slider: { height: 0.012, size: [0.2, 0.2] },
  cone: { height: 0.28, size: [0.2, 0.2] },
  clock: { height: 0.36, size: [0.1, 0.1] },
  recumbentBike: { height: 0.44, size: [1.3, 0.3] },
};
const smallest: PropShape = { height: 0.05, size: [0.1, 0.1] };

/** A prop that stands somewhere: base centre, top height, footprint and turn. */
export interface PlacedProp {
  readonly spec: PropSpec;
  readonly name: string;
  readonly base: Vec;
  readonly height: number;
  readonly size: readonly [number, number];
  readonly turnDegrees: number;
}

export const placeProp = (spec: PropSpec): PlacedProp => {
  const shape = shapes[spec.type] ?? smallest;
  const at = spec.at ?? [0, 0];
  return {
    spec,
    name: spec.name ?? spec.type,
    base: [at[0], at[1], at[2] ?? 0],
    height: spec.height ?? shape.height,
    size: spec.size ?? shape.size,
    turnDegrees: spec.turnDegrees ?? 0,
  };
};

/** A place given in the prop's own directions (forward, left, up from its base). */
export const inProp = (prop: PlacedProp, local: Vec): Vec =>
  add(prop.base, apply(rotateZ(prop.turnDegrees), local));

export interface Surface {
  readonly point: Vec;
  readonly normal: Vec;
}
export const floor: Surface = { point: [0, 0, 0], normal: [0, 0, 1] };

const upright: ReadonlySet<PropType> = new Set(['wall', 'doorway', 'cable']);

/** The face that a body part rests on: the side facing the body for walls, the top for everything else. */
export const surfaceOf = (prop: PlacedProp): Surface => {
  if (upright.has(prop.spec.type)) {
    const normal = apply(rotateZ(prop.turnDegrees), [-1, 0, 0]);
    return { point: prop.base, normal };
  }
  return { point: add(prop.base, [0, 0, prop.height]), normal: [0, 0, 1] };
};

/** Where a hand takes hold: chair back, rail, bar, handlebar; undefined for things that only have a surface. */
export const gripOf = (prop: PlacedProp, side: Side): Vec | undefined => {
  const s = side === 'left' ? 1 : -1;
  const [length, width] = prop.size;
  const type = prop.spec.type;
  if (type === 'chair') return inProp(prop, [-length / 2, s * 0.15, prop.height + 0.46]);
  if (type === 'bike') return inProp(prop, [0.5, s * 0.2, prop.height + 0.18]);
  if (type === 'rail' || type === 'bar') return inProp(prop, [0, s * Math.min(0.24, width / 2), prop.height]);
  return type === 'machine' ? inProp(prop, [0.02, s * 0.26, prop.height + 0.02]) : undefined;
};
