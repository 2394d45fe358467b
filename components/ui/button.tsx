'use client';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { type ButtonLook, buttonClass } from './button-class';
import { ButtonContent } from './button-content';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> &
  ButtonLook & {
    children: ReactNode;
    /** Words while the work runs; the button keeps its place and its focus and ignores presses. */
    pendingLabel?: string;
  };

export function Button({ variant, size, block, pendingLabel, children, ...rest }: ButtonProps) {
  const look: ButtonLook = {
    ...(variant === undefined ? {} : { variant }),
    ...(size === undefined ? {} : { size }),
    ...(block === undefined ? {} : { block }),
  };
  return (
    <AriaButton {...rest} className={buttonClass(look)}>
      {({ isPending }) => (
        <ButtonContent isPending={isPending} pendingLabel={pendingLabel}>
          {children}
        </ButtonContent>
      )}
    </AriaButton>
  );
}
