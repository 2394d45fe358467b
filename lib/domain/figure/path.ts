/** Steps of a path: move, line, arc, close. */
export const MOVE = 0;
export const LINE = 1;
export const ARC = 2;
export const CLOSE = 3;
/**
 * A path as plain numbers, each step followed by its own: `MOVE x y`, `LINE x y`, `CLOSE`, and
 * `ARC rx ry turn large clockwise x y` with the turn in degrees and the two flags of SVG.
 * Thousands are made for one drawing; a list for every step would keep the memory's cleaner busy.
 */
export type Path = readonly number[];

/** Path of an open line through the points. */
export const linePath = (points: readonly (readonly [number, number])[]): Path =>
  points.flatMap(([x, y], i) => [i === 0 ? MOVE : LINE, x, y]);

/**
 * The radius to write for half a turn. Written to tenths, a radius can come out longer than half the way between its
 * ends, and the circle turns into an egg; a shorter one is stretched by SVG until it just fits.
 */
export const halfArc = (r: number): number => Math.max(r * 0.5, r - 0.1);

/** Path of a disc seen at a slant: `facing` is 1 from the front and 0 edge-on, `across` the direction of its axis. */
export const ellipsePath = (x: number, y: number, r: number, facing: number, across: number): Path => {
  const [ux, uy] = [-Math.sin(across) * r, Math.cos(across) * r];
  const turn = Math.round((-(across + Math.PI / 2) * 180) / Math.PI);
  const long = halfArc(r);
  const thin = (Math.max(0.6, r * facing) * long) / r;
  const [x1, y1, x2, y2] = [x + ux, y + uy, x - ux, y - uy];
  return [MOVE, x1, y1, ARC, long, thin, turn, 1, 0, x2, y2, ARC, long, thin, turn, 1, 0, x1, y1, CLOSE];
};

const MOST_LETTERS_OF_A_NUMBER = 12;
const letters = { M: 77, L: 76, A: 65, Z: 90, space: 32, minus: 45, point: 46, zero: 48 } as const;
const decoder = new TextDecoder();

/** Letters written one after another and read as one text, without a piece of text for each number. */
class Ink {
  private bytes = new Uint8Array(4096);
  private at = 0;

  /** Starts anew with room for so many numbers. */
  begin(numbers: number): void {
    this.at = 0;
    const room = numbers * MOST_LETTERS_OF_A_NUMBER;
    if (room > this.bytes.length) this.bytes = new Uint8Array(room);
  }
  letter(code: number): void {
    this.bytes[this.at++] = code;
  }
  /** A number to tenths. */
  number(value: number): void {
    const tenths = Math.round(value * 10);
    const size = Math.abs(tenths);
    const part = size % 10;
    const whole = (size - part) / 10;
    if (tenths < 0) this.letter(letters.minus);
    let unit = 1;
    while (unit * 10 <= whole) unit *= 10;
    for (; unit >= 1; unit /= 10) this.letter(letters.zero + (Math.floor(whole / unit) % 10));
    if (part === 0) return;
    this.letter(letters.point);
    this.letter(letters.zero + part);
  }
  pair(x: number, y: number): void {
    this.number(x);
    this.letter(letters.space);
    this.number(y);
  }
  text(): string {
    return decoder.decode(this.bytes.subarray(0, this.at));
  }
}
const ink = new Ink();

/** A path as SVG text, moved to where its cell stands; y runs down there. */
export const writePath = (path: Path, dx: number, dy: number): string => {
  ink.begin(path.length);
  const at = (i: number): number => path[i] ?? 0;
  for (let i = 0; i < path.length; ) {
    const step = path[i];
    if (step === CLOSE) {
      ink.letter(letters.Z);
      i += 1;
    } else if (step === ARC) {
      ink.letter(letters.A);
      ink.pair(at(i + 1), at(i + 2));
      for (let k = 3; k <= 5; k++) {
        ink.letter(letters.space);
        ink.number(at(i + k));
      }
      ink.letter(letters.space);
      ink.pair(at(i + 6) + dx, dy - at(i + 7));
      i += 8;
    } else {
      ink.letter(step === MOVE ? letters.M : letters.L);
      ink.pair(at(i + 1) + dx, dy - at(i + 2));
      i += 3;
    }
  }
  return ink.text();
};
