import type { DryRunPoint } from '@/lib/domain/program/dry-run';
import { RUN_FOOT, RUN_HEIGHT, RUN_WIDTH, runPlaces, weekMarks } from './dry-run-path';

const LABEL_Y = 11;

type Props = { name: string; unit: string; points: readonly DryRunPoint[] };

/** The load, or the amount per set, over the six weeks; the table below holds the same in words. */
export function DryRunLine({ name, unit, points }: Props) {
  const places = runPlaces(points);
  const first = places[0];
  const last = places.at(-1);
  if (first === undefined || last === undefined) return null;
  return (
    <svg
      viewBox={`0 0 ${RUN_WIDTH} ${RUN_HEIGHT}`}
      role="img"
      aria-label={`${name}: from ${first.value} to ${last.value} ${unit} over six weeks`}
      className="block w-full max-w-md text-teal-ink"
    >
      {weekMarks.map(({ week, x }) => (
        <g key={week}>
          <path d={`M${x} ${LABEL_Y + 5}V${RUN_FOOT}`} className="stroke-line" strokeWidth="1" />
          <text x={x + 2} y={RUN_HEIGHT - 3} className="fill-muted text-[11px]">
            {week}
          </text>
        </g>
      ))}
      <path d={`M0 ${RUN_FOOT}H${RUN_WIDTH}`} className="stroke-edge" strokeWidth="1" />
      <polyline
        points={places.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      {places.map(({ day, x, y }) => (
        <circle key={day} cx={x} cy={y} r="2.6" fill="currentColor" />
      ))}
      <text x={first.x} y={LABEL_Y} className="fill-ink text-[11px]">
        {first.value} {unit}
      </text>
      {last.value !== first.value && (
        <text x={RUN_WIDTH - 4} y={LABEL_Y} textAnchor="end" className="fill-ink text-[11px] font-bold">
          {last.value} {unit}
        </text>
      )}
    </svg>
  );
}
