'use client';
import type { ComponentProps, ReactNode } from 'react';
import { type ButtonLook, buttonClass } from './button-class';
import { ButtonContent } from './button-content';
import { cx } from './cx';
import { useHydrated } from '@/lib/client/use-hydrated';

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
  // A tap before the page's script runs would do nothing: until then it is told as not to be pressed, and looks as it will.
  const isReady = useHydrated();
  const look: ButtonLook = {
    ...(variant === undefined ? {} : { variant }),
    ...(size === undefined ? {} : { size }),
    ...(block === undefined ? {} : { block }),
  };
  return (
    <button
      type="button"
      {...rest}
      disabled={isDisabled === true || !isReady}
      {...(isPending ? { 'aria-disabled': true } : {})}
      className={cx(buttonClass(look), !isReady && isDisabled !== true && 'disabled:opacity-100')}
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
