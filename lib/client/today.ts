'use client';
import { useMemo, useSyncExternalStore } from 'react';
import { mergeRecords, planWithRecords } from '@/lib/client/merge-records';
import { type NextDay, nextDay } from '@/lib/client/next-day';
import type { QueueState } from '@/lib/client/offline/make-queue';
import { isOpen } from '@/lib/client/records';
import { usePortal } from '@/lib/client/portal/use-portal';
import type { useQueue } from '@/lib/client/use-queue';
import { morningFromMinutes } from '@/lib/domain/time/log-dates';
import { clockIn, type ZonedClock } from '@/lib/domain/time/zone-clock';
import type { PlanOfDays } from '@/lib/schemas/day-plan';
import type { SyncItem } from '@/lib/schemas/log';
import type { PortalData } from '@/lib/schemas/portal';
import { todayFrom } from '@/lib/schemas/today-from';
import type { TodayView } from '@/lib/schemas/today';

export type Today = {
  /** The day with what this device has noted on top. */
  view: TodayView;
  /** When something is due again; null while something is open today, and where nothing is to come. */
  next: NextDay | null;
  /** Ids of logs that only this device has. */
  unsent: ReadonlySet<string>;
  /** The last check for changes failed: what is shown may be old. */
  isStale: boolean;
  /** When what is shown was read, as an instant. */
  readAt: string;
  sync: ReturnType<typeof useQueue>;
  /** The plan that the day is told from, with what this device has noted on top. */
  plan: PlanOfDays;
};

/** The patient's day now, told from the plan that the page or the device holds, with what waits on this device on top. */
export function useToday(): Today {
  const { data, trouble, skewMs, sync } = usePortal();
  const clock = useClock(data, skewMs);
  const records = useMemo(() => recordsOf(sync), [sync]);
  const plan = useMemo(() => planWithRecords(data.plan, records), [data.plan, records]);
  const view = useMemo(() => mergeRecords(todayFrom(plan, clock), records, plan), [plan, records, clock]);
  const isOpenDay = view.exercises.some(isOpen);
  const next = useMemo(
    () => (isOpenDay ? null : nextDay(data.plan, records, clock.localDate)),
    [isOpenDay, data.plan, records, clock.localDate],
  );
  const unsent = useMemo(() => new Set(sync.waiting.map((entry) => entry.item.id)), [sync.waiting]);
  return { view, next, unsent, isStale: trouble === 'offline', readAt: data.readAt, sync, plan };
}

const recordsOf = (state: QueueState): SyncItem[] =>
  [...state.sent, ...state.waiting].toSorted((a, b) => a.order - b.order).map(({ item }) => item);

const tickMs = 15_000;
const ticking = (tick: () => void) => {
  const timer = setInterval(tick, tickMs);
  document.addEventListener('visibilitychange', tick);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', tick);
  };
};

/** The patient's own clock, as far as a day depends on it: which day it is, and whether the morning has come. */
function useClock({ plan, readAt }: PortalData, skewMs: number): ZonedClock {
  const at = (instant: string): string => {
    const clock = clockIn(instant, plan.timeZone);
    if (!clock.ok) return `${readAt.slice(0, 10)} 0`;
    return `${clock.localDate} ${clock.minutesOfDay < morningFromMinutes ? 0 : morningFromMinutes}`;
  };
  const now = useSyncExternalStore(
    ticking,
    () => at(new Date(Date.now() + skewMs).toISOString()),
    () => at(readAt),
  );
  return useMemo(() => {
    const [localDate = '', minutes] = now.split(' ');
    return { localDate, minutesOfDay: Number(minutes) };
  }, [now]);
}
