import Link from 'next/link';
import type { ComponentProps } from 'react';
import { type ButtonLook, buttonClass } from './button-class';
import { cx } from './cx';

export type LinkButtonProps = Omit<ComponentProps<typeof Link>, 'className' | 'style'> & ButtonLook;

/**
 * A link that looks like a button: it goes somewhere and changes nothing. Nothing is fetched ahead: reading a record is audited,
 * and a page nobody opened was not read.
 */
export function LinkButton({
  variant = 'secondary',
  size = 'regular',
  block = false,
  ...rest
}: LinkButtonProps) {
  return <Link prefetch={false} {...rest} className={buttonClass({ variant, size, block })} />;
}

/** A link within text. */
export function TextLink({
  strong = false,
  ...rest
}: Omit<ComponentProps<typeof Link>, 'className' | 'style'> & { strong?: boolean }) {
  return (
    <Link
      prefetch={false}
      {...rest}
      className={cx(
        'rounded-sm text-action underline underline-offset-2 hover:decoration-2',
        strong && 'font-bold',
      )}
    />
  );
}
