import { plannedAmount } from '../dosage/dosage.ts';
import { sidesPerSet } from '../dosage/side.ts';
import type { AgreedLimits } from '../pain/agreed-limits.ts';
import { isPainAboveLimit } from '../pain/pain-above-limit.ts';
import { isCounted } from '../record/last-forms.ts';
import { limitsOfLogs } from '../record/limits-of-log.ts';
import type { PatientRecords, RecordedLog, RecordedVersion } from '../record/recorded.ts';
import type { ReviewedLog, ReviewedRecords, ReviewedVersion } from './reviewed-records.ts';

/** Records as adherence reads them. The logs are given in their last form, corrections applied; those that were taken back do not count. */
export function toReviewedRecords({
  versions,
  logs,
  pauses,
}: Pick<PatientRecords, 'versions' | 'logs' | 'pauses'>): ReviewedRecords {
  const limitsOf = limitsOfLogs(versions);
  return {
    versions: versions.map(toReviewedVersion),
    logs: logs.filter(isCounted).map((log) => toReviewedLog(log, limitsOf(log))),
    pauses,
  };
}

/** A version as adherence reads it: sets over all sides, the lower end of each dose. */
const toReviewedVersion = ({
  versionId,
  firstDay,
  lastDay,
  prescriptions,
}: RecordedVersion): ReviewedVersion => ({
  versionId,
  firstDay,
  lastDay,
  prescriptions: prescriptions.map(({ lineageId, dose, exercise }) => ({
    lineageId,
    sets: dose.sets * sidesPerSet(dose.side, exercise.laterality === 'unilateral').length,
    perSet: plannedAmount(dose).min,
    schedule: dose.schedule,
    timesPerDay: dose.timesPerDay,
    load: dose.load,
  })),
});

const toReviewedLog = (log: RecordedLog, limits: AgreedLimits): ReviewedLog => ({
  sessionId: log.sessionId,
  localDate: log.localDate,
  lineageId: log.lineageId,
  outcome: log.outcome === 'stopped' ? 'partly' : log.outcome,
  skipReason: log.outcome === 'skipped' ? (log.skipReason ?? 'other') : null,
  stoppedForPain: log.outcome === 'stopped' || (log.outcome === 'partly' && isStop(log, limits)),
  amounts: log.sets.map((set) => set.amount),
  painDuring: log.pain.during,
  painAfter: log.pain.after,
  isPainAboveLimit: isPainAboveLimit(limits, log.pain),
});

/**
 * Why somebody broke off is not asked. A part with pain during it above the agreed limit, severe pain, or symptoms that went
 * further down the limb, is taken as stopped because of it (a choice).
 */
function isStop({ pain, symptomsSpread, skipReason }: RecordedLog, limits: AgreedLimits): boolean {
  if (skipReason === 'pain') return true;
  return symptomsSpread === true || isPainAboveLimit(limits, { rest: pain.rest, during: pain.during });
}
