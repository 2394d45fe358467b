'use client';
import { useEffect, useState } from 'react';
import { asClock } from '@/lib/domain/log/amount-words';
import type { SessionWords } from '@/lib/domain/messages/patient-session';

/** Counts a rest down. It blocks nothing: the next set may be logged at any time. */
export function RestStrip({ untilMs, words }: { untilMs: number; words: SessionWords }) {
  const [nowMs, setNowMs] = useState(() => Date.now());
  const isOver = nowMs >= untilMs;
  useEffect(() => {
    if (isOver) return;
    const timer = setInterval(() => setNowMs(Date.now()), 250);
    return () => clearInterval(timer);
  }, [isOver]);
  const seconds = Math.max(0, Math.ceil((untilMs - nowMs) / 1000));
  return (
    <div className="rounded-panel bg-tint px-3.5 py-2.5 text-center">
      {isOver ? (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <output> is read out less reliably
        <p role="status">{words.restOver}</p>
      ) : (
        <p role="timer" className="font-bold tabular-nums">
          <span key={seconds}>{words.resting(asClock(seconds))}</span>
        </p>
      )}
    </div>
  );
}
