'use client';
import { type MouseEvent, useEffect, useRef } from 'react';
import { doubleTapMs } from './double-tap';

/**
 * Drops what is tapped before anybody can have read the screen that has just come: it is the second half of a double tap on the one
 * before. Keys pass, for a key that is held down does not reach the next screen. Goes on the element around the screen, on capture.
 */
export function useDropEcho(screen: string): (event: MouseEvent) => void {
  const shownAt = useRef(0);
  useEffect(() => {
    shownAt.current = Date.now();
  }, [screen]);
  return (event) => {
    if (event.detail === 0 || Date.now() - shownAt.current >= doubleTapMs) return;
    event.stopPropagation();
    event.preventDefault();
  };
}
