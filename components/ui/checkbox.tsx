'use client';
import { type ComponentProps, type ReactNode, useId, useRef } from 'react';
import {
  FieldHint,
  FieldLabel,
  FieldProblem,
  type FieldTexts,
  fieldClass,
  focusWithin,
  ProblemMark,
  problemClass,
  useField,
} from './field';
import { cx } from './cx';
import type { Option } from './radio-group';
import { useUnticked } from './use-early-input';

const rowClass = cx(
  'group relative flex min-h-control-compact items-start gap-2.5 rounded-field py-1 in-[.patient]:min-h-control in-[.patient]:items-center data-disabled:text-muted',
  focusWithin,
);

type TickProps = Omit<ComponentProps<'input'>, 'type' | 'className' | 'onChange' | 'children'> & {
  isInvalid: boolean;
  onChange: (isSelected: boolean) => void;
  children: ReactNode;
};

/** The box, the browser's own control behind it, and the words: one target. */
function Tick({ isInvalid, onChange, children, ...input }: TickProps) {
  const row = useRef<HTMLLabelElement>(null);
  useUnticked(row, input.checked ?? false);
  return (
    <label
      ref={row}
      className={rowClass}
      {...(input.checked === true ? { 'data-selected': '' } : {})}
      {...(input.disabled === true ? { 'data-disabled': '' } : {})}
      {...(isInvalid ? { 'data-invalid': '' } : {})}
    >
      <input
        {...input}
        type="checkbox"
        {...(isInvalid ? { 'aria-invalid': true } : {})}
        className="sr-only start-3 top-3"
        onChange={({ target }) => onChange(target.checked)}
      />
      <Box />
      {children}
    </label>
  );
}

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

export function Checkbox({ children, hint, errorMessage, isSelected, isDisabled, ...rest }: CheckboxProps) {
  const id = useId();
  const told = [hint === undefined ? '' : `${id}-hint`, errorMessage === undefined ? '' : `${id}-error`]
    .join(' ')
    .trim();
  return (
    <div>
      <Tick
        {...rest}
        checked={isSelected}
        {...(isDisabled === undefined ? {} : { disabled: isDisabled })}
        {...(told === '' ? {} : { 'aria-describedby': told })}
        isInvalid={errorMessage !== undefined}
      >
        <span>{children}</span>
      </Tick>
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
  const { label, hint, errorMessage, optional, labelHidden, id, name, isDisabled = false, onBlur } = field;
  const { base, said } = useField({ id, hint, errorMessage, optional: true });
  return (
    <fieldset id={base} aria-labelledby={`${base}-label`} {...said} className={fieldClass}>
      <FieldLabel base={base} isGroup label={label} optional={optional} labelHidden={labelHidden} />
      <FieldHint base={base} hint={hint} />
      <div className={inline ? 'flex flex-wrap gap-x-5 gap-y-0.5' : 'flex flex-col'}>
        {options.map((option) => (
          <Tick
            key={option.value}
            value={option.value}
            {...(name === undefined ? {} : { name })}
            checked={value.includes(option.value)}
            disabled={isDisabled || option.isDisabled === true}
            isInvalid={errorMessage !== undefined}
            {...(onBlur === undefined ? {} : { onBlur })}
            onChange={(isOn) =>
              onChange(
                options
                  .map((known) => known.value)
                  .filter((known) => (known === option.value ? isOn : value.includes(known))),
              )
            }
          >
            <span>
              {option.label}
              {option.hint !== undefined && <span className="block text-sm text-muted">{option.hint}</span>}
            </span>
          </Tick>
        ))}
      </div>
      <FieldProblem base={base} message={errorMessage} />
    </fieldset>
  );
}
