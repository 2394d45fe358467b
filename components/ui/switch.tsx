'use client';
import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components/Switch';

export type SwitchProps = {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  children: ReactNode;
  hint?: ReactNode;
  id?: string;
  name?: string;
  isDisabled?: boolean;
  onBlur?: () => void;
};

/** On or off, at once. For a yes or no that is sent with a form use Checkbox. */
export function Switch({ children, hint, ...rest }: SwitchProps) {
  return (
    <AriaSwitch
      {...rest}
      className="group flex min-h-control-compact items-center gap-3 py-1 data-disabled:text-muted"
    >
      <span
        aria-hidden="true"
        className="flex h-[1.6em] w-[2.8em] flex-none items-center rounded-full border-2 border-edge bg-card p-[0.15em] group-data-selected:border-action group-data-selected:bg-action forced-colors:group-data-selected:bg-[Highlight]"
      >
        <span className="size-[1em] rounded-full bg-edge transition-transform group-data-selected:translate-x-[1.2em] group-data-selected:bg-on-action" />
      </span>
      <span>
        {children}
        {hint !== undefined && <span className="block text-sm text-muted">{hint}</span>}
      </span>
    </AriaSwitch>
  );
}
