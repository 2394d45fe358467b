'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DayMatrix } from '@/components/adherence/day-matrix';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Notice } from '@/components/ui/notice';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import { dayMatrixQuery } from '@/lib/client/day-matrix';
import type { DayMatrix as Matrix } from '@/lib/domain/review/day-matrix';
import { shortDay } from '@/lib/domain/review/day-words';
import { earlierDays, mostStepsBack } from '@/lib/domain/review/matrix-days';
import { addDays } from '@/lib/domain/time/calendar-date';

type Props = { patientId: string; matrix: Matrix; today: string };

/** The last two weeks, exercise by day, and those before them by a press or a key. */
export function DayByDay({ patientId, matrix, today }: Props) {
  const [back, setBack] = useState(0);
  const until = addDays(today, -earlierDays * back);
  const earlier = useQuery({ ...dayMatrixQuery(patientId, until), enabled: back > 0 });
  const shown = back === 0 ? matrix : (earlier.data ?? null);
  const go = (step: 1 | -1) => setBack((at) => Math.min(mostStepsBack, Math.max(0, at + step)));
  useShortcuts({ '[': () => go(1), ']': () => go(-1) });
  return (
    <section aria-labelledby="by-day" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 id="by-day">
          Day by day{' '}
          <span className="text-sm font-normal text-muted" aria-live="polite">
            {shortDay(addDays(until, -earlierDays))} to {shortDay(until)}
          </span>
        </h2>
        <div className="flex gap-2 print:hidden">
          {back < mostStepsBack && (
            <Button size="compact" variant="quiet" onPress={() => go(1)}>
              <Kbd>[</Kbd> Two weeks earlier
            </Button>
          )}
          {back > 0 && (
            <Button size="compact" variant="quiet" onPress={() => go(-1)}>
              Later <Kbd>]</Kbd>
            </Button>
          )}
        </div>
      </div>
      {shown !== null && <DayMatrix matrix={shown} today={today} />}
      {shown === null && earlier.error === null && <output>Loading…</output>}
      {shown === null && earlier.error !== null && (
        <Notice tone="danger" title="Not loaded">
          These days could not be read. Go on to others and come back.
        </Notice>
      )}
    </section>
  );
}
