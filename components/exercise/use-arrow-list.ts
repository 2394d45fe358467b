'use client';
import { type RefObject, useEffect } from 'react';

/** In a part of the page that holds a search box and a list: arrow down leads from the box into the list, arrows move in it. */
export function useArrowList(frame: RefObject<HTMLElement | null>, stops: string): void {
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const press = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step === 0 || event.altKey || event.defaultPrevented) return;
      const all = [...element.querySelectorAll<HTMLElement>(stops)];
      const at = all.findIndex((stop) => stop === document.activeElement);
      const isInBox = event.target instanceof HTMLInputElement;
      if (at === -1 && !(isInBox && step === 1)) return;
      event.preventDefault();
      const next = all[at + step];
      if (next !== undefined) next.focus();
      else if (step === -1) element.querySelector<HTMLElement>('input')?.focus();
    };
    element.addEventListener('keydown', press);
    return () => element.removeEventListener('keydown', press);
  }, [frame, stops]);
}
