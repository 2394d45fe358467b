'use client';
import type { FieldValues } from 'react-hook-form';
import { Checkbox, CheckboxGroup, type CheckboxGroupProps, type CheckboxProps } from './checkbox';
import { ComboBox, type ComboBoxProps } from './combo-box';
import { type BoundTo, FormField } from './form-field';
import { type RadioGroupProps, SegmentedControl } from './radio-group';
import { Select, type SelectProps } from './select';

const chosenOf = <V extends string>(value: unknown, options: readonly { value: V }[]) =>
  options.find((option) => option.value === value)?.value ?? null;

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
