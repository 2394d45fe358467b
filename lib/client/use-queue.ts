'use client';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { nothingKept, type Queue, type QueueState } from '@/lib/client/offline/make-queue';
import { queueOf } from '@/lib/client/sync';

/** The queue and its state; sends what an earlier visit left, and again when the connection or the person comes back. */
export function useQueue(patientId: string): QueueState & { queue: Queue } {
  const queue = useMemo(() => queueOf(patientId), [patientId]);
  const state = useSyncExternalStore(queue.subscribe, queue.read, () => nothingKept);
  useEffect(() => {
    const again = () => {
      if (document.visibilityState === 'visible') void queue.flush();
    };
    again();
    window.addEventListener('online', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', again);
    };
  }, [queue]);
  return useMemo(() => ({ ...state, queue }), [state, queue]);
}
