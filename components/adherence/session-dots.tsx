import { VisuallyHidden } from '@/components/ui/visually-hidden';

/** `missed`: expected and nothing reported. `skipped`: reported as not done. `none`: nothing planned. */
export type DayState = 'done' | 'partly' | 'missed' | 'skipped' | 'none';
export type SessionDay = { date: string; state: DayState };
export type DotWords = Record<DayState, string> & { title: string };

export type SessionDotsProps = { days: readonly SessionDay[]; words?: DotWords; size?: 'small' | 'large' };

const english: DotWords = {
  title: 'days',
  done: 'done',
  partly: 'partly done',
  missed: 'planned, nothing reported',
  skipped: 'skipped',
  none: 'nothing planned',
};

const STEP = 8.4;
const order = ['done', 'partly', 'missed', 'skipped'] as const satisfies readonly DayState[];

/** Days as dots, oldest first: filled, half, ring, dash, speck. Told as counts to those who do not see them. */
export function SessionDots({ days, words = english, size = 'small' }: SessionDotsProps) {
  const counts = order
    .map((state) => ({ state, count: days.filter((day) => day.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${words[state]}`);
  const summary = counts.length === 0 ? words.none : counts.join(', ');
  const width = Math.max(1, days.length) * STEP;
  const scale = size === 'small' ? 1 : 1.8;
  return (
    <span className="inline-block">
      <svg
        viewBox={`0 0 ${width} 10`}
        width={width * scale}
        height={10 * scale}
        aria-hidden="true"
        className="block max-w-full"
      >
        {days.map((day, index) => (
          <Dot key={day.date} x={index * STEP + STEP / 2} state={day.state} />
        ))}
      </svg>
      <VisuallyHidden>
        {days.length} {words.title}: {summary}
      </VisuallyHidden>
    </span>
  );
}

function Dot({ x, state }: { x: number; state: DayState }) {
  switch (state) {
    case 'done':
      return <circle cx={x} cy="5" r="3.1" className="fill-teal-ink" />;
    case 'partly':
      return (
        <g className="text-teal-ink">
          <circle cx={x} cy="5" r="2.6" fill="none" stroke="currentColor" strokeWidth="1.1" />
          <path d={`M${x} 2.2a2.8 2.8 0 0 0 0 5.6z`} fill="currentColor" />
        </g>
      );
    case 'missed':
      return <circle cx={x} cy="5" r="2.6" fill="none" strokeWidth="1.3" className="stroke-amber" />;
    case 'skipped':
      return <path d={`M${x - 2.6} 5h5.2`} strokeWidth="1.8" strokeLinecap="round" className="stroke-ink" />;
    case 'none':
      return <circle cx={x} cy="5" r="0.9" className="fill-muted" />;
  }
}

/** What the dots mean, in words beside them. */
export function DotLegend({ words = english }: { words?: DotWords }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      {([...order, 'none'] as const).map((state) => (
        <li key={state} className="inline-flex items-center gap-1.5">
          <svg viewBox="0 0 10 10" width="12" height="12" aria-hidden="true">
            <Dot x={5} state={state} />
          </svg>
          {words[state]}
        </li>
      ))}
    </ul>
  );
}
