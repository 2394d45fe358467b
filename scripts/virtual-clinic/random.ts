/** A seeded stream of random numbers: the same clinic on every machine. */
export type Dice = { uniform: () => number; normal: (mean: number, deviation: number) => number };

export function makeDice(seed: number): Dice {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = (mean: number, deviation: number): number => {
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    return mean + deviation * radius * Math.cos(2 * Math.PI * uniform());
  };
  return { uniform, normal };
}

export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));
