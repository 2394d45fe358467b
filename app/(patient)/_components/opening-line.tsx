'use client';
import { useEffect, useState } from 'react';
import type { Locale } from '@/lib/domain/result';
import { type OpeningHours, openingState } from '@/lib/domain/time/opening-hours';
import { openingWords } from '@/lib/domain/time/opening-words';
import { clockIn } from '@/lib/domain/time/zone-clock';

type Props = {
  hours: OpeningHours;
  timeZone: string;
  locale: Locale;
  now: string;
  /** Whom to call while nobody answers. */
  whenClosed: string | null;
};

const minuteMs = 60_000;

/** Whether the clinic is open, told anew every minute: a page that lies open over lunch, or is read without a network, must not say "open". */
export function OpeningLine({ hours, timeZone, locale, now, whenClosed }: Props) {
  const [instant, setInstant] = useState(now);
  useEffect(() => {
    const tell = () => setInstant(new Date().toISOString());
    tell();
    const timer = setInterval(tell, minuteMs);
    return () => clearInterval(timer);
  }, []);
  const clock = clockIn(instant, timeZone);
  if (!clock.ok) return null;
  const state = openingState(hours, clock);
  return (
    <span className="inline-block">
      {openingWords(state, locale)}
      {state.kind !== 'open' && whenClosed !== null && (
        <>
          {' '}
          <bdi dir="auto">{whenClosed}</bdi>
        </>
      )}
    </span>
  );
}
