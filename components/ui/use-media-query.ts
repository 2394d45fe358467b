'use client';
import { useSyncExternalStore } from 'react';

/** Whether the window is as asked, for what must stand in one of two places. On the server it is taken to be. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
    () => true,
  );
}
