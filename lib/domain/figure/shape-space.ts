import type { Shape } from './paint.ts';

/** A rectangle of the picture; y runs down. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
export const joinBounds = (a: Bounds, b: Bounds): Bounds => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
});

const step = /([MLHAZ])([^MLHAZ]*)/g;
const numbersOf = (text: string): number[] => (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
const short = (value: number): string => `${Math.round(value * 10) / 10}`;

/** Moves every point of a path. */
const shiftPath = (d: string, dx: number, dy: number): string =>
  d.replace(step, (_, command: string, text: string) => {
    const n = numbersOf(text);
    const [a = 0, b = 0] = n;
    if (command === 'Z') return 'Z';
    if (command === 'H') return `H${short(a + dx)}`;
    if (command === 'A') {
      const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0, x = 0, y = 0] = n;
      return `A${rx} ${ry} ${turn} ${large} ${sweep} ${short(x + dx)} ${short(y + dy)}`;
    }
    return `${command}${short(a + dx)} ${short(b + dy)}`;
  });

export const shiftShape = (shape: Shape, dx: number, dy: number): Shape =>
  shape.kind === 'text'
    ? { ...shape, x: shape.x + dx, y: shape.y + dy }
    : { ...shape, d: shiftPath(shape.d, dx, dy) };

/** The rectangle around a shape: its points, and for arcs no more than their discs reach. */
export const shapeBounds = (shape: Shape): Bounds => {
  if (shape.kind === 'text')
    return {
      left: shape.x - shape.size,
      right: shape.x + shape.size,
      top: shape.y - shape.size,
      bottom: shape.y,
    };
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  const pad = shape.kind === 'line' ? shape.width / 2 : 0.5;
  const take = (x: number, y: number): void => {
    left = Math.min(left, x - pad);
    right = Math.max(right, x + pad);
    top = Math.min(top, y - pad);
    bottom = Math.max(bottom, y + pad);
  };
  let last: readonly [number, number] = [0, 0];
  for (const [, command = '', text = ''] of shape.d.matchAll(step)) {
    const n = numbersOf(text);
    if (command === 'A') {
      const [r = 0, , , , , x = 0, y = 0] = n;
      const [mx, my] = [(last[0] + x) / 2, (last[1] + y) / 2];
      const half = Math.hypot(x - last[0], y - last[1]) / 2;
      const bulge = Math.min(r, half < r ? r : half);
      take(x, y);
      const out = [(y - last[1]) / (2 * half || 1), -(x - last[0]) / (2 * half || 1)];
      const sagitta = bulge - Math.sqrt(Math.max(0, bulge * bulge - half * half));
      take(mx - (out[0] ?? 0) * sagitta, my - (out[1] ?? 0) * sagitta);
      last = [x, y];
    } else if (command === 'H') take(n[0] ?? 0, last[1]);
    else if (command !== 'Z') {
      last = [n[0] ?? 0, n[1] ?? 0];
      take(...last);
    }
  }
  return { left, right, top, bottom };
};
