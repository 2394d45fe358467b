import { around } from './bounds.ts';
import { ARC, linePath, MOVE, type Path } from './path.ts';
import { type Sketch, stroke } from './shapes.ts';

export type Point = readonly [number, number];
/** The way of a part: where it starts, passes and ends in the picture. */
export type Way = readonly [start: Point, middle: Point, end: Point];

/** An arc through the way with a head at its end. */
export const paintArrow = ([start, middle, end]: Way, size = 1): readonly Sketch[] => {
  const [ax, ay] = [middle[0] - start[0], middle[1] - start[1]];
  const [bx, by] = [end[0] - start[0], end[1] - start[1]];
  const twice = 2 * (ax * by - ay * bx);
  const chord = Math.hypot(bx, by) || 1;
  const bow = Math.abs(twice) / 2 / chord;
  let [ux, uy] = [bx / chord, by / chord];
  let path: Path = linePath([start, end]);
  if (bow > chord * 0.04) {
    const [a, b] = [ax * ax + ay * ay, bx * bx + by * by];
    const [cx, cy] = [(by * a - ay * b) / twice, (ax * b - bx * a) / twice];
    const r = Math.hypot(cx, cy);
    const clockwise = twice < 0;
    const isLarge = bow > chord / 2;
    const [rx, ry] = [end[0] - start[0] - cx, end[1] - start[1] - cy];
    [ux, uy] = clockwise ? [ry / r, -rx / r] : [-ry / r, rx / r];
    path = [MOVE, ...start, ARC, r, r, 0, isLarge ? 1 : 0, clockwise ? 1 : 0, ...end];
  }
  const width = Math.round(26 * size) / 10;
  const wing = (s: number): Point => [
    end[0] - (ux * 7 + uy * s * 5) * size,
    end[1] - (uy * 7 - ux * s * 5) * size,
  ];
  const bounds = around([start, middle, end].map(([x, y]) => ({ x, y, r: 2 })));
  return [
    { kind: 'line', role: 'arrow', path, width, bounds },
    stroke('arrow', [wing(1), end, wing(-1)], width),
  ];
};
