/** A disc on the picture plane: x to the right, y up, units of the drawing. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

const TURN = Math.PI * 2;
/** A step of a path; arcs give their radii, turn in degrees, and the SVG flags large and clockwise. */
export type Step =
  | readonly ['M' | 'L', x: number, y: number]
  | readonly ['A', rx: number, ry: number, turn: number, large: 0 | 1, clockwise: 0 | 1, x: number, y: number]
  | readonly ['Z'];
export type Path = readonly Step[];

const onDisc = (disc: Disc, angle: number): readonly [number, number] => [
  disc.x + disc.r * Math.cos(angle),
  disc.y + disc.r * Math.sin(angle),
];
const circle = (disc: Disc): Path => {
  const arc = (angle: number): Step => ['A', disc.r, disc.r, 0, 1, 0, ...onDisc(disc, angle)];
  return [['M', ...onDisc(disc, 0)], arc(Math.PI), arc(0), ['Z']];
};

/** Whether another disc holds this one; of two equal discs the first stays. Plain loops: every shape comes through here. */
const isCovered = (discs: readonly Disc[], i: number): boolean => {
  const a = discs[i];
  if (a === undefined) return false;
  for (let j = 0; j < discs.length; j++) {
    const b = discs[j];
    if (b === undefined || j === i || a.r - b.r >= 1e-6) continue;
    const [dx, dy] = [a.x - b.x, a.y - b.y];
    const inside = Math.sqrt(dx * dx + dy * dy) + a.r - b.r;
    if (inside < -1e-6 || (inside < 1e-6 && j < i)) return true;
  }
  return false;
};

/** Path of the tightest skin around some discs: tangents and arcs, found by walking round them. */
export const hullPath = (discs: readonly Disc[]): Path => {
  const outer = discs.length > 1 ? discs.filter((_, i) => !isCovered(discs, i)) : discs;
  const [only] = outer;
  if (only === undefined) return [];
  if (outer.length === 1) return circle(only);
  const start = outer.reduce((best, disc) => (disc.x + disc.r > best.x + best.r ? disc : best));
  let current = start;
  let angle = 0;
  const path: Step[] = [['M', ...onDisc(start, 0)]];
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
    if (sweep > 1e-4)
      path.push([
        'A',
        current.r,
        current.r,
        0,
        sweep > Math.PI ? 1 : 0,
        0,
        ...onDisc(current, angle + sweep),
      ]);
    if (ends) break;
    angle += turn;
    path.push(['L', ...onDisc(next, angle)]);
    current = next;
  }
  path.push(['Z']);
  return path;
};

/** Path of an open line through the points. */
export const linePath = (points: readonly (readonly [number, number])[]): Path =>
  points.map(([x, y], i): Step => [i === 0 ? 'M' : 'L', x, y]);

/** Path of a disc seen at a slant: `facing` is 1 from the front and 0 edge-on, `across` the direction of its axis. */
export const ellipsePath = (x: number, y: number, r: number, facing: number, across: number): Path => {
  const [ux, uy] = [-Math.sin(across) * r, Math.cos(across) * r];
  const turn = Math.round((-(across + Math.PI / 2) * 180) / Math.PI);
  const arc = (px: number, py: number): Step => ['A', r, Math.max(0.6, r * facing), turn, 1, 0, px, py];
  return [['M', x + ux, y + uy], arc(x - ux, y - uy), arc(x + ux, y + uy), ['Z']];
};

/** A number to tenths, put together from whole ones: writing fractions is most of what a drawing costs otherwise. */
const round = (value: number): string => {
  const tenths = Math.round(value * 10);
  const size = Math.abs(tenths);
  const part = size % 10;
  const whole = (size - part) / 10;
  return `${tenths < 0 ? '-' : ''}${whole}${part === 0 ? '' : `.${part}`}`;
};
/** A path as SVG text, moved to where its cell stands; y runs down there. */
export const writePath = (path: Path, dx: number, dy: number): string => {
  let text = '';
  for (const step of path) {
    if (step[0] === 'Z') text += 'Z';
    else if (step[0] !== 'A') text += `${step[0]}${round(step[1] + dx)} ${round(dy - step[2])}`;
    else
      text += `A${round(step[1])} ${round(step[2])} ${step[3]} ${step[4]} ${step[5]} ${round(step[6] + dx)} ${round(dy - step[7])}`;
  }
  return text;
};
