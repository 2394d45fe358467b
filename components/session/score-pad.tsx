'use client';
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { cx } from '@/components/ui/cx';
import { RadioCell } from '@/components/ui/radio-cell';

export type ScoreTone = 'green' | 'amber' | 'red' | 'severe';

type ScorePadProps = {
  label: ReactNode;
  /** The label is the heading of the screen already. */
  labelHidden?: boolean;
  value: number | 'declined' | null;
  /** What stands at the two ends, in words. */
  ends: { low: string; high: string };
  /** How the chosen number looks. */
  tone: ScoreTone | null;
  onPick: (score: number) => void;
};

const scores = Array.from({ length: 11 }, (_, score) => score);
const chosen: Record<ScoreTone, string> = {
  green: 'border-action bg-tint text-teal-ink',
  amber: 'border-amber bg-amber-tint text-amber',
  red: 'border-red bg-red-tint text-red',
  severe: 'border-red bg-red-tint text-red',
};

/**
 * Pain from 0 to 10 in two rows. Each tap answers, so the arrow keys only go from number to number, and Enter or the space bar takes one.
 * Nothing is chosen beforehand.
 */
export function ScorePad({ label, labelHidden = false, value, ends, tone, onPick }: ScorePadProps) {
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  return (
    <div>
      <p id={id} className={labelHidden ? 'sr-only' : 'mb-1.5 text-lg leading-tight font-bold'}>
        {label}
      </p>
      <div
        ref={group}
        role="radiogroup"
        tabIndex={-1}
        aria-labelledby={id}
        onKeyDown={(event) => walk(event, group.current)}
        // Six in a row, fewer where a thumb or larger text needs more room.
        className="grid grid-cols-[repeat(auto-fill,minmax(max(48px,2rem,(100%-2rem)/6),1fr))] gap-1.5"
      >
        {scores.map((score) => (
          <RadioCell
            key={score}
            look={cx(
              'grid min-h-12 cursor-pointer place-items-center rounded-large border-2 text-lg font-bold tabular-nums',
              'has-focus-visible:outline-3 has-focus-visible:outline-focus forced-colors:has-checked:outline-2',
              value === score
                ? cx('shadow-[inset_0_0_0_1px_currentColor]', chosen[tone ?? 'green'])
                : 'border-edge bg-card hover:border-ink',
            )}
            name={id}
            checked={value === score}
            aria-label={score === 0 ? `0, ${ends.low}` : score === 10 ? `10, ${ends.high}` : String(score)}
            onPick={() => onPick(score)}
          >
            <span aria-hidden="true">{score}</span>
          </RadioCell>
        ))}
      </div>
      <p aria-hidden="true" className="mt-1 flex justify-between gap-4 text-sm text-muted">
        <span>0: {ends.low}</span>
        <span className="text-end">10: {ends.high}</span>
      </p>
    </div>
  );
}

const steps: Partial<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The arrow keys go from answer to answer and take none; Enter takes the one that is reached. */
export function walk(event: KeyboardEvent, group: HTMLElement | null): void {
  const answers = [...(group?.querySelectorAll('input') ?? [])];
  const at = answers.findIndex((answer) => answer === document.activeElement);
  const step = steps[event.key];
  if (event.key === 'Enter') answers[at]?.click();
  if (step === undefined) return;
  event.preventDefault();
  answers[(at + step + answers.length) % answers.length]?.focus();
}
