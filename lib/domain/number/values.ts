/** Two computed numbers closer than this are equal, so that 16.0000000001 does not become 17 (LG conventions). */
const tolerance = 1e-9;

/** A value that was not given. Never the same as zero or "no" (LG-0.3). */
export type Missing = null | undefined;

export const isMissing = (value: unknown): value is Missing => value === null || value === undefined;
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** A whole number inside both ends. */
export const isWhole = (value: unknown, min: number, max = Number.MAX_SAFE_INTEGER): value is number =>
  Number.isInteger(value) && isNumber(value) && value >= min && value <= max;

/** A multiple of 0.5 inside both ends. */
export const isHalfStep = (value: unknown, min: number, max = Number.MAX_SAFE_INTEGER): value is number =>
  isNumber(value) && Number.isInteger(value * 2) && value >= min && value <= max;

export function isOneOf<T extends string>(list: readonly T[], value: unknown): value is T {
  const known: readonly unknown[] = list;
  return known.includes(value);
}

export const isAtMost = (a: number, b: number): boolean => a <= b + tolerance;
export const isAtLeast = (a: number, b: number): boolean => a >= b - tolerance;
export const isAbove = (a: number, b: number): boolean => a > b + tolerance;
export const isBelow = (a: number, b: number): boolean => a < b - tolerance;
export const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance;

export const ceilWhole = (value: number): number => Math.ceil(value - tolerance);
export const floorWhole = (value: number): number => Math.floor(value + tolerance);

/** Rounds half away from zero. Only for returned values, never inside a calculation. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * factor + tolerance)) / factor;
  return rounded === 0 ? 0 : rounded;
}
