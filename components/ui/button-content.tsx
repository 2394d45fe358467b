import type { ReactNode } from 'react';
import { Spinner } from './spinner';
import { useUiText } from './use-ui-text';

type ButtonContentProps = { isPending: boolean; pendingLabel?: string | undefined; children: ReactNode };

/** What stands in a button: its words, or while its work runs what is done meanwhile. */
export function ButtonContent({ isPending, pendingLabel, children }: ButtonContentProps) {
  const text = useUiText();
  if (isPending)
    return (
      <>
        <Spinner label={pendingLabel ?? text.working} />
        <span aria-hidden="true">{pendingLabel ?? children}</span>
      </>
    );
  // An element of its own: a browser that translates the page would keep the old words of a bare text.
  return typeof children === 'string' ? <span key={children}>{children}</span> : children;
}
