'use client';
import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { type LabelProps, labelClass, Optional, ProblemMark, problemClass } from './field';

// The texts of a field for the controls that are still made by the component library: it ties them together itself.

export function FieldLabel({ label, optional = false, labelHidden = false }: LabelProps) {
  return (
    <Label className={labelClass(labelHidden)}>
      {label}
      {optional && <Optional />}
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
