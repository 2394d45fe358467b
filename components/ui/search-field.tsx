'use client';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { boxClass } from './field';
import { Kbd } from './kbd';
import { useEarlyInput } from './use-early-input';
import { useShortcuts } from './use-shortcuts';
import { useUiText } from './use-ui-text';
import { useRef } from 'react';

export type SearchFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onSubmit?: (value: string) => void;
  placeholder?: string;
  /** Shows the name above the box; otherwise it is for screen readers and as placeholder. */
  labelShown?: boolean;
  /** The key that jumps here, usually `/`. */
  shortcut?: string;
  autoFocus?: boolean;
  id?: string;
};

export function SearchField({ label, placeholder, labelShown = false, shortcut, ...rest }: SearchFieldProps) {
  const text = useUiText();
  const input = useRef<HTMLInputElement>(null);
  useShortcuts(shortcut === undefined ? {} : { [shortcut]: () => input.current?.focus() });
  useEarlyInput(
    () => input.current,
    (box) => box.value !== rest.value && rest.onChange(box.value),
  );
  return (
    <AriaSearchField {...rest} className="group flex min-w-0 flex-col gap-1">
      <Label className={labelShown ? 'font-bold' : 'sr-only'}>{label}</Label>
      <div className="relative">
        <Input
          ref={input}
          dir="auto"
          placeholder={placeholder ?? (labelShown ? '' : label)}
          className={`${boxClass} pr-10 [&::-webkit-search-cancel-button]:hidden`}
        />
        <Button
          aria-label={text.clear}
          className="absolute inset-y-0 right-0 flex w-10 items-center justify-center rounded-field text-muted group-data-empty:hidden"
        >
          <svg viewBox="0 0 12 12" width="0.8em" height="0.8em" aria-hidden="true">
            <path d="m2 2 8 8m0-8-8 8" stroke="currentColor" strokeWidth="1.8" />
          </svg>
        </Button>
        {shortcut !== undefined && (
          <span
            aria-hidden="true"
            className="pointer-events-none absolute inset-y-0 right-2.5 hidden items-center group-data-empty:flex"
          >
            <Kbd>{shortcut}</Kbd>
          </span>
        )}
      </div>
    </AriaSearchField>
  );
}
