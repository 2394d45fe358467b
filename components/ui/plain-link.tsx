import type { ComponentProps, ReactNode } from 'react';
import { type ButtonLook, buttonClass } from './button-class';

type LinkProps = Omit<ComponentProps<'a'>, 'className' | 'style'> & { href: string; children: ReactNode };

/**
 * A link that looks like a button, on patients' pages: the portal follows it by itself, and without the portal the browser does.
 */
export function LinkButton({
  variant = 'secondary',
  size = 'regular',
  block = false,
  children,
  ...rest
}: LinkProps & ButtonLook) {
  return (
    <a {...rest} className={buttonClass({ variant, size, block })}>
      {children}
    </a>
  );
}
