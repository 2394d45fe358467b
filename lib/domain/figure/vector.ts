/** Points and rotations in the figure's world: x forward, y to the subject's left, z up; metres and degrees. */
export type Vec = readonly [x: number, y: number, z: number];
export type Mat = readonly [number, number, number, number, number, number, number, number, number];

const RADIANS = Math.PI / 180;
export const toRadians = (degrees: number): number => degrees * RADIANS;
export const toDegrees = (radians: number): number => radians / RADIANS;
export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));
export const mix = (from: number, to: number, t: number): number => from + (to - from) * t;

export const identity: Mat = [1, 0, 0, 0, 1, 0, 0, 0, 1];
export const add = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec, k: number): Vec => [a[0] * k, a[1] * k, a[2] * k];
export const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec, b: Vec): Vec => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const length = (a: Vec): number => Math.hypot(a[0], a[1], a[2]);
export const distance = (a: Vec, b: Vec): number => length(subtract(a, b));
export const mixVec = (a: Vec, b: Vec, t: number): Vec => [
  mix(a[0], b[0], t),
  mix(a[1], b[1], t),
  mix(a[2], b[2], t),
];

/** Unit vector; a vanishing vector gives the fallback. */
export const normalize = (a: Vec, fallback: Vec = [1, 0, 0]): Vec => {
  const size = length(a);
  return size < 1e-9 ? fallback : scale(a, 1 / size);
};

export const apply = (m: Mat, v: Vec): Vec => [
  m[0] * v[0] + m[1] * v[1] + m[2] * v[2],
  m[3] * v[0] + m[4] * v[1] + m[5] * v[2],
  m[6] * v[0] + m[7] * v[1] + m[8] * v[2],
];

export const multiply = (a: Mat, b: Mat): Mat => [
  a[0] * b[0] + a[1] * b[3] + a[2] * b[6],
  a[0] * b[1] + a[1] * b[4] + a[2] * b[7],
  a[0] * b[2] + a[1] * b[5] + a[2] * b[8],
  a[3] * b[0] + a[4] * b[3] + a[5] * b[6],
  a[3] * b[1] + a[4] * b[4] + a[5] * b[7],
  a[3] * b[2] + a[4] * b[5] + a[5] * b[8],
  a[6] * b[0] + a[7] * b[3] + a[8] * b[6],
  a[6] * b[1] + a[7] * b[4] + a[8] * b[7],
  a[6] * b[2] + a[7] * b[5] + a[8] * b[8],
];

export const transpose = (m: Mat): Mat => [m[0], m[3], m[6], m[1], m[4], m[7], m[2], m[5], m[8]];
export const column = (m: Mat, index: 0 | 1 | 2): Vec =>
  index === 0 ? [m[0], m[3], m[6]] : index === 1 ? [m[1], m[4], m[7]] : [m[2], m[5], m[8]];
export const fromColumns = (x: Vec, y: Vec, z: Vec): Mat => [
  x[0],
  y[0],
  z[0],
  x[1],
  y[1],
  z[1],
  x[2],
  y[2],
  z[2],
];

export const rotateX = (degrees: number): Mat => {
  const [c, s] = [Math.cos(toRadians(degrees)), Math.sin(toRadians(degrees))];
  return [1, 0, 0, 0, c, -s, 0, s, c];
};
export const rotateY = (degrees: number): Mat => {
  const [c, s] = [Math.cos(toRadians(degrees)), Math.sin(toRadians(degrees))];
  return [c, 0, s, 0, 1, 0, -s, 0, c];
};
export const rotateZ = (degrees: number): Mat => {
  const [c, s] = [Math.cos(toRadians(degrees)), Math.sin(toRadians(degrees))];
  return [c, -s, 0, s, c, 0, 0, 0, 1];
};

/** Rotation about a unit axis. */
export const rotateAbout = ([x, y, z]: Vec, degrees: number): Mat => {
  const [c, s] = [Math.cos(toRadians(degrees)), Math.sin(toRadians(degrees))];
  const k = 1 - c;
  return [
    c + x * x * k,
    x * y * k - z * s,
    x * z * k + y * s,
    y * x * k + z * s,
    c + y * y * k,
    y * z * k - x * s,
    z * x * k - y * s,
    z * y * k + x * s,
    c + z * z * k,
  ];
};

/** The shortest rotation that turns one direction into another. */
export const rotationBetween = (from: Vec, to: Vec): Mat => {
  const [a, b] = [normalize(from), normalize(to)];
  const axis = cross(a, b);
  const sine = length(axis);
  if (sine < 1e-9) return identity;
  return rotateAbout(scale(axis, 1 / sine), toDegrees(Math.atan2(sine, dot(a, b))));
};

/** Turns evenly from one rotation to another. */
export const mixRotation = (from: Mat, to: Mat, t: number): Mat => {
  const d = multiply(transpose(from), to);
  const axis: Vec = [d[7] - d[5], d[2] - d[6], d[3] - d[1]];
  const sine = length(axis);
  if (sine < 1e-9) return t < 0.5 ? from : to;
  const degrees = toDegrees(Math.atan2(sine, d[0] + d[4] + d[8] - 1));
  return multiply(from, rotateAbout(scale(axis, 1 / sine), degrees * t));
};

/** The angle x with a·cos x + b·sin x = c that lies nearest to the given one, degrees; undefined when none does. */
export const solveTrig = (a: number, b: number, c: number, near: number): number | undefined => {
  const size = Math.hypot(a, b);
  if (size < 1e-12 || Math.abs(c) > size) return undefined;
  const middle = toDegrees(Math.atan2(b, a));
  const spread = toDegrees(Math.acos(c / size));
  const wrap = (x: number): number => x - 360 * Math.round((x - near) / 360);
  const [first, second] = [wrap(middle + spread), wrap(middle - spread)];
  return Math.abs(first - near) <= Math.abs(second - near) ? first : second;
};
