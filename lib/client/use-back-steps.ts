'use client';
import { useEffect, useRef } from 'react';

type Level = { count: number; onBack: () => void };

/** The open steps of the page, the outer ones first. */
const levels = new Map<number, Level>();
/** So many entries of the browser's history are ours; null before it was looked at. */
let pushed: number | null = null;
/** The browser is on its way back over entries that are no longer needed. */
let isGoing = false;
let isPlanned = false;

/**
 * The phone's Back goes back one step of a screen that has several, as its own button does, and loses nothing: each step has an entry in
 * the browser's history. `level` tells the outer screen from the one within it; `count` is how many steps are open there.
 */
export function useBackSteps(level: number, count: number, onBack: () => void): void {
  const latest = useRef(onBack);
  useEffect(() => {
    latest.current = onBack;
  });
  useEffect(() => {
    window.addEventListener('popstate', onPop);
    levels.set(level, { count, onBack: () => latest.current() });
    plan();
    return () => {
      levels.delete(level);
      plan();
    };
  }, [level, count]);
}

/** Once all that has changed together is known. */
function plan(): void {
  if (isPlanned) return;
  isPlanned = true;
  setTimeout(() => {
    isPlanned = false;
    follow();
  });
}

const open = (): number => [...levels.values()].reduce((sum, { count }) => sum + count, 0);

function follow(): void {
  if (isGoing) return;
  // After a reload the steps of before are still in the history.
  pushed ??= stepsIn(window.history.state);
  const wanted = open();
  while (pushed < wanted) {
    pushed += 1;
    window.history.pushState({ steps: pushed }, '');
  }
  if (pushed === wanted) return;
  const over = pushed - wanted;
  // Another page was opened on top: what is below stays there and is passed over when somebody comes back.
  const isOnTop = stepsIn(window.history.state) === pushed;
  pushed = wanted;
  if (isOnTop) goBack(over);
}

function goBack(steps: number): void {
  isGoing = true;
  window.history.go(-steps);
}

function onPop({ state }: PopStateEvent): void {
  const here = stepsIn(state);
  if (isGoing || pushed === null) {
    isGoing = false;
    plan();
    return;
  }
  // Forward again, or back to a page whose steps are over.
  if (here > pushed) return goBack(here - pushed);
  const isBack = here < pushed;
  pushed = here;
  // One step at a time: whoever goes back over several has the others again.
  if (isBack) inner()?.onBack();
}

const inner = (): Level | undefined =>
  [...levels].toSorted(([a], [b]) => b - a).find(([, { count }]) => count > 0)?.[1];

function stepsIn(state: unknown): number {
  const steps: unknown =
    typeof state === 'object' && state !== null && 'steps' in state ? state.steps : undefined;
  return typeof steps === 'number' ? steps : 0;
}
