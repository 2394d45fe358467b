'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { getJson } from '@/lib/client/problem';
import type { QueueState } from '@/lib/client/sync';
import { useQueue } from '@/lib/client/use-queue';
import { mergeRecords } from '@/lib/client/merge-records';
import { paths } from '@/lib/paths';
import { type TodayView, todayView } from '@/lib/schemas/today';

/** A changed or stopped program reaches an open page within a minute. */
const checkEveryMs = 55_000;
const todayKey = ['today'] as const;

export type Today = {
  /** The day with what this device has noted on top. */
  view: TodayView;
  /** Ids of logs that only this device has. */
  unsent: ReadonlySet<string>;
  /** The last check for changes failed: what is shown may be old. */
  isStale: boolean;
  sync: ReturnType<typeof useQueue>;
};

/** The patient's day, checked again while it is open, merged with what waits on this device. */
export function useToday(initial: TodayView): Today {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: todayKey,
    queryFn: ({ signal }) => getJson(paths.api.today, todayView, signal),
    initialData: initial,
    refetchInterval: checkEveryMs,
  });
  const sync = useQueue(initial.patientId);
  const sentCount = sync.sent.length;
  useEffect(() => {
    if (sentCount > 0) void client.invalidateQueries({ queryKey: todayKey });
  }, [client, sentCount]);
  const view = useMemo(() => mergeRecords(query.data, recordsOf(sync)), [query.data, sync]);
  const unsent = useMemo(() => new Set(sync.waiting.map((entry) => entry.item.id)), [sync.waiting]);
  return { view, unsent, isStale: query.isError || query.isRefetchError, sync };
}

const recordsOf = (state: QueueState) => [...state.sent, ...state.waiting.map((entry) => entry.item)];
