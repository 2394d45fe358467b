'use client';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { isOverlayOpen } from './open-overlays';

const STORED_AS = 'plimsoll.keys';
const CHANGED = 'plimsoll:keys';

/** Single-letter keys can be switched off: speech input types them by accident (WCAG 2.1.4). Kept on this device. */
export function useShortcutsSwitch(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(listen, areShortcutsOn, () => true);
  return [on, switchShortcuts];
}

/**
 * Runs the function of the pressed key, unless something stands over the page, the focus is where keys have a meaning of their own, or
 * the keys are switched off.
 */
export function useShortcuts(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return;
      if (isOverlayOpen() || hasOwnKeys(event.target)) return;
      const run = latest.current[event.key];
      if (run === undefined || !areShortcutsOn()) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** Put on a part of the page that is filled in: while the focus is anywhere in it, no letter acts on the page. */
export const ownKeys = { 'data-own-keys': '' } as const;

/** Whether keys pressed here belong to what has the focus: a text box, a closed list, and every part of a form with its list of faults. */
export function hasOwnKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isField =
    target.isContentEditable ||
    target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select, [aria-haspopup]');
  return isField || target.closest('form, [data-own-keys]') !== null;
}

function areShortcutsOn(): boolean {
  try {
    return window.localStorage.getItem(STORED_AS) !== 'off';
  } catch {
    return true;
  }
}

function switchShortcuts(on: boolean): void {
  try {
    if (on) window.localStorage.removeItem(STORED_AS);
    else window.localStorage.setItem(STORED_AS, 'off');
  } catch {
    // Storage is closed to us: the keys stay on.
  }
  window.dispatchEvent(new Event(CHANGED));
}

function listen(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  window.addEventListener('storage', changed);
  return () => {
    window.removeEventListener(CHANGED, changed);
    window.removeEventListener('storage', changed);
  };
}
