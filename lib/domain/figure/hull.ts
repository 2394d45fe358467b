import { ARC, CLOSE, halfArc, LINE, MOVE } from './path.ts';

/** A disc on the picture plane: x to the right, y up, units of the drawing. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

const TURN = Math.PI * 2;
const MOST_STEPS = 24;
/** Arcs this near to half a turn (radians) are drawn as half a turn. */
const NEAR_HALF = 0.1;

const pushPoint = (path: number[], step: number, { x, y, r }: Disc, angle: number): void => {
  path.push(step, x + r * Math.cos(angle), y + r * Math.sin(angle));
};
const pushArc = (path: number[], { x, y, r }: Disc, sweep: number, angle: number): void => {
  const radius = Math.abs(sweep - Math.PI) < NEAR_HALF ? halfArc(r) : r;
  path.push(
    ARC,
    radius,
    radius,
    0,
    sweep > Math.PI ? 1 : 0,
    0,
    x + r * Math.cos(angle),
    y + r * Math.sin(angle),
  );
};

/** Whether another disc holds this one; of two equal discs the first stays. */
const isCovered = (discs: readonly Disc[], i: number): boolean => {
  const a = discs[i];
  if (a === undefined) return false;
  for (let j = 0; j < discs.length; j++) {
    const b = discs[j];
    if (b === undefined || j === i || a.r - b.r >= 1e-6) continue;
    const dx = a.x - b.x;
    const dy = a.y - b.y;
    const inside = Math.sqrt(dx * dx + dy * dy) + a.r - b.r;
    if (inside < -1e-6 || (inside < 1e-6 && j < i)) return true;
  }
  return false;
};
const outerDiscs = (discs: readonly Disc[]): readonly Disc[] => {
  const outer: Disc[] = [];
  for (let i = 0; i < discs.length; i++) {
    const disc = discs[i];
    if (disc !== undefined && !isCovered(discs, i)) outer.push(disc);
  }
  return outer;
};

/** Adds to a path the tightest skin around some discs: tangents and arcs, found by walking round them. */
export const pushHull = (path: number[], discs: readonly Disc[]): void => {
  const outer = discs.length > 1 ? outerDiscs(discs) : discs;
  let start = outer[0];
  if (start === undefined) return;
  for (const disc of outer) if (disc.x + disc.r > start.x + start.r) start = disc;
  pushPoint(path, MOVE, start, 0);
  if (outer.length === 1) {
    pushArc(path, start, Math.PI, Math.PI);
    pushArc(path, start, Math.PI, 0);
    path.push(CLOSE);
    return;
  }
  let current = start;
  let angle = 0;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    let turn = TURN;
    let next = current;
    for (let i = 0; i < outer.length; i++) {
      const disc = outer[i];
      if (disc === undefined || disc === current) continue;
      const dx = disc.x - current.x;
      const dy = disc.y - current.y;
      const apart = Math.hypot(dx, dy);
      const normal = Math.atan2(dy, dx) - Math.acos((current.r - disc.r) / apart);
      const ahead = (((normal - angle) % TURN) + TURN) % TURN;
      const cost = ahead > TURN - 1e-9 ? 0 : ahead;
      if (cost < turn) {
        turn = cost;
        next = disc;
      }
    }
    const ends = angle + turn >= TURN - 1e-9;
    const sweep = ends ? TURN - angle : turn;
    if (sweep > 1e-4) pushArc(path, current, sweep, angle + sweep);
    if (ends) break;
    angle += turn;
    pushPoint(path, LINE, next, angle);
    current = next;
  }
  path.push(CLOSE);
};
