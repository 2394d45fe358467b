'use client';
import { useEffect, useRef } from 'react';
import type { Side } from '@/lib/domain/dosage/side';
import { isOverlayOpen } from '@/components/ui/open-overlays';
import { hasOwnKeys, useShortcuts } from '@/components/ui/use-shortcuts';

type Deeds = {
  step: (by: 1 | -1) => void;
  edit: () => void;
  move: (by: 1 | -1) => void;
  save: () => void;
  side: (side: Side) => void;
  takeAdvice: () => void;
  publish: () => void;
  /** Leaves the editor of the dose. */
  close: () => void;
};

export const builderKeys = [
  { keys: ['/'], does: 'search the library' },
  { keys: ['↓', '↑'], does: 'move in what was found' },
  { keys: ['Enter'], does: 'add' },
  { keys: ['j', 'k'], does: 'next and previous prescription (or the arrows)' },
  { keys: ['l', 'r', 'b'], does: 'side, where it has one: left, right, both' },
  { keys: ['1–9'], does: 'choose a load or a version of the list (0: another)' },
  { keys: ['a'], does: 'take the safer exercise that is offered' },
  { keys: ['t'], does: 'enter a test set' },
  { keys: ['u'], does: 'use the suggested load' },
  { keys: ['e'], does: 'edit the dose (Esc: done)' },
  { keys: ['Alt', '↑'], does: 'put it higher (Alt ↓: lower)' },
  { keys: ['o'], does: 'order by position' },
  { keys: ['m'], does: 'edit many' },
  { keys: ['Ctrl', 'S'], does: 'save now' },
  { keys: ['p'], does: 'publish…' },
] as const;

/** The keys of the builder. Saving works while typing too; moving a prescription does not. */
export function useBuilderKeys(deeds: Deeds): void {
  const latest = useRef(deeds);
  useEffect(() => {
    latest.current = deeds;
  });
  useShortcuts({
    j: () => deeds.step(1),
    k: () => deeds.step(-1),
    ArrowDown: () => deeds.step(1),
    ArrowUp: () => deeds.step(-1),
    e: deeds.edit,
    u: deeds.takeAdvice,
    p: deeds.publish,
    l: () => deeds.side('left'),
    r: () => deeds.side('right'),
    b: () => deeds.side('bilateral'),
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || isOverlayOpen()) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        event.preventDefault();
        latest.current.save();
        return;
      }
      if (event.key === 'Escape' && !isFieldElsewhere(event.target)) latest.current.close();
      const isVertical = event.key === 'ArrowUp' || event.key === 'ArrowDown';
      if (!event.altKey || !isVertical || hasOwnKeys(event.target)) return;
      // Before anything else sees it: on the choice of the side an arrow would choose another side.
      event.preventDefault();
      event.stopPropagation();
      latest.current.move(event.key === 'ArrowUp' ? -1 : 1);
    };
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, []);
}

/** In a field outside the editor Escape means that field: it empties a search, it does not end the work on a dose. */
const isFieldElsewhere = (target: EventTarget | null): boolean =>
  hasOwnKeys(target) && target instanceof HTMLElement && target.closest('[data-own-keys]') === null;
