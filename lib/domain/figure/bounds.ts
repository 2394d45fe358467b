import type { Disc } from './hull.ts';

/** A rectangle of the picture plane; y runs up. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}
export const joinBounds = (a: Bounds, b: Bounds): Bounds => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
  top: Math.max(a.top, b.top),
});
export const moveBounds = (bounds: Bounds, dx: number, dy: number): Bounds => ({
  left: bounds.left + dx,
  right: bounds.right + dx,
  bottom: bounds.bottom + dy,
  top: bounds.top + dy,
});
/** The rectangle around some discs. */
export const around = (discs: readonly Disc[]): Bounds => {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y, r } of discs) {
    left = Math.min(left, x - r);
    right = Math.max(right, x + r);
    bottom = Math.min(bottom, y - r);
    top = Math.max(top, y + r);
  }
  return { left, right, bottom, top };
};
