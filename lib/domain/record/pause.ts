import { addDays } from '../time/calendar-date.ts';

export const pauseReasons = ['holiday', 'illness', 'clinic', 'other'] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** What patients pause for themselves; the clinic's reasons are the clinic's. */
export const ownPauseReasons = ['holiday', 'illness', 'other'] as const satisfies readonly PauseReason[];
export type OwnPauseReason = (typeof ownPauseReasons)[number];

/**
 * How many days after its first a patient's own pause may last (a choice): six weeks, so that with the days since the last session
 * before it the return stays short of the 56 days from which one starts anew (LG-8.3). A longer one is the clinic's to enter.
 */
export const longestOwnPauseDays = 42;
export const latestOwnPauseDay = (firstDay: string): string => addDays(firstDay, longestOwnPauseDays);

/** Local days on which nothing is expected, both included; `lastDay` null while nobody has said when it ends (MS-1). */
export type PauseSpan = { firstDay: string; lastDay: string | null };

/** A pause as it was recorded; `endedOn` is the first day on which the program went on before its planned end. */
export type RecordedPause = PauseSpan & { pauseId: string; reason: PauseReason; programId: string | null };

/** The pause that a local day lies in; the one that lasts longest when there are several, null when there is none. */
export function pauseOn<T extends PauseSpan>(pauses: readonly T[], localDate: string): T | null {
  const running = pauses.filter((pause) => isPausedOn(pause, localDate));
  const ends = ({ lastDay }: PauseSpan): string => lastDay ?? '9999-12-31';
  return running.toSorted((a, b) => ends(b).localeCompare(ends(a)))[0] ?? null;
}

export const isPausedOn = ({ firstDay, lastDay }: PauseSpan, localDate: string): boolean =>
  localDate >= firstDay && (lastDay === null || localDate <= lastDay);

/** The first day after a pause; null while nobody has said when it ends. */
export const goesOnOn = (pause: PauseSpan | null): string | null =>
  pause === null || pause.lastDay === null ? null : addDays(pause.lastDay, 1);
