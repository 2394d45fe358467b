'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { cx } from './cx';

type Props = {
  label: string | undefined;
  /** A long list: it scrolls downwards too, at about half a screen. */
  isTall?: boolean;
  children: ReactNode;
};

/** Scrolls sideways inside itself; a stop for the Tab key only while there is something to scroll. */
export function ScrollFrame({ label, isTall = false, children }: Props) {
  const frame = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const watcher = new ResizeObserver(() =>
      setScrolls(
        element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1,
      ),
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return (
    <section
      ref={frame}
      {...(scrolls ? { tabIndex: 0, 'aria-label': label } : {})}
      className={cx('relative rounded-panel bg-card', isTall ? 'max-h-96 overflow-auto' : 'overflow-x-auto')}
    >
      {children}
    </section>
  );
}
