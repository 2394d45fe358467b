import type { ReactNode } from 'react';
import { cx } from './cx';

/** Red: danger. Amber: caution. Teal: good. Blue: information. Plain: no clinical meaning. */
export type Tone = 'red' | 'amber' | 'teal' | 'blue' | 'plain';

const colours: Record<Tone, string> = {
  red: 'bg-red-tint text-red',
  amber: 'bg-amber-tint text-amber',
  teal: 'bg-tint text-teal-ink',
  blue: 'bg-blue-tint text-blue',
  plain: 'bg-side text-muted',
};

/** The shape that goes with a colour, so that nothing is said by colour alone. */
export function ToneShape({ tone }: { tone: Tone }) {
  if (tone === 'plain') return null;
  return (
    <svg
      viewBox="0 0 10 10"
      width="0.7em"
      height="0.7em"
      aria-hidden="true"
      className="-mt-px shrink-0"
      fill="currentColor"
    >
      {tone === 'red' && <rect x="0.5" y="0.5" width="9" height="9" rx="0.5" />}
      {tone === 'amber' && <path d="M5 0.6 9.8 9.4H0.2Z" />}
      {tone === 'teal' && <circle cx="5" cy="5" r="4.6" />}
      {tone === 'blue' && (
        <circle cx="5" cy="5" r="3.8" fill="none" stroke="currentColor" strokeWidth="1.8" />
      )}
    </svg>
  );
}

export type BadgeProps = { tone?: Tone; children: ReactNode };

/** A short word with its clinical colour and shape. */
export function Badge({ tone = 'plain', children }: BadgeProps) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1.5 rounded-chip px-2 py-0.5 align-middle text-sm font-bold leading-snug',
        'forced-colors:border',
        colours[tone],
      )}
    >
      <ToneShape tone={tone} />
      <span>{children}</span>
    </span>
  );
}

/** A count in a filled circle; `label` says what is counted, for those who do not see where it stands. */
export function CountBadge({
  count,
  label,
  tone = 'red',
}: {
  count: number;
  label: string;
  tone?: 'red' | 'plain';
}) {
  return (
    <span
      className={cx(
        'inline-flex min-w-5.5 items-center justify-center rounded-full px-1.5 text-xs leading-5 tabular-nums',
        tone === 'red' ? 'bg-red text-on-red' : 'bg-line text-ink',
      )}
    >
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}
