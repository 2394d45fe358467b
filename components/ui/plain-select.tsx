'use client';
import {
  boxClass,
  FieldHint,
  FieldLabel,
  FieldProblem,
  type FieldTexts,
  fieldClass,
  useField,
} from './field';
import { boxNamed, useEarlyInput } from './use-early-input';
import { useUiText } from './use-ui-text';

export type PlainSelectProps<V extends string> = FieldTexts & {
  options: readonly { value: V; label: string }[];
  /** `null`: nothing chosen yet. */
  value: V | null;
  onChange: (value: V) => void;
  id?: string;
};

/** One of many known words, by the list of the browser itself: a phone opens its own. */
export function PlainSelect<V extends string>({
  options,
  value,
  onChange,
  id,
  ...field
}: PlainSelectProps<V>) {
  const { label, hint, errorMessage, optional, labelHidden } = field;
  const text = useUiText();
  const { base, marks, said } = useField({ id, hint, errorMessage, optional });
  function choose(wanted: string): void {
    const chosen = options.find((option) => option.value === wanted);
    if (chosen !== undefined) onChange(chosen.value);
  }
  useEarlyInput(
    () => boxNamed(base),
    (box) => box.value !== (value ?? '') && choose(box.value),
  );
  return (
    <div className={fieldClass}>
      <FieldLabel base={base} label={label} optional={optional} labelHidden={labelHidden} />
      <select
        id={base}
        {...marks}
        {...said}
        value={value ?? ''}
        className={boxClass}
        onChange={({ target }) => choose(target.value)}
      >
        {value === null && <option value="">{text.choose}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldHint base={base} hint={hint} />
      <FieldProblem base={base} message={errorMessage} />
    </div>
  );
}
