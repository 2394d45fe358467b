'use client';
import { useMemo } from 'react';
import { countPast, pastDaysOf } from '@/lib/client/past-day';
import type { Today } from '@/lib/client/today';
import { pastWords } from '@/lib/domain/messages/patient-past';
import type { Locale } from '@/lib/domain/result';
import { addDays } from '@/lib/domain/time/calendar-date';
import { countWords } from './past-count';

type PastDaysLinkProps = { today: Today; locale: Locale; onOpen: () => void };

/** The way to the days before this one, with what yesterday came to; nothing on the first day of a program. */
export function PastDaysLink({ today: { plan, view }, locale, onOpen }: PastDaysLinkProps) {
  const words = pastWords[locale];
  const days = useMemo(() => pastDaysOf(plan, view.localDate), [plan, view.localDate]);
  if (days.length === 0) return null;
  const yesterday = days.find((day) => day.view.localDate === addDays(view.localDate, -1));
  const count = yesterday === undefined || yesterday.shown.length === 0 ? null : countPast(yesterday);
  return (
    <button
      type="button"
      onClick={onOpen}
      className="flex min-h-control w-full items-center justify-between gap-3 rounded-large border border-line bg-card px-4 py-2 text-start hover:bg-tint"
    >
      <span>
        <b>{words.title}</b>
        {count !== null && (
          <span className="block text-sm text-muted">
            {words.yesterdayShort}: {countWords(count, words)}
          </span>
        )}
      </span>
      <span aria-hidden="true">›</span>
    </button>
  );
}
