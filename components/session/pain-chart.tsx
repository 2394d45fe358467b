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
};

const size = { width: 350, height: 150, left: 24, right: 8, top: 10, bottom: 24 } as const;
const gridScores = [0, 5, 10] as const;

/** The worst pain of each day as a line from 0 to 10; days without a score leave no point. */
export function PainChart({ days, firstDay, lastDay, label, firstLabel, lastLabel }: PainChartProps) {
  const span = Math.max(1, daysBetween(firstDay, lastDay));
  const x = (localDate: string) =>
    size.left + (daysBetween(firstDay, localDate) / span) * (size.width - size.left - size.right);
  const y = (score: number) => size.top + (1 - score / 10) * (size.height - size.top - size.bottom);
  const points = days.map((day) => ({ ...day, x: x(day.localDate), y: y(day.score) }));
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
      className="w-full text-teal-ink"
    >
      {gridScores.map((score) => (
        <g key={score}>
          <path
            d={`M${size.left} ${y(score)}H${size.width - size.right}`}
            className="stroke-line"
            strokeWidth="1"
          />
          <text x={size.left - 7} y={y(score) + 4} textAnchor="end" fontSize="12" className="fill-muted">
            {score}
          </text>
        </g>
      ))}
      <polyline
        points={points.map((point) => `${point.x},${point.y}`).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      {points.map((point) => (
        <circle key={point.localDate} cx={point.x} cy={point.y} r="2.4" fill="currentColor" />
      ))}
      <text x={size.left} y={size.height - 6} fontSize="12" className="fill-muted">
        {firstLabel}
      </text>
      <text
        x={size.width - size.right}
        y={size.height - 6}
        textAnchor="end"
        fontSize="12"
        className="fill-muted"
      >
        {lastLabel}
      </text>
    </svg>
  );
}
