'use client';
import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { cx } from './cx';
import { optionClass, popoverClass } from './popover-class';

export type MenuAction = {
  id: string;
  label: string;
  hint?: ReactNode;
  tone?: 'plain' | 'danger';
  isDisabled?: boolean;
  onAction: () => void;
};

export type MenuProps = { trigger: ReactNode; label: string; actions: readonly MenuAction[] };

/** Further deeds behind one button. `trigger` is a Button. */
export function Menu({ trigger, label, actions }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={popoverClass} placement="bottom end" offset={4}>
        <AriaMenu aria-label={label} className="outline-none">
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              textValue={action.label}
              isDisabled={action.isDisabled ?? false}
              onAction={action.onAction}
              className={cx(optionClass, action.tone === 'danger' && 'text-red')}
            >
              <span>
                {action.label}
                {action.hint !== undefined && <span className="block text-sm text-muted">{action.hint}</span>}
              </span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
