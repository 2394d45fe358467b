import { plannedAmount } from '../dosage/dosage.ts';
import { sidesPerSet } from '../dosage/side.ts';
import type { RecordedLog, RecordedVersion } from '../record/recorded.ts';
import type { ReviewedLog, ReviewedVersion } from './reviewed-records.ts';

/** A version as adherence reads it: sets over all sides, the lower end of each dose. */
export const toReviewedVersion = ({
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
  })),
});

/** A log as the review reads it. */
export const toReviewedLog = (log: RecordedLog): ReviewedLog => ({
  sessionId: log.sessionId,
  localDate: log.localDate,
  lineageId: log.lineageId,
  outcome: log.outcome,
  stoppedForPain: log.skipReason === 'pain',
  amounts: log.sets.map((set) => set.amount),
  painDuring: log.pain.during,
  painAfter: log.pain.after,
});
