/** A pain score of a day (`YYYY-MM-DD`); null where nothing was reported. `isAbove`: above what was agreed for an exercise of that day. */
export type PainPoint = { date: string; score: number | null; isAbove: boolean };
/** First and last day of the picture, `YYYY-MM-DD`. */
export type DaySpan = { from: string; to: string };
export type SparkPoint = { x: number; y: number; score: number; date: string; isAbove: boolean };

export const SPARK_WIDTH = 120;
export const SPARK_HEIGHT = 30;
const EDGE = 4;
const DAY_MS = 86_400_000;

const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
const round = (value: number) => Math.round(value * 10) / 10;

/** Height of a score on the line, 0 at the foot and 10 at the top. */
export const painY = (score: number) => EDGE + (1 - score / 10) * (SPARK_HEIGHT - 2 * EDGE);

/**
 * The reported scores as places, by their day: a silent week is a gap in width, not a closed rank. Days without a report
 * leave no point and are not filled in. Without a span the first and last given days are the ends.
 */
export function sparkPoints(points: readonly PainPoint[], span?: DaySpan): SparkPoint[] {
  const days = points.map(({ date }) => dayNumber(date));
  const first = span === undefined ? Math.min(...days) : dayNumber(span.from);
  const last = span === undefined ? Math.max(...days) : dayNumber(span.to);
  const place = (date: string) => {
    const share = last > first ? (dayNumber(date) - first) / (last - first) : 1;
    return EDGE + share * (SPARK_WIDTH - 2 * EDGE);
  };
  return points.flatMap(({ date, score, isAbove }) => {
    const isOutside = dayNumber(date) < first || dayNumber(date) > last;
    return score === null || isOutside
      ? []
      : [{ x: round(place(date)), y: round(painY(score)), score, date, isAbove }];
  });
}
