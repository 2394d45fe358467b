'use client';
import { type ReactNode, useId } from 'react';
import { cx } from './cx';
import { RadioCell } from './radio-cell';
import {
  FieldHint,
  FieldLabel,
  FieldProblem,
  type FieldTexts,
  fieldClass,
  focusWithin,
  useField,
} from './field';

export type Option<V extends string = string> = {
  value: V;
  label: ReactNode;
  hint?: ReactNode;
  isDisabled?: boolean;
};

export type RadioGroupProps<V extends string> = FieldTexts & {
  options: readonly Option<V>[];
  /** `null`: nothing chosen yet. There is never a default (H-2). */
  value: V | null;
  onChange: (value: V) => void;
  onBlur?: () => void;
  id?: string;
  name?: string;
  isDisabled?: boolean;
};

/** One of a few, each on its own line with room for an explanation. */
export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  return (
    <Choice
      {...props}
      list="flex flex-col gap-1 in-[.patient]:gap-2.5"
      row={cx(
        'group flex min-h-control-compact items-center gap-2.5 rounded-field py-0.5 pr-2 data-disabled:text-muted data-disabled:opacity-70',
        'in-[.patient]:min-h-control in-[.patient]:rounded-large in-[.patient]:border-2 in-[.patient]:border-edge in-[.patient]:bg-card in-[.patient]:px-4 in-[.patient]:py-2',
        'in-[.patient]:data-selected:border-action in-[.patient]:data-selected:bg-tint',
        focusWithin,
      )}
    >
      {(option) => (
        <>
          <span
            aria-hidden="true"
            className="size-[1.15em] flex-none rounded-full border-2 border-edge bg-card group-data-invalid:border-red group-data-selected:border-[0.36em] group-data-selected:border-action"
          />
          <span className="min-w-0 wrap-anywhere">
            {option.label}
            {option.hint !== undefined && <span className="block text-sm text-muted">{option.hint}</span>}
          </span>
        </>
      )}
    </Choice>
  );
}

/** One of two to five short words, side by side. */
export function SegmentedControl<V extends string>(props: RadioGroupProps<V>) {
  return (
    <Choice
      {...props}
      list="inline-flex max-w-full flex-wrap self-start overflow-clip rounded-field border border-edge bg-card"
      row={cx(
        // A line on two sides of each, clipped at the edge, so that those that wrap are divided too.
        '-ms-px -mt-px flex min-h-control flex-auto items-center justify-center border-s border-t border-edge px-3 text-center hover:bg-tint',
        'data-selected:bg-action data-selected:font-bold data-selected:text-on-action data-disabled:text-muted',
        'has-focus-visible:outline-3 has-focus-visible:outline-offset-[-5px] has-focus-visible:outline-focus has-focus-visible:data-selected:outline-on-action',
        'forced-colors:data-selected:outline-2',
      )}
    >
      {(option) => option.label}
    </Choice>
  );
}

type ChoiceProps<V extends string> = RadioGroupProps<V> & {
  list: string;
  row: string;
  children: (option: Option<V>) => ReactNode;
};

function Choice<V extends string>({
  options,
  value,
  onChange,
  list,
  row,
  children,
  ...field
}: ChoiceProps<V>) {
  const { label, hint, errorMessage, optional, labelHidden, id, name, onBlur, isDisabled = false } = field;
  const { base, marks, said } = useField({ id, hint, errorMessage, optional });
  const own = useId();
  return (
    <div
      role="radiogroup"
      id={base}
      aria-labelledby={`${base}-label`}
      {...said}
      {...marks}
      className={fieldClass}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onBlur?.();
      }}
    >
      <FieldLabel base={base} isGroup label={label} optional={optional} labelHidden={labelHidden} />
      <FieldHint base={base} hint={hint} />
      <div className={list}>
        {options.map((option) => {
          const isOff = isDisabled || option.isDisabled === true;
          return (
            <RadioCell
              key={option.value}
              look={row}
              marks={marks}
              name={name ?? own}
              value={option.value}
              checked={option.value === value}
              disabled={isOff}
              onPick={() => onChange(option.value)}
            >
              {children(option)}
            </RadioCell>
          );
        })}
      </div>
      <FieldProblem base={base} message={errorMessage} />
    </div>
  );
}
