import { doseFraction } from './dose-fraction.ts';
import { isDueOn } from '../dosage/schedule.ts';
import { sessionCredit } from './session-credit.ts';
import type { ReviewedLog, ReviewedVersion } from './reviewed-records.ts';

export type SessionCredit = { credit: number; stoppedForPain: boolean };

/** The credit of each session of one local day (MS-1.2): due exercises without a log count 0, undue extras count nothing. */
export function creditsOfDay(
  version: ReviewedVersion,
  logs: readonly ReviewedLog[],
  localDate: string,
): SessionCredit[] {
  const sessions = new Map<string, ReviewedLog[]>();
  for (const log of logs) {
    if (log.localDate !== localDate) continue;
    sessions.set(log.sessionId, [...(sessions.get(log.sessionId) ?? []), log]);
  }
  return [...sessions.values()].flatMap((session): SessionCredit[] => {
    const logged = new Set(session.map((log) => log.lineageId));
    const due = version.prescriptions.filter(
      (prescription) => isDueOn(prescription, localDate) || logged.has(prescription.lineageId),
    );
    const fractions = due.map((prescription) => {
      const log = session.find((entry) => entry.lineageId === prescription.lineageId);
      if (log === undefined || log.outcome === 'skipped') return 0;
      const result = doseFraction({
        sets: prescription.sets,
        perSet: prescription.perSet,
        done: [...log.amounts],
      });
      return result.ok ? result.fraction : 0;
    });
    const result = sessionCredit({ fractions });
    if (!result.ok) return [];
    return [{ credit: result.credit, stoppedForPain: session.some((log) => log.stoppedForPain) }];
  });
}
