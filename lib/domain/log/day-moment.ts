import { clockIn } from '../time/zone-clock.ts';

const hours = ['12', '00', '23'] as const;

/**
 * The moment under which a sitting is kept of which only the day is known: from paper, whose sheet gives no hour, and one that a patient
 * notes on a later day. It is noon UTC where that is the same day in the patient's zone (else midnight UTC), and the minute is the turn of
 * the day less one, so that turns keep their order.
 * A stand-in: no screen shows it as an hour. Null for a zone or a day that is none.
 */
export function dayMoment(localDate: string, turn: number, timeZone: string): string | null {
  for (const hour of hours) {
    const instant = `${localDate}T${hour}:${String(turn - 1).padStart(2, '0')}:00Z`;
    const clock = clockIn(instant, timeZone);
    if (clock.ok && clock.localDate === localDate) return instant;
  }
  return null;
}

/** The turn of the day that a sitting from paper was kept under. */
export const paperTurn = (performedAt: string): number => new Date(performedAt).getUTCMinutes() + 1;
