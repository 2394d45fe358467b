import { daysBetween } from '@/lib/domain/time/calendar-date';

export type PainDay = { localDate: string; score: number };

type PainChartProps = {
  days: readonly PainDay[];
  firstDay: string;
  lastDay: string;
  /** The whole line in words, for those who do not see it. */
  label: string;
  firstLabel: string;
  lastLabel: string;
  /** The highest score within what was agreed, and its words; null where the limit is no fixed number. */
  limit: { score: number; label: string } | null;
};

// At the narrowest phone a unit is a little less than a pixel: the text stays at 16 or more.
const size = { width: 320, height: 190, left: 30, right: 14, top: 12, bottom: 34 } as const;
const letters = 17;
const gridScores = [0, 5, 10] as const;

/** The worst pain of each day as a line from 0 to 10; days without a score leave no point. */
export function PainChart({ days, firstDay, lastDay, label, firstLabel, lastLabel, limit }: PainChartProps) {
  const span = Math.max(1, daysBetween(firstDay, lastDay));
  const x = (localDate: string) =>
    size.left + (daysBetween(firstDay, localDate) / span) * (size.width - size.left - size.right);
  const y = (score: number) => size.top + (1 - score / 10) * (size.height - size.top - size.bottom);
  const last = days.at(-1);
  const points = days.map((day) => ({ ...day, x: x(day.localDate), y: y(day.score) }));
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
      className="w-full text-teal-ink"
    >
      {limit !== null && limit.score < 10 && (
        <g className="text-amber">
          <rect
            x={size.left}
            y={size.top}
            width={size.width - size.left - size.right}
            height={y(limit.score) - size.top}
            className="fill-amber-tint"
          />
          <path
            d={`M${size.left} ${y(limit.score)}H${size.width - size.right}`}
            stroke="currentColor"
            strokeWidth="1.5"
            strokeDasharray="5 4"
          />
          <text
            x={size.width - size.right - 4}
            y={Math.max(size.top + letters, y(limit.score) - 6)}
            textAnchor="end"
            fontSize={letters}
            fontWeight="700"
            fill="currentColor"
          >
            {limit.label}
          </text>
        </g>
      )}
      {gridScores.map((score) => (
        <g key={score}>
          <path
            d={`M${size.left} ${y(score)}H${size.width - size.right}`}
            className="stroke-line"
            strokeWidth="1"
          />
          <text x={size.left - 7} y={y(score) + 6} textAnchor="end" fontSize={letters} className="fill-muted">
            {score}
          </text>
        </g>
      ))}
      <polyline
        points={points.map((point) => `${point.x},${point.y}`).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      {points.map((point) => (
        <circle key={point.localDate} cx={point.x} cy={point.y} r="3" fill="currentColor" />
      ))}
      {last !== undefined && (
        <text
          x={x(last.localDate)}
          y={Math.min(y(last.score) + letters + 4, size.height - size.bottom - 3)}
          textAnchor="end"
          fontSize={letters}
          fontWeight="700"
          className="fill-ink"
        >
          {last.score}
        </text>
      )}
      <text x={size.left} y={size.height - 8} fontSize={letters} className="fill-muted">
        {firstLabel}
      </text>
      <text
        x={size.width - size.right}
        y={size.height - 8}
        textAnchor="end"
        fontSize={letters}
        className="fill-muted"
      >
        {lastLabel}
      </text>
    </svg>
  );
}
