'use client';
import { Button, type ButtonProps } from 'react-aria-components/Button';

/** A word in a line of text that does something, such as opening the form behind a fact. */
export function WordButton(props: Omit<ButtonProps, 'className'>) {
  return (
    <Button
      {...props}
      className="min-h-6 rounded-sm text-start align-baseline text-ink underline decoration-edge underline-offset-2 hover:decoration-ink"
    />
  );
}
