/**
 * The picture of eight weeks: pain above, one measure of one exercise below it, the days at the foot. Places are days since the first. It
 * is as wide as there is room, so that what is written in it is as large as elsewhere; `width` where nobody has measured yet.
 */
export const courseSize = {
  width: 720,
  leastWidth: 280,
  height: 346,
  left: 34,
  right: 12,
  painTop: 26,
  painFoot: 186,
  doseTop: 236,
  doseFoot: 280,
};

const round = (value: number): number => Math.round(value * 10) / 10;

/** Across: the middle of a day. */
export function courseX(place: number, days: number, width: number): number {
  const { left, right } = courseSize;
  return round(left + ((place + 0.5) / days) * (width - left - right));
}

/** Down: a pain score, 0 at the foot, 10 at the top. */
export function coursePainY(score: number): number {
  const { painTop, painFoot } = courseSize;
  return round(painFoot - (score / 10) * (painFoot - painTop));
}

/** Down: a value of the measure below, from nothing to the highest of all. */
export function courseDoseY(value: number, highest: number): number {
  const { doseTop, doseFoot } = courseSize;
  return highest <= 0 ? doseFoot : round(doseFoot - (value / highest) * (doseFoot - doseTop));
}

/** A value holds until the next one: steps, from the first day on which something was done to the last. */
export function stepPath(
  points: readonly (readonly [number, number])[],
  days: number,
  width: number,
): string {
  const highest = Math.max(0, ...points.map(([, value]) => value));
  return points
    .map(([place, value], index) => {
      const [x, y] = [courseX(place, days, width), courseDoseY(value, highest)];
      return index === 0 ? `M${x} ${y}` : `H${x}V${y}`;
    })
    .join('');
}

/** Scores that follow each other within a week are joined; a longer silence is a gap. */
export function painPath(
  points: readonly { place: number; score: number }[],
  days: number,
  width: number,
): string {
  return points
    .map(({ place, score }, index) => {
      const before = points[index - 1];
      const isJoined = before !== undefined && place - before.place <= 7;
      return `${isJoined ? 'L' : 'M'}${courseX(place, days, width)} ${coursePainY(score)}`;
    })
    .join('');
}

/** A date under the picture needs so much room. */
const dateWidth = 56;

/** Every how many weeks a date is written, so that none covers the next. */
export function weeksPerDate(days: number, width: number): number {
  const week = ((width - courseSize.left - courseSize.right) * 7) / days;
  return Math.max(1, Math.ceil(dateWidth / week));
}
