'use client';
import { use } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox, ComboBoxStateContext } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { cx } from './cx';
import { FieldHint, FieldLabel, FieldProblem } from './aria-field';
import { boxClass, type FieldTexts, fieldClass } from './field';
import { useOverlay } from './open-overlays';
import { optionClass, popoverClass } from './popover-class';
import { Chevron, OptionRow, type SelectOption } from './select';
import { useUiText } from './use-ui-text';

export type ComboBoxProps<V extends string> = FieldTexts & {
  options: readonly SelectOption<V>[];
  value: V | null;
  onChange: (value: V | null) => void;
  placeholder?: string;
  /** Given when the options come from a search: then they are shown as they are, without a filter here. */
  onSearch?: (written: string) => void;
  onBlur?: () => void;
  id?: string;
  name?: string;
  isDisabled?: boolean;
  autoFocus?: boolean;
};

/** One of many, found by typing. */
export function ComboBox<V extends string>({
  options,
  value,
  onChange,
  onSearch,
  placeholder,
  ...field
}: ComboBoxProps<V>) {
  const { label, hint, errorMessage, optional, labelHidden, ...rest } = field;
  const text = useUiText();
  return (
    <AriaComboBox
      {...rest}
      className={fieldClass}
      validationBehavior="aria"
      menuTrigger="focus"
      allowsEmptyCollection
      isInvalid={errorMessage !== undefined}
      isRequired={optional !== true}
      value={value}
      onChange={(next) => onChange(options.find((option) => option.value === next)?.value ?? null)}
      {...(onSearch === undefined ? {} : { onInputChange: onSearch, defaultFilter: () => true })}
    >
      <OpenList />
      <FieldLabel label={label} optional={optional} labelHidden={labelHidden} />
      <div className="relative">
        <Input
          dir="auto"
          className={cx(boxClass, 'pr-9')}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
        <Button className="absolute inset-y-0 right-0 flex w-9 items-center justify-center rounded-field">
          <Chevron />
        </Button>
      </div>
      <FieldHint hint={hint} />
      <FieldProblem message={errorMessage} />
      <Popover className={popoverClass} offset={4}>
        <ListBox
          className="outline-none"
          renderEmptyState={() => <p className="px-2.5 py-1.5 text-muted">{text.noMatch}</p>}
        >
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
    </AriaComboBox>
  );
}

/** Counts the list while it is open: keys belong to it then. */
function OpenList() {
  useOverlay(use(ComboBoxStateContext)?.isOpen ?? false);
  return null;
}
