'use client';
import { useEffect, useState } from 'react';
import { isOpen, recordsOfLeft } from '@/lib/client/records';
import { readSitting, writeSitting } from '@/lib/client/sitting-store';
import type { Today } from '@/lib/client/today';
import { currentPlan, type Sitting } from '@/lib/domain/log/sitting';
import type { SyncItem } from '@/lib/schemas/log';
import type { TodayExercise, TodayView } from '@/lib/schemas/today';

/** The session that this device left open, when it can go on: it is of this day and version, and nothing of what comes was noted elsewhere. */
export function sittingToGoOn(view: TodayView): Sitting | null {
  const left = readSitting(view.patientId);
  if (left === null || left.localDate !== view.localDate || left.versionId !== view.program?.versionId)
    return null;
  const isStillOpen = left.plan.slice(left.place).every((planned) =>
    view.exercises.some(
      (exercise) =>
        exercise.prescriptionId === planned.prescriptionId &&
        isOpen(exercise) &&
        // Not allowed any more, or it does not fit any more.
        (planned.isEasier !== true || exercise.easier !== undefined),
    ),
  );
  return isStillOpen ? left : null;
}

/**
 * What was done in a session that this device left open is noted as records, and then the session is closed: in this order, so that a
 * device that dies in between loses nothing. What it has noted already is left out. The name of what was noted; null when nothing was.
 */
export function closeSitting(
  { patientId, exercises }: { patientId: string; exercises: readonly Pick<TodayExercise, 'logs'>[] },
  keep: (records: SyncItem[]) => void,
): string | null {
  const left = readSitting(patientId);
  const planned = left === null ? null : currentPlan(left);
  const isNoted = exercises
    .flatMap(({ logs }) => logs)
    .some(
      ({ sessionId, prescriptionId }) =>
        sessionId === left?.sessionId && prescriptionId === planned?.prescriptionId,
    );
  const records = left === null || isNoted ? [] : recordsOfLeft(patientId, left);
  if (records.length > 0) keep(records);
  writeSitting(patientId, null);
  return records.length > 0 && planned !== null ? planned.name : null;
}

/**
 * Closes a session that cannot go on, because midnight, a new version or another device came between: what was done of the exercise
 * that was under way is noted as a part. Its name, once that has happened; else null.
 */
export function useLeftSitting({ view, sync }: Pick<Today, 'view' | 'sync'>): string | null {
  const [closed, setClosed] = useState<string | null>(null);
  const { queue, isReady } = sync;
  useEffect(() => {
    if (!isReady || readSitting(view.patientId) === null || sittingToGoOn(view) !== null) return;
    const name = closeSitting(view, queue.add);
    if (name === null) return;
    // oxlint-disable-next-line react/set-state-in-effect -- the device's store has been changed, the words follow
    setClosed(name);
  }, [view, queue, isReady]);
  return closed;
}
