'use client';
import { memoryOf } from '@/lib/client/offline/device';
import { isRecord } from '@/lib/client/offline/queue-entry';
import { localDate } from '@/lib/domain/time/local-date';
import { nothingSaid, type Sitting } from '@/lib/domain/log/sitting';
import type { TodayView } from '@/lib/schemas/today';

/** The guided session that this device has left open, of whatever day. Read once the device's store is (`isReady`). */
export function readSitting(patientId: string): Sitting | null {
  const kept = memoryOf(patientId).piece('sitting');
  return isSitting(kept) && kept.phase !== 'finished'
    ? {
        ...kept,
        ...{ owesAfter: kept.owesAfter ?? false, savedAs: kept.savedAs ?? null, timer: kept.timer ?? null },
        said: { ...nothingSaid, ...kept.said },
      }
    : null;
}

/** Keeps the session for a reload; a device that cannot store goes on without. */
export function writeSitting(patientId: string, sitting: Sitting | null): void {
  if (sitting === null && memoryOf(patientId).piece('sitting') === null) return;
  void memoryOf(patientId).setPiece('sitting', sitting);
}

/** We wrote it ourselves; a shape that is not this one is from another version and is no session to go on with. */
const isSitting = (value: unknown): value is Sitting =>
  isRecord(value) &&
  ['sessionId', 'versionId', 'localDate', 'performedAt', 'timeZone', 'phase'].every(
    (name) => typeof value[name] === 'string',
  ) &&
  Array.isArray(value['plan']) &&
  Array.isArray(value['sets']) &&
  typeof value['place'] === 'number';

/** Now, with the offset of this device, as an ISO instant. */
export function nowWithOffset(now = new Date()): string {
  const minutes = -now.getTimezoneOffset();
  const sign = minutes < 0 ? '-' : '+';
  const pad = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
  const local = new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, 23);
  return `${local}${sign}${pad(minutes / 60)}:${pad(minutes % 60)}`;
}

/** The patient's own day now, whatever zone the device is in. */
export function dayNow(view: Pick<TodayView, 'timeZone' | 'localDate'>, now = new Date()): string {
  const day = localDate({ instantUtc: now.toISOString(), tz: view.timeZone });
  return day.ok ? day.localDate : view.localDate;
}
