'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';

/** Scrolls sideways inside itself; a stop for the Tab key only while there is something to scroll. */
export function ScrollFrame({ label, children }: { label: string | undefined; children: ReactNode }) {
  const frame = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const watcher = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth + 1));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return (
    <section
      ref={frame}
      {...(scrolls ? { tabIndex: 0, 'aria-label': label } : {})}
      className="relative overflow-x-auto rounded-panel bg-card"
    >
      {children}
    </section>
  );
}
