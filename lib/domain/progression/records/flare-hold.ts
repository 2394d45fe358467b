import { lastForms } from '../../record/last-forms.ts';
import type { PatientRecords } from '../../record/recorded.ts';
import { flareOn, flaresOf } from './flare-on.ts';

/** Sessions of an exercise after a flare-up before it may step up again (LG-8.8, choice). */
export const sessionsAfterFlare = 3;

/**
 * Whether nothing of an exercise steps up because of a flare-up: from its first day until three sessions of that exercise after the day on
 * which it was over (LG-8.8). What was left out is no session.
 */
export function isHeldForFlare(
  lineageId: string,
  { flareReports, logs, today }: Pick<PatientRecords, 'flareReports' | 'logs' | 'today'>,
): boolean {
  const flare = flaresOf(flareReports).findLast(({ since }) => since <= today);
  if (flare === undefined) return false;
  const { overOn } = flare;
  if (overOn === null) return true;
  const since = lastForms(logs).filter(
    (log) => log.lineageId === lineageId && log.outcome !== 'skipped' && log.localDate > overOn,
  );
  return new Set(since.map(({ sessionId }) => sessionId)).size < sessionsAfterFlare;
}

/** Whether the latest session of an exercise was done while a flare-up lasted: with the dose of its plan, which is less than the version asks for. */
export function wasInFlare(
  lineageId: string,
  { flareReports, logs }: Pick<PatientRecords, 'flareReports' | 'logs'>,
): boolean {
  if (flareReports.length === 0) return false;
  const days = logs
    .filter((log) => log.lineageId === lineageId && log.outcome !== 'skipped')
    .map(({ localDate }) => localDate);
  const latest = days.toSorted().at(-1);
  return latest !== undefined && flareOn(flareReports, latest) !== null;
}
