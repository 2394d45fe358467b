import type { ReactNode } from 'react';

/** The name of a key. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-5 rounded-[5px] border border-b-2 border-edge bg-card px-1.5 text-center font-sans text-xs leading-snug text-muted">
      {children}
    </kbd>
  );
}
