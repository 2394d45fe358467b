'use client';
import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
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

type LabelProps = { label: ReactNode; optional?: boolean | undefined; labelHidden?: boolean | undefined };

export function FieldLabel({ label, optional = false, labelHidden = false }: LabelProps) {
  const text = useUiText();
  return (
    <Label className={labelHidden ? 'sr-only' : 'font-bold'}>
      {label}
      {optional && <span className="font-normal text-muted"> ({text.optional})</span>}
    </Label>
  );
}

export function FieldHint({ hint }: { hint?: ReactNode | undefined }) {
  if (hint === undefined) return null;
  return (
    <Text slot="description" className="block text-sm text-muted">
      {hint}
    </Text>
  );
}

/** Red line with a mark beside the field; hidden while there is nothing to say. */
export function FieldProblem({ message }: { message?: string | undefined }) {
  return (
    <FieldError className={problemClass}>
      <ProblemMark />
      <span>{message}</span>
    </FieldError>
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
