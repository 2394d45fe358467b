'use client';
import { type ReactNode, useId } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup';
import {
  FieldHint,
  FieldLabel,
  FieldProblem,
  type FieldTexts,
  fieldClass,
  ProblemMark,
  problemClass,
} from './field';
import type { Option } from './radio-group';

const rowClass =
  'group relative flex min-h-control-compact items-start gap-2.5 py-1 in-[.patient]:min-h-control in-[.patient]:items-center data-disabled:text-muted';

function Box() {
  return (
    <span
      aria-hidden="true"
      className="mt-[0.1em] flex size-[1.25em] flex-none items-center justify-center rounded-[5px] border-2 border-edge bg-card group-data-invalid:border-red group-data-selected:border-action group-data-selected:bg-action forced-colors:group-data-selected:bg-[Highlight]"
    >
      <svg viewBox="0 0 12 12" className="hidden size-full text-on-action group-data-selected:block">
        <path d="M2.2 6.4 5 9l4.8-6" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
    </span>
  );
}

export type CheckboxProps = {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  children: ReactNode;
  errorMessage?: string | undefined;
  hint?: ReactNode;
  id?: string;
  name?: string;
  isDisabled?: boolean;
  onBlur?: () => void;
};

export function Checkbox({ children, hint, errorMessage, ...rest }: CheckboxProps) {
  const id = useId();
  const told = [hint === undefined ? '' : `${id}-hint`, errorMessage === undefined ? '' : `${id}-error`]
    .join(' ')
    .trim();
  return (
    <div>
      <AriaCheckbox
        {...rest}
        {...(told === '' ? {} : { 'aria-describedby': told })}
        className={rowClass}
        validationBehavior="aria"
        isInvalid={errorMessage !== undefined}
      >
        <Box />
        <span>{children}</span>
      </AriaCheckbox>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="ps-8 text-sm text-muted">
          {hint}
        </p>
      )}
      {errorMessage !== undefined && (
        <p id={`${id}-error`} className={problemClass}>
          <ProblemMark />
          {errorMessage}
        </p>
      )}
    </div>
  );
}

export type CheckboxGroupProps<V extends string> = FieldTexts & {
  options: readonly Option<V>[];
  value: readonly V[];
  onChange: (value: V[]) => void;
  /** Side by side where there is room, for short words such as days or equipment. */
  inline?: boolean;
  id?: string;
  name?: string;
  isDisabled?: boolean;
  onBlur?: () => void;
};

export function CheckboxGroup<V extends string>({
  options,
  value,
  onChange,
  inline = false,
  ...field
}: CheckboxGroupProps<V>) {
  const { label, hint, errorMessage, optional, labelHidden, ...rest } = field;
  return (
    <AriaCheckboxGroup
      {...rest}
      className={fieldClass}
      validationBehavior="aria"
      isInvalid={errorMessage !== undefined}
      value={[...value]}
      onChange={(next) =>
        onChange(options.map((option) => option.value).filter((known) => next.includes(known)))
      }
    >
      <FieldLabel label={label} optional={optional} labelHidden={labelHidden} />
      <FieldHint hint={hint} />
      <div className={inline ? 'flex flex-wrap gap-x-5 gap-y-0.5' : 'flex flex-col'}>
        {options.map((option) => (
          <AriaCheckbox
            key={option.value}
            value={option.value}
            className={rowClass}
            {...(option.isDisabled === undefined ? {} : { isDisabled: option.isDisabled })}
          >
            <Box />
            <span>
              {option.label}
              {option.hint !== undefined && <span className="block text-sm text-muted">{option.hint}</span>}
            </span>
          </AriaCheckbox>
        ))}
      </div>
      <FieldProblem message={errorMessage} />
    </AriaCheckboxGroup>
  );
}
