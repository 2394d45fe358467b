'use client';
import { type ReactNode, useId, useRef } from 'react';
import { cx } from '@/components/ui/cx';
import { RadioCell } from '@/components/ui/radio-cell';
import { walk } from './score-pad';

export type Answer<V> = {
  value: V;
  label: string;
  /** What is stored, small beside its words. */
  number?: number;
};

type AnswerPadProps<V> = {
  label: ReactNode;
  answers: readonly Answer<V>[];
  value: V | null;
  onPick: (value: V) => void;
};

/** Answers in words, two beside each other; each tap answers. An odd one out takes the whole row. */
export function AnswerPad<V extends string | number>({ label, answers, value, onPick }: AnswerPadProps<V>) {
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  return (
    <div>
      <p id={id} className="mb-1.5 text-lg leading-tight font-bold">
        {label}
      </p>
      <div
        ref={group}
        role="radiogroup"
        tabIndex={-1}
        aria-labelledby={id}
        onKeyDown={(event) => walk(event, group.current)}
        className="grid grid-cols-2 gap-1.5"
      >
        {answers.map((answer, place) => (
          <RadioCell
            key={answer.value}
            look={cx(
              'flex min-h-12 cursor-pointer items-center justify-between gap-2 rounded-large border-2 px-3 py-1 leading-tight',
              'has-focus-visible:outline-3 has-focus-visible:outline-focus forced-colors:has-checked:outline-2',
              answers.length % 2 === 1 && place === answers.length - 1 && 'col-span-2',
              answer.value === value
                ? 'border-action bg-tint font-bold text-teal-ink shadow-[inset_0_0_0_1px_currentColor]'
                : 'border-edge bg-card hover:border-ink',
            )}
            name={id}
            checked={answer.value === value}
            onPick={() => onPick(answer.value)}
          >
            <span className="min-w-0 wrap-anywhere hyphens-auto">{answer.label}</span>{' '}
            {answer.number !== undefined && (
              <span className={cx('tabular-nums', answer.value !== value && 'text-muted')}>
                {answer.number}
              </span>
            )}
          </RadioCell>
        ))}
      </div>
    </div>
  );
}
