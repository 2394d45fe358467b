'use client';
import { type ReactNode, use } from 'react';
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectStateContext, SelectValue } from 'react-aria-components/Select';
import { cx } from './cx';
import { FieldHint, FieldLabel, FieldProblem } from './aria-field';
import { boxClass, type FieldTexts, fieldClass } from './field';
import { useOverlay } from './open-overlays';
import { optionClass, popoverClass } from './popover-class';
import { useUiText } from './use-ui-text';

export type SelectOption<V extends string = string> = {
  value: V;
  /** Plain words: read out, and found by typing the first letters. */
  label: string;
  detail?: ReactNode;
};

export type SelectProps<V extends string> = FieldTexts & {
  options: readonly SelectOption<V>[];
  value: V | null;
  onChange: (value: V) => void;
  placeholder?: string;
  onBlur?: () => void;
  id?: string;
  name?: string;
  isDisabled?: boolean;
  autoFocus?: boolean;
};

/** One of many known words. */
export function Select<V extends string>({
  options,
  value,
  onChange,
  placeholder,
  ...field
}: SelectProps<V>) {
  const { label, hint, errorMessage, optional, labelHidden, id, onBlur, ...rest } = field;
  const text = useUiText();
  return (
    <AriaSelect
      {...rest}
      className={fieldClass}
      validationBehavior="aria"
      isInvalid={errorMessage !== undefined}
      placeholder={placeholder ?? text.choose}
      value={value}
      onChange={(next) => {
        const chosen = options.find((option) => option.value === next);
        if (chosen !== undefined) onChange(chosen.value);
      }}
      onOpenChange={(isOpen) => {
        if (!isOpen) onBlur?.();
      }}
    >
      <OpenList />
      <FieldLabel label={label} optional={optional} labelHidden={labelHidden} />
      <Button
        {...(id === undefined ? {} : { id })}
        className={cx(
          boxClass,
          'flex items-center justify-between gap-2 text-start',
          errorMessage !== undefined && 'border-2 border-red',
        )}
      >
        <SelectValue className="min-w-0 truncate data-placeholder:text-muted">
          {({ isPlaceholder, selectedText, defaultChildren }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <Chevron />
      </Button>
      <FieldHint hint={hint} />
      <FieldProblem message={errorMessage} />
      <Popover className={popoverClass} offset={4}>
        <ListBox className="outline-none">
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className={optionClass}
            >
              {({ isSelected }) => (
                <OptionRow label={option.label} detail={option.detail} isSelected={isSelected} />
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** Counts the list while it is open: keys belong to it then. */
function OpenList() {
  useOverlay(use(SelectStateContext)?.isOpen ?? false);
  return null;
}

export function Chevron() {
  return (
    <svg viewBox="0 0 12 12" width="0.8em" height="0.8em" aria-hidden="true" className="flex-none text-muted">
      <path d="m2 4 4 4.5L10 4" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  );
}

type RowProps = { label: string; detail: ReactNode | undefined; isSelected: boolean };

export function OptionRow({ label, detail, isSelected }: RowProps) {
  return (
    <>
      <svg
        viewBox="0 0 12 12"
        width="0.9em"
        height="0.9em"
        aria-hidden="true"
        className={cx('flex-none', !isSelected && 'invisible')}
      >
        <path d="M2.2 6.4 5 9l4.8-6" fill="none" stroke="currentColor" strokeWidth="1.8" />
      </svg>
      <span className="min-w-0">
        <bdi dir="auto">{label}</bdi>
        {detail !== undefined && <span className="block text-sm font-normal text-muted">{detail}</span>}
      </span>
    </>
  );
}
