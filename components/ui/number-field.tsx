'use client';
import { type ReactNode, useId, useState } from 'react';
import {
  type DecimalEntry,
  decimalMarkOf,
  parseDecimal,
  writeDecimal,
} from '@/lib/domain/number/parse-decimal';
import { cx } from './cx';
import {
  boxClass,
  FieldHint,
  FieldLabel,
  FieldProblem,
  type FieldTexts,
  fieldClass,
  useField,
} from './field';
import { boxNamed, useEarlyInput } from './use-early-input';
import { useUiText } from './use-ui-text';
import { useUiLocale } from './ui-locale';

export type NumberFieldProps = FieldTexts & {
  /** `null` is "not stated". A string is text that could not be read and is shown as it was typed. */
  value: number | string | null;
  /** Empty, a number, or text that could not be read: three different things (H-5). */
  onChange: (entry: DecimalEntry) => void;
  onBlur?: () => void;
  /** Written digits after the decimal mark that are accepted; 0 for counts. */
  maxDecimals?: number;
  /** Shown beside the box and read out with it: `kg`, `s`, `times`. */
  unit?: ReactNode;
  /** `tiny`: for one to three digits, where several stand in a row. */
  width?: 'tiny' | 'short' | 'full';
  id?: string;
  name?: string;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  autoFocus?: boolean;
};

const widthClass = { tiny: 'max-w-[3.4em] px-2 text-center', short: 'max-w-[5.5em]', full: '' } as const;

/** A box for a number as people write it. No spin, no rounding, no correction while typing. */
export function NumberField(props: NumberFieldProps) {
  const { label, hint, errorMessage, optional, labelHidden, value, onChange, onBlur, unit, ...rest } = props;
  const { maxDecimals = 0, width = 'short', id, isDisabled, isReadOnly, ...own } = rest;
  const text = useUiText();
  const mark = decimalMarkOf(useUiLocale());
  const unitId = useId();
  const shownFor = (given: number | string | null) =>
    given === null ? '' : typeof given === 'string' ? given : writeDecimal(given, { mark, maxDecimals });

  const [typed, setTyped] = useState(shownFor(value));
  const [left, setLeft] = useState(false);
  const [known, setKnown] = useState(value);
  const entry = parseDecimal(typed, { mark, maxDecimals });
  if (!Object.is(known, value)) {
    // The value came from outside (reset, copied dose). What was typed stays as typed when it means the same.
    setKnown(value);
    if (!Object.is(valueOf(entry), value)) setTyped(shownFor(value));
  }

  const unreadable = left && entry.kind === 'unreadable' ? text.numbers[entry.reason] : undefined;
  const problem = entry.kind === 'unreadable' ? (unreadable ?? errorMessage) : errorMessage;
  const { base, marks, said } = useField({
    ...{ id, hint, errorMessage: problem, optional },
    ...(unit === undefined ? {} : { alsoTold: unitId }),
  });
  function write(written: string): void {
    setTyped(written);
    const read = parseDecimal(written, { mark, maxDecimals });
    setKnown(valueOf(read));
    onChange(read);
  }
  useEarlyInput(
    () => boxNamed(base),
    (box) => box.value !== typed && write(box.value),
  );
  return (
    <div className={fieldClass}>
      <FieldLabel base={base} label={label} optional={optional} labelHidden={labelHidden} />
      <div className="flex items-center gap-2">
        <input
          type="text"
          {...own}
          {...marks}
          {...said}
          id={base}
          disabled={isDisabled}
          readOnly={isReadOnly}
          inputMode={maxDecimals === 0 ? 'numeric' : 'decimal'}
          autoComplete="off"
          dir="ltr"
          className={cx(boxClass, 'tabular-nums', widthClass[width])}
          value={typed}
          onChange={({ target }) => write(target.value)}
          onFocus={() => setLeft(false)}
          onBlur={() => {
            setLeft(true);
            onBlur?.();
          }}
        />
        {unit !== undefined && (
          <span id={unitId} className="flex-none text-muted">
            {unit}
          </span>
        )}
      </div>
      <FieldHint base={base} hint={hint} />
      <FieldProblem base={base} message={problem} />
    </div>
  );
}

/** What a form keeps: a number, null for empty, or the unreadable text, which every number schema refuses. */
export function valueOf(entry: DecimalEntry): number | string | null {
  if (entry.kind === 'empty') return null;
  return entry.kind === 'number' ? entry.value : entry.text;
}
