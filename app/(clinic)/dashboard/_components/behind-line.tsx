'use client';
import { useEffect, useRef } from 'react';
import type { ReviewList } from '@/lib/schemas/review';

const askAgainMs = 5_000;

type Props = { behind: NonNullable<ReviewList['behind']>; onShow: () => void };

/** Says that some lines are not of this moment yet, and reads the list anew until all of them are. */
export function BehindLine({ behind: { patients, unknown, since }, onShow }: Props) {
  const show = useRef(onShow);
  useEffect(() => {
    show.current = onShow;
  });
  useEffect(() => {
    const timer = setInterval(() => show.current(), askAgainMs);
    return () => clearInterval(timer);
  }, []);
  const old = patients - unknown;
  return (
    <output className="rounded-panel bg-amber-tint px-3.5 py-1.5">
      {old > 0 &&
        `${old === 1 ? '1 patient is' : `${old} patients are`} shown as they stood ${since === null ? 'before' : `on ${since.slice(0, 10)} at ${since.slice(11, 16)} UTC`}. `}
      {unknown > 0 &&
        `${unknown === 1 ? '1 patient is' : `${unknown} patients are`} not shown yet: they are being looked at. `}
      The list completes itself.
    </output>
  );
}
