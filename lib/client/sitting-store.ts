'use client';
import { z } from 'zod';
import { localDate } from '@/lib/domain/time/local-date';
import type { Sitting } from '@/lib/domain/log/sitting';
import type { TodayView } from '@/lib/schemas/today';
import { side } from '@/lib/schemas/values';

const stored: z.ZodType<Sitting> = z.strictObject({
  sessionId: z.uuid(),
  versionId: z.uuid(),
  localDate: z.string(),
  performedAt: z.string(),
  timeZone: z.string(),
  isBegun: z.boolean(),
  plan: z.array(
    z.strictObject({
      prescriptionId: z.uuid(),
      name: z.string(),
      sets: z.number(),
      sides: z.array(side),
      bareLoad: z.enum(['band', 'bodyweight']).nullable(),
    }),
  ),
  place: z.number(),
  phase: z.enum(['before', 'set', 'feel', 'skip', 'hurt', 'after', 'finished']),
  sets: z.array(
    z.strictObject({
      amounts: z.array(z.number().nullable()),
      weight: z.strictObject({ value: z.string(), unit: z.enum(['kg', 'lb']) }).nullable(),
    }),
  ),
  painBefore: z.number().nullable(),
  owesAfter: z.boolean().default(false),
  restUntilMs: z.number().nullable(),
});

const keyOf = (patientId: string) => `plimsoll.sitting.${patientId}`;

/** The guided session that this device has left open, of whatever day. */
export function readSitting(patientId: string): Sitting | null {
  try {
    const parsed = stored.safeParse(JSON.parse(localStorage.getItem(keyOf(patientId)) ?? 'null'));
    return parsed.success && parsed.data.phase !== 'finished' ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Keeps the session for a reload; a device that cannot store goes on without. */
export function writeSitting(patientId: string, sitting: Sitting | null): void {
  try {
    if (sitting === null) localStorage.removeItem(keyOf(patientId));
    else localStorage.setItem(keyOf(patientId), JSON.stringify(sitting));
  } catch {
    // Without a store a reload starts the exercise again; nothing that was saved is lost.
  }
}

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
