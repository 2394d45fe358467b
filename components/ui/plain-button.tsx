'use client';
import type { ComponentProps, ReactNode } from 'react';
import { type ButtonLook, buttonClass } from './button-class';
import { ButtonContent } from './button-content';

export type ButtonProps = Omit<
  ComponentProps<'button'>,
  'className' | 'style' | 'children' | 'onClick' | 'disabled'
> &
  ButtonLook & {
    children: ReactNode;
    onPress?: () => void;
    isDisabled?: boolean;
    /** Work runs: the button keeps its place and its focus and ignores presses. */
    isPending?: boolean;
    pendingLabel?: string;
  };

/** The browser's own button with our look: what patients' pages use, which must be light. It opens no dialog or menu by itself. */
export function Button(props: ButtonProps) {
  const {
    variant,
    size,
    block,
    children,
    onPress,
    isPending = false,
    isDisabled,
    pendingLabel,
    ...rest
  } = props;
  const look: ButtonLook = {
    ...(variant === undefined ? {} : { variant }),
    ...(size === undefined ? {} : { size }),
    ...(block === undefined ? {} : { block }),
  };
  return (
    <button
      type="button"
      {...rest}
      disabled={isDisabled}
      {...(isPending ? { 'aria-disabled': true } : {})}
      className={buttonClass(look)}
      onClick={(event) => {
        if (isPending) event.preventDefault();
        else onPress?.();
      }}
    >
      <ButtonContent isPending={isPending} pendingLabel={pendingLabel}>
        {children}
      </ButtonContent>
    </button>
  );
}
