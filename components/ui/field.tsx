'use client';
import { type ReactNode, useId } from 'react';
import { cx } from './cx';
import { useUiText } from './use-ui-text';

/** What every field takes beside its value. */
export type FieldTexts = {
  label: ReactNode;
  hint?: ReactNode | undefined;
  /** What is wrong and what to do; marks the field and is read out with it. */
  errorMessage?: string | undefined;
  /** Shows "(optional)" after the label. Fields are required unless they say so. */
  optional?: boolean | undefined;
  /** For fields in tables, where the heads of row and column already show the name. */
  labelHidden?: boolean | undefined;
};

export const boxClass = cx(
  'min-h-control w-full min-w-0 rounded-field border border-edge bg-card px-3 py-1 text-field text-ink',
  'placeholder:text-muted hover:border-ink data-invalid:border-2 data-invalid:border-red',
  'disabled:bg-side disabled:text-muted [&:is(input,textarea):read-only]:bg-side in-[.patient]:border-2',
);

export const fieldClass = 'flex min-w-0 flex-col gap-1';

export const labelClass = (isHidden: boolean): string => (isHidden ? 'sr-only' : 'font-bold');

/** A row or cell with the control itself hidden in it: the focus shows around the whole. */
export const focusWithin =
  'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus';

export type LabelProps = {
  label: ReactNode;
  optional?: boolean | undefined;
  labelHidden?: boolean | undefined;
};

export function Optional() {
  const text = useUiText();
  return <span className="font-normal text-muted"> ({text.optional})</span>;
}

type Told = Pick<FieldTexts, 'hint' | 'errorMessage' | 'optional'> & {
  id?: string | undefined;
  alsoTold?: string;
};

/** Ids that tie the texts of a field to its control, and what the control says of itself. */
export function useField({ id, hint, errorMessage, optional, alsoTold }: Told) {
  const own = useId();
  const base = id ?? own;
  const isInvalid = errorMessage !== undefined;
  const told = [
    ...(hint === undefined ? [] : [`${base}-hint`]),
    ...(isInvalid ? [`${base}-error`] : []),
    ...(alsoTold === undefined ? [] : [alsoTold]),
  ];
  return {
    base,
    /** Classes look for this. */
    marks: isInvalid ? { 'data-invalid': '' } : {},
    said: {
      ...(told.length === 0 ? {} : { 'aria-describedby': told.join(' ') }),
      ...(isInvalid ? { 'aria-invalid': true } : {}),
      ...(optional === true ? {} : { 'aria-required': true }),
    },
  };
}

/** The name of a box; of a group (`isGroup`) it is what its control is labelled by. */
export function FieldLabel({
  base,
  isGroup = false,
  label,
  optional,
  labelHidden,
}: LabelProps & { base: string; isGroup?: boolean }) {
  const content = (
    <>
      {label}
      {optional === true && <Optional />}
    </>
  );
  const look = labelClass(labelHidden ?? false);
  return isGroup ? (
    <span id={`${base}-label`} className={look}>
      {content}
    </span>
  ) : (
    <label htmlFor={base} className={look}>
      {content}
    </label>
  );
}

export function FieldHint({ base, hint }: { base: string; hint?: ReactNode | undefined }) {
  if (hint === undefined) return null;
  return (
    <span id={`${base}-hint`} className="block text-sm text-muted">
      {hint}
    </span>
  );
}

/** Red line with a mark beside the field; left out while there is nothing to say. */
export function FieldProblem({ base, message }: { base: string; message?: string | undefined }) {
  if (message === undefined) return null;
  return (
    <span id={`${base}-error`} className={problemClass}>
      <ProblemMark />
      <span>{message}</span>
    </span>
  );
}

export const problemClass = 'flex items-baseline gap-1.5 text-sm font-bold text-red';

/** The square that says "wrong" without colour. */
export function ProblemMark() {
  return (
    <svg
      viewBox="0 0 10 10"
      width="0.7em"
      height="0.7em"
      aria-hidden="true"
      className="flex-none"
      fill="currentColor"
    >
      <rect x="0.5" y="0.5" width="9" height="9" rx="0.5" />
    </svg>
  );
}
