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
  if (typeof children !== 'string') return children;
  // A word that is longer than the button goes on in the next line.
  return (
    <span key={children} className="min-w-0 wrap-break-word">
      {children}
    </span>
  );
}
