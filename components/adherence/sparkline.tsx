import type { Tone } from '@/components/ui/badge';
import {
  type DaySpan,
  type PainPoint,
  painY,
  SPARK_HEIGHT,
  SPARK_WIDTH,
  sparkPoints,
} from './sparkline-path';

export type SparkWords = {
  none: string;
  from: string;
  to: string;
  highest: string;
  limit: string;
  above: (days: number) => string;
};

export type SparklineProps = {
  points: readonly PainPoint[];
  /** Pain above this is not agreed for the program: shaded. null: no line to draw. An exercise may have a lower limit of its own; a day above it is marked. */
  limit: number | null;
  /** What is shown, e.g. "Pain after exercise, 4 weeks". */
  label: string;
  tone?: Tone;
  /** The days shown; without it, from the first to the last given. */
  span?: DaySpan;
  words?: SparkWords;
};

const english: SparkWords = {
  none: 'nothing reported',
  from: 'from',
  to: 'to',
  highest: 'highest',
  limit: 'limit',
  above: (days) => `${days === 1 ? '1 day' : `${days} days`} above what was agreed for an exercise`,
};
const colours: Record<Tone, string> = {
  red: 'text-red',
  amber: 'text-amber',
  teal: 'text-teal-ink',
  blue: 'text-blue',
  plain: 'text-ink',
};

/** Pain 0–10 over time as a small line; the zone above the patient's limit is shaded. */
export function Sparkline({ points, limit, label, tone = 'plain', span, words = english }: SparklineProps) {
  const seen = sparkPoints(points, span);
  const first = seen[0];
  const last = seen.at(-1);
  const above = seen.filter(({ isAbove }) => isAbove);
  const top = painY(10) - 3;
  const told =
    first === undefined || last === undefined
      ? words.none
      : `${words.from} ${first.score} ${words.to} ${last.score}, ${words.highest} ${Math.max(...seen.map(({ score }) => score))}`;
  return (
    <svg
      viewBox={`0 0 ${SPARK_WIDTH} ${SPARK_HEIGHT}`}
      width={SPARK_WIDTH}
      height={SPARK_HEIGHT}
      role="img"
      aria-label={`${label}: ${told}${limit === null ? '' : `, ${words.limit} ${limit}`}${above.length === 0 ? '' : `, ${words.above(above.length)}`}`}
      className={`block max-w-full ${colours[tone]}`}
    >
      {limit !== null && (
        <>
          <rect
            x="0"
            y={top}
            width={SPARK_WIDTH}
            height={Math.max(0, painY(limit) - top)}
            rx="2"
            className="fill-amber-tint"
          />
          <path
            d={`M0 ${painY(limit)}H${SPARK_WIDTH}`}
            strokeWidth="0.6"
            strokeDasharray="2 2"
            className="stroke-amber"
          />
        </>
      )}
      <polyline
        points={seen.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinejoin="round"
      />
      {above.map(({ date, x, y }) => (
        <path
          key={date}
          d={`M${x} ${y - 4.2}l4.2 4.2l-4.2 4.2l-4.2 -4.2z`}
          fill="none"
          strokeWidth="1.2"
          className="stroke-red"
        />
      ))}
      {last !== undefined && <circle cx={last.x} cy={last.y} r="2.8" fill="currentColor" />}
    </svg>
  );
}
