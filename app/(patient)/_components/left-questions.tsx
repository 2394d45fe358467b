'use client';
import { useEffect, useRef } from 'react';
import { closeQuestions } from '@/lib/client/kept-questions';
import { usePortal } from '@/lib/client/portal/use-portal';

/** Once for every page that is opened: safety questions that somebody left half answered, and that may not wait, are noted. Shows nothing. */
export function LeftQuestions() {
  const { data, sync } = usePortal();
  const { patientId, timeZone } = data.plan;
  const { queue, isReady } = sync;
  const isDone = useRef(false);
  useEffect(() => {
    if (!isReady || isDone.current) return;
    isDone.current = true;
    closeQuestions({ patientId, timeZone, localDate: data.readAt.slice(0, 10) }, queue.add);
  }, [isReady, queue, patientId, timeZone, data.readAt]);
  return null;
}
