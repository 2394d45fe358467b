import { addDays } from '../time/calendar-date.ts';

export const pauseReasons = ['holiday', 'illness', 'clinic', 'other'] as const;
export type PauseReason = (typeof pauseReasons)[number];

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
