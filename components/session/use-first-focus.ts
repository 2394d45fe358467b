'use client';
import { type RefObject, useEffect, useRef } from 'react';

/** The element that a new screen begins with: it takes the focus, so that it is read out and keys go on from there, and the page begins at its top. */
export function useFirstFocus<E extends HTMLElement>(): RefObject<E | null> {
  const first = useRef<E>(null);
  useEffect(() => {
    first.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return first;
}
