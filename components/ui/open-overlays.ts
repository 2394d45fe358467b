'use client';
import { useLayoutEffect } from 'react';

/** How many windows, lists and menus stand over the page now. */
let open = 0;

/** Whether anything stands over the page: then keys belong to it, and to nothing behind it. */
export const isOverlayOpen = (): boolean => open > 0;

/** Counts an overlay while it is open. Everything that stands over a page calls this; keys ask `isOverlayOpen`, never the page itself. */
export function useOverlay(isOpen: boolean): void {
  useLayoutEffect(() => {
    if (!isOpen) return;
    open += 1;
    return () => {
      open -= 1;
    };
  }, [isOpen]);
}

/** Counts an overlay for as long as it is on the page. */
export function OverlayMark(): null {
  useOverlay(true);
  return null;
}
