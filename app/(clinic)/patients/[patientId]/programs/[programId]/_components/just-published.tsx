'use client';
import { useEffect, useRef } from 'react';
import { Notice } from '@/components/ui/notice';

type Props = { versionNumber: number };

/** What publishing did, where the focus goes after it. It leaves the address, so that a reload says nothing again. */
export function JustPublished({ versionNumber }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    window.history.replaceState(null, '', window.location.pathname);
  }, []);
  return (
    <div ref={box} tabIndex={-1} className="rounded-panel">
      <Notice tone="success" title={`Version ${versionNumber} is published`}>
        The patient sees it now, through the same link as before.
      </Notice>
    </div>
  );
}
