/** A disc on the picture plane: x to the right, y up, units of the drawing. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

const TURN = Math.PI * 2;
const round = (value: number): string => {
  const short = Math.round(value * 10) / 10;
  return `${short === 0 ? 0 : short}`;
};
/** Picture coordinates in a path: y runs down there. */
export const at = (x: number, y: number): string => `${round(x)} ${round(-y)}`;
const onDisc = (disc: Disc, angle: number): string =>
  at(disc.x + disc.r * Math.cos(angle), disc.y + disc.r * Math.sin(angle));
const circle = (disc: Disc): string => {
  const r = round(disc.r);
  const arc = (angle: number): string => `A${r} ${r} 0 1 0 ${onDisc(disc, angle)}`;
  return `M${onDisc(disc, 0)}${arc(Math.PI)}${arc(0)}Z`;
};

/** Path of the tightest skin around some discs: tangents and arcs, found by walking round them. */
export const hullPath = (discs: readonly Disc[]): string => {
  const outer = discs.filter(
    (a, i) =>
      !discs.some((b, j) => {
        if (i === j) return false;
        const inside = Math.hypot(a.x - b.x, a.y - b.y) + a.r - b.r;
        return inside < -1e-6 || (inside < 1e-6 && j < i);
      }),
  );
  const [only] = outer;
  if (only === undefined) return '';
  if (outer.length === 1) return circle(only);
  const start = outer.reduce((best, disc) => (disc.x + disc.r > best.x + best.r ? disc : best));
  let current = start;
  let angle = 0;
  let path = `M${onDisc(start, 0)}`;
  for (let steps = 0; steps < 24; steps++) {
    let turn = TURN;
    let next = current;
    for (const disc of outer) {
      if (disc === current) continue;
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
    const r = round(current.r);
    if (sweep > 1e-4) path += `A${r} ${r} 0 ${sweep > Math.PI ? 1 : 0} 0 ${onDisc(current, angle + sweep)}`;
    if (ends) break;
    angle += turn;
    path += `L${onDisc(next, angle)}`;
    current = next;
  }
  return `${path}Z`;
};

/** Path of a polygon through the points, closed. */
export const polygonPath = (points: readonly (readonly [number, number])[]): string =>
  points.length === 0 ? '' : `M${points.map(([x, y]) => at(x, y)).join('L')}Z`;

/** Path of an open line through the points. */
export const linePath = (points: readonly (readonly [number, number])[]): string =>
  points.length === 0 ? '' : `M${points.map(([x, y]) => at(x, y)).join('L')}`;

/** Path of a disc seen at a slant: `facing` is 1 from the front and 0 edge-on, `across` the direction of its axis. */
export const ellipsePath = (x: number, y: number, r: number, facing: number, across: number): string => {
  const [ux, uy] = [-Math.sin(across) * r, Math.cos(across) * r];
  const turn = Math.round((-(across + Math.PI / 2) * 180) / Math.PI);
  const arc = `A${round(r)} ${round(Math.max(0.6, r * facing))} ${turn} 1 0`;
  return `M${at(x + ux, y + uy)}${arc} ${at(x - ux, y - uy)}${arc} ${at(x + ux, y + uy)}Z`;
};
