'use client';
import { type RefObject, useEffect, useRef } from 'react';

/** Brings into view what appears because of what somebody just did. What stands there when the page opens stays where it is. */
export function useRevealed(isShown: boolean): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const was = useRef(isShown);
  useEffect(() => {
    if (isShown && !was.current) box.current?.scrollIntoView({ block: 'nearest' });
    was.current = isShown;
  }, [isShown]);
  return box;
}
