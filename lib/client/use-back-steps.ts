'use client';
import { useEffect, useRef } from 'react';
import { type BackSteps, makeBackSteps } from '@/lib/client/back-steps';
import { onPopped } from '@/lib/client/own-history';

let steps: BackSteps | null = null;

/** One for the page, as the browser has one history. */
function stepsOfPage(): BackSteps {
  if (steps !== null) return steps;
  const made = makeBackSteps(window.history, (work) => setTimeout(work));
  onPopped(made.popped);
  steps = made;
  return made;
}

/**
 * The phone's Back goes back one step of a screen that has several, as its own button does, and loses nothing. `level` tells the outer
 * screen from the one within it; `count` is how many steps are open there.
 */
export function useBackSteps(level: number, count: number, onBack: () => void): void {
  const latest = useRef(onBack);
  useEffect(() => {
    latest.current = onBack;
  });
  useEffect(() => {
    stepsOfPage().setLevel(level, { count, onBack: () => latest.current() });
    return () => stepsOfPage().setLevel(level, null);
  }, [level, count]);
}
