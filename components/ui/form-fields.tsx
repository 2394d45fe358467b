'use client';
import type { FieldValues } from 'react-hook-form';
import { parseDecimal, writeDecimal } from '@/lib/domain/number/parse-decimal';
import { DateField, type DateFieldProps } from './date-field';
import { type BoundTo, FormField } from './form-field';
import { NumberField, type NumberFieldProps, valueOf } from './number-field';
import { PasswordField, TextArea, type TextAreaProps, TextField, type TextFieldProps } from './text-field';

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

export function FormTextField<I extends FieldValues, O>({
  control,
  name,
  ...rest
}: BoundTo<TextFieldProps, I, O>) {
  return (
    <FormField control={control} name={name} label={rest.label}>
      {({ value, ...field }) => <TextField {...rest} {...field} value={textOf(value)} />}
    </FormField>
  );
}

export function FormPasswordField<I extends FieldValues, O>({
  control,
  name,
  ...rest
}: BoundTo<Omit<TextFieldProps, 'type' | 'suffix'>, I, O>) {
  return (
    <FormField control={control} name={name} label={rest.label}>
      {({ value, ...field }) => <PasswordField {...rest} {...field} value={textOf(value)} />}
    </FormField>
  );
}

export function FormTextArea<I extends FieldValues, O>({
  control,
  name,
  ...rest
}: BoundTo<TextAreaProps, I, O>) {
  return (
    <FormField control={control} name={name} label={rest.label}>
      {({ value, ...field }) => <TextArea {...rest} {...field} value={textOf(value)} />}
    </FormField>
  );
}

/** Holds a number, null when empty, or the unreadable text itself, which no number schema accepts (H-5). */
export function FormNumberField<I extends FieldValues, O>({
  control,
  name,
  ...rest
}: BoundTo<NumberFieldProps, I, O>) {
  return (
    <FormField control={control} name={name} label={rest.label}>
      {({ value, onChange, ...field }) => (
        <NumberField
          {...rest}
          {...field}
          value={typeof value === 'number' || typeof value === 'string' ? value : null}
          onChange={(entry) => onChange(valueOf(entry))}
        />
      )}
    </FormField>
  );
}

/** For schemas that take an exact decimal text such as `12.5`: shown with the mark of the place, held with a point. */
export function FormDecimalField<I extends FieldValues, O>({
  control,
  name,
  maxDecimals = 2,
  ...rest
}: BoundTo<NumberFieldProps, I, O>) {
  const exact = { mark: '.', maxDecimals } as const;
  return (
    <FormField control={control} name={name} label={rest.label}>
      {({ value, onChange, ...field }) => (
        <NumberField
          {...rest}
          {...field}
          maxDecimals={maxDecimals}
          value={typeof value === 'string' ? valueOf(parseDecimal(value, exact)) : null}
          onChange={(entry) =>
            onChange(entry.kind === 'number' ? writeDecimal(entry.value, exact) : valueOf(entry))
          }
        />
      )}
    </FormField>
  );
}

/** Holds `YYYY-MM-DD`, null when empty, or an unreadable text, which no date schema accepts (V-7). */
export function FormDateField<I extends FieldValues, O>({
  control,
  name,
  ...rest
}: BoundTo<DateFieldProps, I, O>) {
  return (
    <FormField control={control} name={name} label={rest.label}>
      {({ value, name: _name, ...field }) => (
        <DateField {...rest} {...field} value={typeof value === 'string' ? value : null} />
      )}
    </FormField>
  );
}
