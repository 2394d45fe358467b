'use client';
import { type ReactNode, useState } from 'react';
import { Input, type InputProps } from 'react-aria-components/Input';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components/TextField';
import { Button } from './button';
import { cx } from './cx';
import { boxClass, FieldHint, FieldLabel, FieldProblem, type FieldTexts, fieldClass } from './field';
import { useUiText } from './use-ui-text';

type Shared = FieldTexts &
  Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'validate' | 'isInvalid'>;
export type TextFieldProps = Shared & { placeholder?: string; suffix?: ReactNode; dir?: 'auto' | 'ltr' };
export type TextAreaProps = Shared & {
  rows?: number;
  /** Begins with one line and grows with the text, where the browser can; otherwise `rows` lines. */
  grows?: boolean;
};

/** Free text is shown in its own direction; codes, numbers and addresses stay left to right. */
const leftToRight = new Set(['email', 'tel', 'url', 'password']);

export function TextField({
  label,
  hint,
  errorMessage,
  optional,
  labelHidden,
  placeholder,
  suffix,
  dir,
  ...rest
}: TextFieldProps) {
  const direction = dir ?? (leftToRight.has(rest.type ?? 'text') ? 'ltr' : 'auto');
  const extra: Partial<InputProps> = placeholder === undefined ? {} : { placeholder };
  return (
    <AriaTextField
      {...rest}
      className={fieldClass}
      validationBehavior="aria"
      isInvalid={errorMessage !== undefined}
      isRequired={optional !== true}
    >
      <FieldLabel label={label} optional={optional} labelHidden={labelHidden} />
      <div className="flex items-center gap-2">
        <Input {...extra} dir={direction} className={boxClass} />
        {suffix}
      </div>
      <FieldHint hint={hint} />
      <FieldProblem message={errorMessage} />
    </AriaTextField>
  );
}

export function TextArea({
  label,
  hint,
  errorMessage,
  optional,
  labelHidden,
  rows = 3,
  grows = false,
  ...rest
}: TextAreaProps) {
  return (
    <AriaTextField
      {...rest}
      className={fieldClass}
      validationBehavior="aria"
      isInvalid={errorMessage !== undefined}
      isRequired={optional !== true}
    >
      <FieldLabel label={label} optional={optional} labelHidden={labelHidden} />
      <FieldHint hint={hint} />
      <AriaTextArea
        rows={rows}
        dir="auto"
        className={cx(boxClass, 'py-2', grows && 'field-sizing-content')}
      />
      <FieldProblem message={errorMessage} />
    </AriaTextField>
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
