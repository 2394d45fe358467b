'use client';
import { useState } from 'react';
import { type DateParts, isMonthFirst, partsOfDate, readDateParts } from '@/lib/domain/time/date-parts';
import { cx } from './cx';
import { boxClass, type FieldTexts, fieldClass, ProblemMark, problemClass } from './field';
import { useUiLocale } from './ui-locale';
import { boxNamed, useEarlyInput } from './use-early-input';
import { useUiText } from './use-ui-text';

export type DateFieldProps = FieldTexts & {
  /** `YYYY-MM-DD`, null when empty, or what was typed when it is no date. */
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
  /** `birth` lets the browser fill in a birth date. */
  purpose?: 'birth' | 'other';
  id?: string;
  isDisabled?: boolean;
};

const boxes = ['day', 'month', 'year'] as const satisfies readonly (keyof DateParts)[];
const autoFill = { day: 'bday-day', month: 'bday-month', year: 'bday-year' } as const;

/** Day, month and year as three boxes: quicker and safer than a calendar for a date one knows by heart. */
export function DateField(props: DateFieldProps) {
  const {
    label,
    hint,
    errorMessage,
    optional = false,
    labelHidden = false,
    value,
    onChange,
    onBlur,
    purpose,
    id,
    isDisabled,
  } = props;
  const text = useUiText();
  const locale = useUiLocale();
  const [typed, setTyped] = useState<DateParts>(() => partsOfDate(value));
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    if (readDateParts(typed) !== value) setTyped(partsOfDate(value));
  }
  const order = isMonthFirst(locale) ? (['month', 'day', 'year'] as const) : boxes;
  const base = id ?? 'date';
  function write(parts: DateParts): void {
    setTyped(parts);
    setKnown(readDateParts(parts));
    onChange(readDateParts(parts));
  }
  useEarlyInput(
    () => boxNamed(`${base}-day`),
    () => {
      const early = boxes.map((part) => [part, boxNamed(`${base}-${part}`)?.value ?? typed[part]] as const);
      if (early.some(([part, written]) => written !== typed[part]))
        write({ ...typed, ...Object.fromEntries(early) });
    },
  );
  const told = [hint === undefined ? '' : `${base}-hint`, errorMessage === undefined ? '' : `${base}-error`]
    .join(' ')
    .trim();
  return (
    <fieldset
      id={base}
      aria-labelledby={`${base}-label`}
      {...(told === '' ? {} : { 'aria-describedby': told })}
      className={fieldClass}
    >
      <span id={`${base}-label`} className={labelHidden ? 'sr-only' : 'font-bold'}>
        {label}
        {optional && <span className="font-normal text-muted"> ({text.optional})</span>}
      </span>
      {hint !== undefined && (
        <span id={`${base}-hint`} className="text-sm text-muted">
          {hint}
        </span>
      )}
      <div className="flex flex-wrap gap-2.5">
        {order.map((part) => (
          <div key={part} className="flex flex-col gap-0.5">
            <label htmlFor={`${base}-${part}`} className="text-sm text-muted">
              {text.date[part]}
            </label>
            <input
              id={`${base}-${part}`}
              type="text"
              inputMode="numeric"
              dir="ltr"
              autoComplete={purpose === 'birth' ? autoFill[part] : 'off'}
              disabled={isDisabled ?? false}
              value={typed[part]}
              {...(errorMessage === undefined ? {} : { 'aria-invalid': true, 'data-invalid': '' })}
              {...(optional ? {} : { 'aria-required': true })}
              {...(told === '' ? {} : { 'aria-describedby': told })}
              {...(onBlur === undefined ? {} : { onBlur })}
              className={cx(boxClass, 'tabular-nums', part === 'year' ? 'max-w-[5.2em]' : 'max-w-[3.6em]')}
              onChange={({ target }) => write({ ...typed, [part]: target.value })}
            />
          </div>
        ))}
      </div>
      {errorMessage !== undefined && (
        <span id={`${base}-error`} className={problemClass}>
          <ProblemMark />
          {errorMessage}
        </span>
      )}
    </fieldset>
  );
}
