'use client';
import { Button, type ButtonProps } from 'react-aria-components/Button';
import { chipClass } from './chip-class';

/** A fact in a row of facts, and the form behind it; dashed where it adds one. */
export function ChipButton({
  isNew = false,
  ...props
}: Omit<ButtonProps, 'className'> & { isNew?: boolean }) {
  return <Button {...props} className={chipClass(isNew)} />;
}
