import { assessedMorningDays } from '../pain/morning-pain.ts';
import { daysBetween } from '../time/calendar-date.ts';

/**
 * Whether the patient is asked how mornings usually are (LG-7.5): once when a program begins, unless it was said so shortly before
 * that the answer still holds then. "Would rather not say" is an answer. `programFrom` is the first day of the program; null where it
 * is not known any more.
 */
export function asksUsualMorning(said: { assessedOn: string } | null, programFrom: string | null): boolean {
  if (said === null) return true;
  return programFrom !== null && daysBetween(said.assessedOn, programFrom) > assessedMorningDays;
}
