'use client';
import type { ComponentProps } from 'react';
import { type ButtonLook, buttonClass } from '@/components/ui/button-class';

type TapProps = Omit<ComponentProps<'button'>, 'className' | 'style' | 'type'> & ButtonLook;

/**
 * A button of the session: the browser's own, so that nothing has to be loaded for it. Words stand in an element of their own, which is
 * made anew with them: a browser that translates the page would keep the old words of a bare text.
 */
export function Tap({ variant, size, block, children, ...rest }: TapProps) {
  const look: ButtonLook = {
    ...(variant === undefined ? {} : { variant }),
    ...(size === undefined ? {} : { size }),
    ...(block === undefined ? {} : { block }),
  };
  return (
    <button {...rest} type="button" className={buttonClass(look)}>
      {typeof children === 'string' ? <span key={children}>{children}</span> : children}
    </button>
  );
}
