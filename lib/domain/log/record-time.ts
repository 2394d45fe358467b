const hourMs = 3_600_000;
/** A device clock may be wrong, but a record more than a day ahead cannot be placed (clinic convention, security bar O-7). */
const furthestAheadMs = 24 * hourMs;
/** Older records are entered by staff, who can ask (clinic convention, security bar O-7). */
const oldestMs = 30 * 24 * hourMs;

/** Whether a recorded moment can be taken at `now`; both limits are still good. */
export function timeFault(performedAt: Date, now: Date): 'future_date' | 'too_old' | null {
  const aheadMs = performedAt.getTime() - now.getTime();
  if (aheadMs > furthestAheadMs) return 'future_date';
  return -aheadMs > oldestMs ? 'too_old' : null;
}

/**
 * Whether a local day can belong to a moment: every zone on earth lies within 14 hours of UTC, so the day is at most one off
 * the UTC day. A looser test than the zone's own calendar on purpose: devices know newer or older zone rules than we do.
 */
export function isDayOf(localDate: string, moment: Date): boolean {
  const dayMs = 24 * hourMs;
  const utcDay = Math.floor(moment.getTime() / dayMs);
  return Math.abs(Date.parse(`${localDate}T00:00:00Z`) / dayMs - utcDay) <= 1;
}

/** Seconds by which a device's clock is ahead of ours (negative: behind), held within what the database can keep. */
export function clockSkewSeconds(deviceNow: Date, now: Date): number {
  const seconds = Math.round((deviceNow.getTime() - now.getTime()) / 1000);
  return Math.max(-2_000_000_000, Math.min(2_000_000_000, seconds));
}

const toldFromSeconds = 5 * 60;

/** By how many minutes a device's clock was ahead of ours (negative: behind), where that is more than five and so told to staff (O-7); else null. */
export const clockOffMinutes = (skewSeconds: number | null): number | null =>
  skewSeconds === null || Math.abs(skewSeconds) <= toldFromSeconds ? null : Math.round(skewSeconds / 60);
