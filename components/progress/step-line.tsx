import { daysBetween } from '@/lib/domain/time/calendar-date';

type StepLineProps = {
  points: readonly { localDate: string; value: number }[];
  firstDay: string;
  lastDay: string;
};

const size = { width: 140, height: 34, edge: 6 } as const;

/** How one amount went over the days, in steps: what was done last holds until something else was done. The numbers stand beside it. */
export function StepLine({ points, firstDay, lastDay }: StepLineProps) {
  const values = points.map(({ value }) => value);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const span = Math.max(1, daysBetween(firstDay, lastDay));
  const room = { x: size.width - 2 * size.edge, y: size.height - 2 * size.edge };
  const x = (localDate: string) => size.edge + (daysBetween(firstDay, localDate) / span) * room.x;
  const y = (value: number) =>
    highest === lowest
      ? size.height / 2
      : size.height - size.edge - ((value - lowest) / (highest - lowest)) * room.y;
  const [first, ...others] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  const path = others.map((point) => `H${x(point.localDate)}V${y(point.value)}`).join('');
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      aria-hidden="true"
      className="h-[2.1em] w-full max-w-40 text-teal-ink"
    >
      <path
        d={`M${x(first.localDate)} ${y(first.value)}${path}`}
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
      />
      <circle cx={x(last.localDate)} cy={y(last.value)} r="4.5" fill="currentColor" />
    </svg>
  );
}
