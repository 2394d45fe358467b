import { daysBetween } from '../time/calendar-date.ts';
import type { PauseSpan } from '../record/pause.ts';
import { isInPause } from './adherence-window.ts';

/** Nothing reported for seven whole local days is shown from the eighth day on, in every list of the product (MS-8). */
export const silentFromDay = 8;

/** What the patient reported, by the local day it speaks of, and what may explain a silence. */
export type Reports = {
  /** Days of every set, skipped exercise, morning and message, in any order. */
  reportedOn: readonly string[];
  /** Since when there has been something to report without a gap; null without a program in force. */
  inForceSince: string | null;
  pauses: readonly PauseSpan[];
};

/**
 * Days since anything at all was reported, 0 on the day itself; without a report since the program began, and never counting from
 * before the end of a pause. Null when there is nothing to report or the patient is paused.
 */
export function daysSilent({ reportedOn, inForceSince, pauses }: Reports, today: string): number | null {
  if (inForceSince === null || inForceSince > today || isInPause({ pauses }, today)) return null;
  const pauseEnds = pauses.flatMap(({ firstDay, lastDay }) =>
    lastDay !== null && lastDay >= firstDay && lastDay < today ? [lastDay] : [],
  );
  const since = [inForceSince, ...reportedOn.filter((day) => day <= today), ...pauseEnds].toSorted().at(-1);
  return since === undefined ? null : daysBetween(since, today);
}

/** The one answer to "is this patient silent?". */
export const isSilent = (days: number | null): boolean => days !== null && days >= silentFromDay;
