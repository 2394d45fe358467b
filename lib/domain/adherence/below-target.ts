import { addDays } from '../time/calendar-date.ts';
import { partialAdherence } from './adherence-week.ts';
import { inForceSince } from './adherence-window.ts';
import type { ReviewedRecords } from './reviewed-records.ts';

/** Whether the program has been in force for a week, so that its figure says something of the patient (a choice). */
export function hasRunAWeek(records: ReviewedRecords, today: string): boolean {
  const since = inForceSince(records, today);
  return since !== null && since <= addDays(today, -7);
}

/** Below which share of the plan a patient is spoken to, 0 to 1: their own percent, else the clinic's, else that of the rule book (MS-1). */
export function targetOf(ownPct: number | null, clinicPct: number | null): number {
  const pct = ownPct ?? clinicPct;
  return pct === null ? partialAdherence : pct / 100;
}

/** What is judged: the share of the 14 days that end yesterday, and whether the program has been in force for a week. */
type Fortnight = { share: number | null; hasRunAWeek: boolean };

/** Whether less was done than the patient is asked for. A share that is not known, or of a program of some days only, says nothing. */
export const isBelowTarget = ({ share, hasRunAWeek }: Fortnight, target: number): boolean =>
  share !== null && hasRunAWeek && share < target;
