'use client';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useOverlay } from '@/components/ui/open-overlays';
import { NavList } from './nav-list';
import type { NavItem } from './nav-item';

type Props = { items: readonly NavItem[]; label: string; foot: ReactNode };

/** The navigation on narrow screens: a button that unfolds the same list under the top bar. */
export function StaffMenu({ items, label, foot }: Props) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useOverlay(isOpen);
  useEffect(() => {
    if (!isOpen) return;
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      box.current?.querySelector('button')?.focus();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [isOpen]);
  return (
    <div ref={box}>
      <Button aria-expanded={isOpen} aria-controls={id} onPress={() => setOpen(!isOpen)}>
        {label}
      </Button>
      <div
        id={id}
        hidden={!isOpen}
        className="absolute inset-x-0 top-full z-20 max-h-[calc(100dvh-4rem)] overflow-y-auto border-b border-line bg-side px-3 pt-1 pb-3 shadow-float"
      >
        <nav aria-label={label}>
          <NavList items={items} onNavigate={() => setOpen(false)} />
        </nav>
        <div className="mt-3 border-t border-line px-2.5 pt-3">{foot}</div>
      </div>
    </div>
  );
}
