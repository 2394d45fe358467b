'use client';
import { type ReactNode, useId } from 'react';
import { cx } from '@/components/ui/cx';
import { FieldProblem, focusWithin, useField } from '@/components/ui/field';
import { RadioCell } from '@/components/ui/radio-cell';
import type { PainWords } from './pain-words';

/** A number 0–10, `declined` for "I would rather not say", null while nothing is chosen: three different things. */
export type PainAnswer = number | 'declined' | null;

export type PainScaleProps = {
  /** The question, e.g. "How much does your hip hurt now?" */
  label: ReactNode;
  words: PainWords;
  value: PainAnswer;
  onChange: (answer: number | 'declined') => void;
  /** What the chosen number means for this patient; read out when it changes. */
  meaning?: ReactNode;
  errorMessage?: string | undefined;
  /** The label is the page's heading already and need not be seen twice. */
  labelHidden?: boolean;
  /** Half as high, without the words in the cells: where the scale is not all there is on the screen. */
  isCompact?: boolean;
  id?: string;
};

const scores = Array.from({ length: 11 }, (_, score) => score);
const DECLINED = 'declined';

const cell = cx(
  'flex cursor-pointer flex-col items-center justify-center rounded-large border-2 border-edge bg-card text-center leading-tight',
  'hover:border-ink data-selected:border-action data-selected:bg-tint data-selected:shadow-[inset_0_0_0_1px_var(--action)] forced-colors:data-selected:outline-2',
  'data-invalid:border-red',
  focusWithin,
);

/** Pain from 0 to 10 as large buttons with words. Nothing is chosen beforehand and nobody has to answer. */
export function PainScale(props: PainScaleProps) {
  const {
    label,
    words,
    value,
    onChange,
    meaning,
    errorMessage,
    labelHidden = false,
    isCompact = false,
    id,
  } = props;
  const { base, marks, said } = useField({ id, hint: words.hint, errorMessage, optional: true });
  const name = useId();
  const answer = (given: number | typeof DECLINED, look: string, content: ReactNode) => (
    <RadioCell
      key={given}
      look={cx(cell, look)}
      marks={marks}
      name={name}
      value={given}
      checked={given === value}
      onPick={() => onChange(given)}
    >
      {content}
    </RadioCell>
  );
  return (
    <div className="flex flex-col gap-4">
      <div
        role="radiogroup"
        id={base}
        aria-labelledby={`${base}-label`}
        {...said}
        {...marks}
        className="flex flex-col gap-2"
      >
        <span id={`${base}-label`} className={labelHidden ? 'sr-only' : 'text-xl leading-tight font-bold'}>
          {label}
        </span>
        <span id={`${base}-hint`} className="mb-1.5 text-muted">
          {words.hint}
        </span>
        <div
          className={cx(
            'grid',
            // In a card it stays within the card; by itself it goes beyond the column, where there is room for one row.
            isCompact
              ? 'grid-cols-6 gap-1.5'
              : 'grid-cols-4 gap-2.5 min-[54rem]:relative min-[54rem]:left-1/2 min-[54rem]:w-[50rem] min-[54rem]:-translate-x-1/2 min-[54rem]:grid-cols-11 min-[54rem]:gap-1.5',
          )}
        >
          {scores.map((score) =>
            answer(
              score,
              cx('px-0.5', isCompact ? 'min-h-13' : 'min-h-19 min-[54rem]:min-h-17'),
              <>
                <span className="text-lg font-bold tabular-nums">{score}</span>{' '}
                <span
                  className={cx(
                    'text-muted',
                    isCompact ? 'sr-only' : 'min-h-[1.2em] text-[0.875rem] min-[54rem]:text-[0.8125rem]',
                  )}
                >
                  {words.anchors[score]}
                </span>
              </>,
            ),
          )}
          {answer(
            DECLINED,
            cx(
              isCompact ? 'col-span-6' : 'col-span-4 min-[54rem]:col-span-5 min-[54rem]:col-start-4',
              'min-h-control px-4 font-bold text-action',
            ),
            words.decline,
          )}
        </div>
        <FieldProblem base={base} message={errorMessage} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <output> is read out less reliably */}
      <div role="status">
        {meaning !== undefined && <div className="rounded-panel bg-tint px-3.5 py-3">{meaning}</div>}
      </div>
    </div>
  );
}
