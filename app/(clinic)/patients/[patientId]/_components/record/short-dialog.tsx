'use client';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { Button, type ButtonProps } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

type Props = {
  title: string;
  /** On the button; an ellipsis says that something is asked first. */
  button: string;
  /** For those who do not see where the button stands. */
  label?: string;
  variant?: ButtonProps['variant'];
  children: (done: () => void) => ReactNode;
};

/** A small dialog with one form; taken, it closes and the page is read anew. */
export function ShortDialog({ title, button, label, variant = 'secondary', children }: Props) {
  const router = useRouter();
  return (
    <Dialog
      title={title}
      width="narrow"
      trigger={
        <Button size="compact" variant={variant} aria-label={label ?? button}>
          {button}
        </Button>
      }
    >
      {(close) =>
        children(() => {
          close();
          router.refresh();
        })
      }
    </Dialog>
  );
}
