'use client';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { type ButtonLook, buttonClass } from './button-class';
import { Spinner } from './spinner';
import { useUiText } from './use-ui-text';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> &
  ButtonLook & {
    children: ReactNode;
    /** Words while the work runs; the button keeps its place and its focus and ignores presses. */
    pendingLabel?: string;
  };

export function Button({ variant, size, block, pendingLabel, children, ...rest }: ButtonProps) {
  const text = useUiText();
  const look: ButtonLook = {
    ...(variant === undefined ? {} : { variant }),
    ...(size === undefined ? {} : { size }),
    ...(block === undefined ? {} : { block }),
  };
  return (
    <AriaButton {...rest} className={buttonClass(look)}>
      {({ isPending }) =>
        isPending ? (
          <>
            <Spinner label={pendingLabel ?? text.working} />
            <span aria-hidden="true">{pendingLabel ?? children}</span>
          </>
        ) : typeof children === 'string' ? (
          // An element of its own: a browser that translates the page would keep the old words of a bare text.
          <span key={children}>{children}</span>
        ) : (
          children
        )
      }
    </AriaButton>
  );
}
