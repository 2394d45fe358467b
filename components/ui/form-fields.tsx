'use client';
import type { ReactElement, ReactNode } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { parseDecimal, writeDecimal } from '@/lib/domain/number/parse-decimal';
import { Checkbox, CheckboxGroup, type CheckboxGroupProps, type CheckboxProps } from './checkbox';
import { ComboBox, type ComboBoxProps } from './combo-box';
import { DateField, type DateFieldProps } from './date-field';
import { useFormScope } from './form';
import { NumberField, type NumberFieldProps, valueOf } from './number-field';
import { RadioGroup, type RadioGroupProps, SegmentedControl } from './radio-group';
import { Select, type SelectProps } from './select';
import { Switch, type SwitchProps } from './switch';
import { PasswordField, TextArea, type TextAreaProps, TextField, type TextFieldProps } from './text-field';

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

type Inner<P> = Omit<P, 'value' | 'onChange' | 'isSelected' | 'errorMessage' | 'id' | 'name' | 'onBlur'>;
type BoundTo<P, I extends FieldValues, O> = Bound<I, O> & Inner<P>;

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const chosenOf = <V extends string>(value: unknown, options: readonly { value: V }[]) =>
  options.find((option) => option.value === value)?.value ?? null;

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

export function FormRadioGroup<I extends FieldValues, O, V extends string>({
  control,
  name,
  ...rest
}: BoundTo<RadioGroupProps<V>, I, O> & Pick<RadioGroupProps<V>, 'options'>) {
  return (
    <FormField control={control} name={name} label={rest.label}>
      {({ value, ...field }) => <RadioGroup {...rest} {...field} value={chosenOf(value, rest.options)} />}
    </FormField>
  );
}

export function FormSegmentedControl<I extends FieldValues, O, V extends string>({
  control,
  name,
  ...rest
}: BoundTo<RadioGroupProps<V>, I, O> & Pick<RadioGroupProps<V>, 'options'>) {
  return (
    <FormField control={control} name={name} label={rest.label}>
      {({ value, ...field }) => (
        <SegmentedControl {...rest} {...field} value={chosenOf(value, rest.options)} />
      )}
    </FormField>
  );
}

export function FormSelect<I extends FieldValues, O, V extends string>({
  control,
  name,
  ...rest
}: BoundTo<SelectProps<V>, I, O> & Pick<SelectProps<V>, 'options'>) {
  return (
    <FormField control={control} name={name} label={rest.label}>
      {({ value, ...field }) => <Select {...rest} {...field} value={chosenOf(value, rest.options)} />}
    </FormField>
  );
}

export function FormComboBox<I extends FieldValues, O, V extends string>({
  control,
  name,
  ...rest
}: BoundTo<ComboBoxProps<V>, I, O> & Pick<ComboBoxProps<V>, 'options'>) {
  return (
    <FormField control={control} name={name} label={rest.label}>
      {({ value, ...field }) => <ComboBox {...rest} {...field} value={chosenOf(value, rest.options)} />}
    </FormField>
  );
}

export function FormCheckboxGroup<I extends FieldValues, O, V extends string>({
  control,
  name,
  ...rest
}: BoundTo<CheckboxGroupProps<V>, I, O> & Pick<CheckboxGroupProps<V>, 'options'>) {
  return (
    <FormField control={control} name={name} label={rest.label}>
      {({ value, ...field }) => {
        const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
        const known = rest.options.map((option) => option.value).filter((option) => chosen.includes(option));
        return <CheckboxGroup {...rest} {...field} value={known} />;
      }}
    </FormField>
  );
}

export function FormCheckbox<I extends FieldValues, O>({
  control,
  name,
  ...rest
}: BoundTo<CheckboxProps, I, O>) {
  return (
    <FormField control={control} name={name} label={rest.children}>
      {({ value, ...field }) => <Checkbox {...rest} {...field} isSelected={value === true} />}
    </FormField>
  );
}

export function FormSwitch<I extends FieldValues, O>({ control, name, ...rest }: BoundTo<SwitchProps, I, O>) {
  return (
    <FormField control={control} name={name} label={rest.children}>
      {({ value, errorMessage: _unused, ...field }) => (
        <Switch {...rest} {...field} isSelected={value === true} />
      )}
    </FormField>
  );
}
