'use client';
import type { ReactNode } from 'react';
import { useHydrated } from '@/lib/client/use-hydrated';

/** The name of a key, shown once the page listens to keys: a hint that does nothing yet would be false. Its place is kept. */
export function Kbd({ children }: { children: ReactNode }) {
  const works = useHydrated();
  return (
    <kbd
      className={`${works ? '' : 'invisible '}inline-block min-w-5 rounded-[5px] border border-b-2 border-edge bg-card px-1.5 text-center font-sans text-xs leading-snug text-muted`}
    >
      {children}
    </kbd>
  );
}
