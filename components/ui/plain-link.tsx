import type { ComponentProps } from 'react';
import { type ButtonLook, buttonClass } from './button-class';

type LinkProps = Omit<ComponentProps<'a'>, 'className' | 'style'> & { href: string };

/**
 * A link that looks like a button, on patients' pages: the portal follows it by itself, and without the portal the browser does.
 */
export function LinkButton({
  variant = 'secondary',
  size = 'regular',
  block = false,
  ...rest
}: LinkProps & ButtonLook) {
  return <a {...rest} className={buttonClass({ variant, size, block })} />;
}

/** A link within text. */
export function TextLink(props: LinkProps) {
  return <a {...props} className="rounded-sm text-action underline underline-offset-2 hover:decoration-2" />;
}
