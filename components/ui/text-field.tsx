'use client';
import { type ComponentProps, type ReactNode, useState } from 'react';
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
import { Button } from './plain-button';
import { boxNamed, useEarlyInput } from './use-early-input';
import { useUiText } from './use-ui-text';

type Own = FieldTexts & {
  value: string;
  /** Left out for what is only read. */
  onChange?: (value: string) => void;
  id?: string;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  /** Words that stand elsewhere and belong to it too. */
  'aria-describedby'?: string;
};
type Box<T extends 'input' | 'textarea'> = Omit<
  ComponentProps<T>,
  keyof Own | 'className' | 'style' | 'children' | 'disabled' | 'readOnly' | 'required' | 'dir' | 'rows'
>;

export type TextFieldProps = Own & Box<'input'> & { suffix?: ReactNode; dir?: 'auto' | 'ltr' };
export type TextAreaProps = Own &
  Box<'textarea'> & {
    rows?: number;
    /** Begins with one line and grows with the text, where the browser can; otherwise `rows` lines. */
    grows?: boolean;
  };

/** Free text is shown in its own direction; codes, numbers and addresses stay left to right. */
const leftToRight = new Set(['email', 'tel', 'url', 'password']);

function useBox(props: Own) {
  const {
    label,
    hint,
    errorMessage,
    optional,
    labelHidden,
    value,
    onChange,
    id,
    isDisabled,
    isReadOnly,
    ...rest
  } = props;
  const { 'aria-describedby': alsoTold, ...box } = rest;
  const { base, marks, said } = useField({
    ...{ id, hint, errorMessage, optional },
    ...(alsoTold === undefined ? {} : { alsoTold }),
  });
  useEarlyInput(
    () => boxNamed(base),
    (typed) => typed.value !== value && onChange?.(typed.value),
  );
  return {
    head: <FieldLabel base={base} label={label} optional={optional} labelHidden={labelHidden} />,
    told: <FieldHint base={base} hint={hint} />,
    problem: <FieldProblem base={base} message={errorMessage} />,
    box: { ...box, ...marks, ...said, id: base, value, disabled: isDisabled, readOnly: isReadOnly },
    write: (typed: string) => onChange?.(typed),
  };
}

export function TextField({ suffix, dir, ...props }: TextFieldProps) {
  const { head, told, problem, box, write } = useBox(props);
  return (
    <div className={fieldClass}>
      {head}
      <div className="flex items-center gap-2">
        <input
          type="text"
          {...box}
          dir={dir ?? (leftToRight.has(props.type ?? 'text') ? 'ltr' : 'auto')}
          className={boxClass}
          onChange={(event) => write(event.target.value)}
        />
        {suffix}
      </div>
      {told}
      {problem}
    </div>
  );
}

export function TextArea({ rows = 3, grows = false, ...props }: TextAreaProps) {
  const { head, told, problem, box, write } = useBox(props);
  return (
    <div className={fieldClass}>
      {head}
      {told}
      <textarea
        {...box}
        rows={rows}
        dir="auto"
        className={cx(boxClass, 'py-2', grows && 'field-sizing-content')}
        onChange={(event) => write(event.target.value)}
      />
      {problem}
    </div>
  );
}

/** A password that may be pasted, managed and looked at. */
export function PasswordField(props: Omit<TextFieldProps, 'type' | 'suffix'>) {
  const text = useUiText();
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      dir="ltr"
      suffix={
        <Button
          variant="quiet"
          aria-pressed={shown}
          aria-label={text.reveal}
          onPress={() => setShown(!shown)}
        >
          <svg
            viewBox="0 0 24 24"
            width="1.4em"
            height="1.4em"
            aria-hidden="true"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
          >
            <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z" />
            <circle cx="12" cy="12" r="3" />
            {!shown && <path d="M4 20 20 4" />}
          </svg>
        </Button>
      }
    />
  );
}
