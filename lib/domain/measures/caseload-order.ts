import type { AdherenceBand } from '../adherence/adherence-week.ts';
import type { Urgency } from '../safety/urgency.ts';

/** What decides where a patient stands in the clinician's list. */
export type CaseloadSigns = {
  /** Urgencies of the open flags and stop symptoms. */
  openUrgencies: readonly Urgency[];
  /** The latest two sessions of some exercise were both red. */
  twoRedSessions: boolean;
  adherenceBand: AdherenceBand | null;
  /** null: nothing logged yet; then since the program began */
  daysSinceLastLog: number | null;
};

/** From most to least urgent (MS-8). */
export const caseloadReasons = [
  'open_emergency',
  'open_same_day',
  'open_inform',
  'two_red_sessions',
  'adherence_low',
  'not_logged',
  'nothing_open',
] as const;
export type CaseloadReason = (typeof caseloadReasons)[number];

/** Silence from this many days on puts a patient into the list. */
export const silentDays = 8;

/** The first reason that applies. */
export function caseloadReason(signs: CaseloadSigns): CaseloadReason {
  if (signs.openUrgencies.includes('emergency_now')) return 'open_emergency';
  if (signs.openUrgencies.includes('same_day')) return 'open_same_day';
  if (signs.openUrgencies.includes('inform_clinician')) return 'open_inform';
  if (signs.twoRedSessions) return 'two_red_sessions';
  if (signs.adherenceBand === 'low') return 'adherence_low';
  const silent = signs.daysSinceLastLog !== null && signs.daysSinceLastLog >= silentDays;
  return silent ? 'not_logged' : 'nothing_open';
}

/** Sorts the caseload by reason, then by longer silence. No league table: nothing compares patients by score. */
export function compareCaseload(a: CaseloadSigns, b: CaseloadSigns): number {
  const reason = caseloadReasons.indexOf(caseloadReason(a)) - caseloadReasons.indexOf(caseloadReason(b));
  return reason === 0 ? (b.daysSinceLastLog ?? 0) - (a.daysSinceLastLog ?? 0) : reason;
}
