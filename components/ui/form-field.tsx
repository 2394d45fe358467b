'use client';
import type { ReactElement, ReactNode } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { useFormScope } from './form';

export type Bound<I extends FieldValues, O> = { control: Control<I, unknown, O>; name: FieldPath<I> };

/** What a bound control gets from its form. `value` is whatever the form holds: narrow it before use. */
export type Binding = {
  id: string;
  name: string;
  value: unknown;
  onChange: (value: unknown) => void;
  onBlur: () => void;
  errorMessage: string | undefined;
};

/** Ties one control to its form by name: value, error text, and the id its link in the error summary leads to. */
export function FormField<I extends FieldValues, O>(
  props: Bound<I, O> & { label: ReactNode; children: (binding: Binding) => ReactElement },
) {
  const id = useFormScope(props.name, props.label);
  const { field, fieldState } = useController({ control: props.control, name: props.name });
  return props.children({
    id,
    name: field.name,
    value: field.value,
    onChange: field.onChange,
    onBlur: field.onBlur,
    errorMessage: fieldState.error?.message,
  });
}

/** The props of a control but those that its form gives. */
type Inner<P> = Omit<P, 'value' | 'onChange' | 'isSelected' | 'errorMessage' | 'id' | 'name' | 'onBlur'>;
export type BoundTo<P, I extends FieldValues, O> = Bound<I, O> & Inner<P>;
