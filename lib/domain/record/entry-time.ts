import { clockIn } from '../time/zone-clock.ts';

/** An entry as it was dated, and when the server took it. */
export type DatedEntry = {
  localDate: string;
  /** UTC instant, by the clock of whoever made the entry. */
  datedAt: string;
  /** UTC instant, by our clock. */
  receivedAt: string;
  /** The zone in which `localDate` is a day. */
  timeZone: string;
  /** Paper gives a day and no hour: its moment is a stand-in and says nothing about a clock. */
  source: 'phone' | 'paper';
};
export type CountedTime = { localDate: string; startedAt: string; isDatedAhead: boolean };

/**
 * When an entry counts, for order, judgement and alerts: as it was dated, but never later than it was received. A clock that runs
 * ahead must not put a calm entry in front of a painful one that was made after it. Where our own day in that zone cannot be
 * known, the UTC day stands in, which is a day early at most.
 */
export function countedTime({ localDate, datedAt, receivedAt, timeZone, source }: DatedEntry): CountedTime {
  const clock = clockIn(receivedAt, timeZone);
  const receivedOn = clock.ok ? clock.localDate : receivedAt.slice(0, 10);
  const isMomentAhead = source === 'phone' && Date.parse(datedAt) > Date.parse(receivedAt);
  return {
    localDate: localDate > receivedOn ? receivedOn : localDate,
    startedAt: isMomentAhead ? receivedAt : datedAt,
    isDatedAhead: isMomentAhead || localDate > receivedOn,
  };
}

/** A day that has begun where the entry was made, but not yet where the patient is at home, counts today. */
export const notAfter = <T extends { localDate: string }>(today: string, entry: T): T =>
  entry.localDate > today ? { ...entry, localDate: today } : entry;
