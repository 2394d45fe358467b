import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { type DayState, dayStates } from '@/lib/domain/adherence/day-state';

export type SessionDotsProps = {
  /** Day after day, the oldest first. */
  days: readonly DayState[];
  size?: 'small' | 'large';
};

/** Each state in words, for staff. */
export const dayStateWords: Record<DayState, string> = {
  stopped_for_pain: 'stopped because of pain',
  paused: 'paused',
  skipped_for_pain: 'left out because of pain',
  done: 'done',
  partly: 'partly done',
  skipped: 'left out',
  not_reported: 'planned, nothing reported',
  open: 'any day of the week',
  nothing_planned: 'nothing planned',
};

const STEP = 8.4;
/** A day without anything to tell is not counted aloud. */
const told = dayStates.filter((state) => state !== 'open' && state !== 'nothing_planned');

/** Days as dots, oldest first, each state with a shape of its own. Told as counts to those who do not see them. */
export function SessionDots({ days, size = 'small' }: SessionDotsProps) {
  const counts = told
    .map((state) => ({ state, count: days.filter((day) => day === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${dayStateWords[state]}`);
  const summary = counts.length === 0 ? dayStateWords.nothing_planned : counts.join(', ');
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
          // biome-ignore lint/suspicious/noArrayIndexKey: the days in their order
          <Dot key={index} x={index * STEP + STEP / 2} state={day} />
        ))}
      </svg>
      <VisuallyHidden>
        {days.length} days: {summary}
      </VisuallyHidden>
    </span>
  );
}

/** One day as its shape, in a box of 10 by 10 at `x`. */
export function Dot({ x, state }: { x: number; state: DayState }) {
  switch (state) {
    case 'stopped_for_pain':
      return (
        <path
          d={`M${x - 2.6} 2.4l5.2 5.2m0-5.2l-5.2 5.2`}
          strokeWidth="1.8"
          className="stroke-red"
          fill="none"
        />
      );
    case 'skipped_for_pain':
      return <path d={`M${x - 2.8} 5h5.6`} strokeWidth="2.4" strokeLinecap="round" className="stroke-red" />;
    case 'paused':
      return <path d={`M${x - 1.4} 2.8v4.4m2.8-4.4v4.4`} strokeWidth="1.2" className="stroke-muted" />;
    case 'done':
      return <circle cx={x} cy="5" r="3.1" className="fill-teal-ink" />;
    case 'partly':
      return (
        <g className="text-teal-ink">
          <circle cx={x} cy="5" r="2.6" fill="none" stroke="currentColor" strokeWidth="1.1" />
          <path d={`M${x} 2.2a2.8 2.8 0 0 0 0 5.6z`} fill="currentColor" />
        </g>
      );
    case 'not_reported':
      return <circle cx={x} cy="5" r="2.6" fill="none" strokeWidth="1.3" className="stroke-amber" />;
    case 'skipped':
      return <path d={`M${x - 2.6} 5h5.2`} strokeWidth="1.8" strokeLinecap="round" className="stroke-ink" />;
    case 'open':
    case 'nothing_planned':
      return <circle cx={x} cy="5" r="0.9" className="fill-muted" />;
  }
}

/** What the dots mean, in words beside them. */
export function DotLegend() {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      {[...told, 'nothing_planned' as const].map((state) => (
        <li key={state} className="inline-flex items-center gap-1.5">
          <svg viewBox="0 0 10 10" width="12" height="12" aria-hidden="true">
            <Dot x={5} state={state} />
          </svg>
          {state === 'nothing_planned' ? 'nothing planned, or any day of the week' : dayStateWords[state]}
        </li>
      ))}
    </ul>
  );
}
