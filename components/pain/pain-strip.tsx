'use client';
import { type ReactNode, useId } from 'react';
import { cx } from '@/components/ui/cx';
import { useField } from '@/components/ui/field';
import { RadioCell } from '@/components/ui/radio-cell';
import type { PainAnswer } from './pain-scale';
import type { PainWords } from './pain-words';

export type PainStripProps = {
  id: string;
  /** The question; it stands above the cells as their heading. */
  label: ReactNode;
  words: PainWords;
  ends: { none: string; worst: string };
  value: PainAnswer;
  onChange: (answer: number | 'declined') => void;
};

const scores = Array.from({ length: 11 }, (_, score) => score);
const DECLINED = 'declined';
const cell =
  'flex cursor-pointer items-center justify-center text-center tabular-nums data-selected:bg-action data-selected:text-on-action has-focus-visible:outline-3 has-focus-visible:outline-offset-[-3px] has-focus-visible:outline-focus forced-colors:data-selected:outline-2';

/** Pain from 0 to 10 in one row, two where there is no room: one tap. Nothing is chosen beforehand and nobody has to answer. */
export function PainStrip({ id, label, words, ends, value, onChange }: PainStripProps) {
  const { base, said } = useField({ id, hint: words.hint, errorMessage: undefined, optional: true });
  const name = useId();
  const answer = (given: number | typeof DECLINED, look: string, content: ReactNode) => (
    <RadioCell
      key={given}
      look={cx(cell, look)}
      name={name}
      value={given}
      checked={given === value}
      onPick={() => onChange(given)}
    >
      {content}
    </RadioCell>
  );
  return (
    <div role="radiogroup" id={base} aria-labelledby={`${base}-label`} {...said}>
      <h2 id={`${base}-label`} className="px-4 py-2.5 text-md">
        {label}
      </h2>
      <div className="grid grid-cols-[repeat(10,1fr)_1.3fr] border-y border-edge max-[21rem]:grid-cols-6">
        {scores.map((score) =>
          answer(
            score,
            'min-h-13.5 border-line text-lg font-bold not-first:border-s hover:bg-tint',
            <span>{score}</span>,
          ),
        )}
      </div>
      <p id={`${base}-hint`} className="flex flex-wrap justify-between gap-x-3 px-4 pt-1 text-sm text-muted">
        <span>{ends.none}</span>
        <span className="ms-auto text-end">{ends.worst}</span>
      </p>
      {answer(
        DECLINED,
        'min-h-control px-4 text-sm font-bold text-action hover:bg-tint',
        <span>{words.decline}</span>,
      )}
    </div>
  );
}
