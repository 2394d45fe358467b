import { adherenceOver, countedSessions, lastFortnight } from './adherence-window.ts';
import type { RecordedLog, RecordedVersion } from '../record/recorded.ts';
import type { RuleChoices } from '../choices/rule-choices.ts';
import { roundTo } from '../number/values.ts';
import { windowOf } from './program-adherence.ts';
import { toReviewedLog, toReviewedVersion } from './from-records.ts';

export type Fortnight = {
  adherence14d: number | null;
  sessions14d: number;
  sessionsPlanned14d: number | null;
};

/** Sessions and adherence of the 14 days that end yesterday, for one program (MS-1.3). Null where nothing was expected, which is not 0. */
export function fortnightOf(
  versions: readonly RecordedVersion[],
  logs: readonly RecordedLog[],
  today: string,
  choices?: RuleChoices,
): Fortnight {
  const { fromDate, toDate } = lastFortnight(today);
  const own = new Set(versions.flatMap((version) => version.prescriptions.map((one) => one.lineageId)));
  const days = windowOf(
    versions.map(toReviewedVersion),
    logs
      .filter((log) => log.localDate >= fromDate && log.localDate <= toDate && own.has(log.lineageId))
      .map(toReviewedLog),
    fromDate,
    toDate,
  );
  const window = { ...days, choices };
  const report = adherenceOver(window);
  const isExpected = report.ok && report.expected > 0;
  return {
    adherence14d: report.ok ? report.frequencyAdherence : null,
    sessions14d: countedSessions(window),
    sessionsPlanned14d: isExpected ? roundTo(report.expected, 0) : null,
  };
}
