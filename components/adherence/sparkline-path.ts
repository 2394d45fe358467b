/** A pain score of a day; null where nothing was reported. */
export type PainPoint = { date: string; pain: number | null };

export const SPARK_WIDTH = 120;
export const SPARK_HEIGHT = 30;
const EDGE = 4;

const place = (index: number, count: number) =>
  count < 2 ? SPARK_WIDTH - EDGE : EDGE + (index / (count - 1)) * (SPARK_WIDTH - 2 * EDGE);

/** Height of a score on the line, 0 at the foot and 10 at the top. */
export const painY = (pain: number) => EDGE + (1 - pain / 10) * (SPARK_HEIGHT - 2 * EDGE);

const round = (value: number) => Math.round(value * 10) / 10;

/** The reported scores as places; days without a report leave no point and are not filled in. */
export function sparkPoints(
  points: readonly PainPoint[],
): { x: number; y: number; pain: number; date: string }[] {
  return points.flatMap(({ date, pain }, index) =>
    pain === null ? [] : [{ x: round(place(index, points.length)), y: round(painY(pain)), pain, date }],
  );
}
