import type { CreditEntry } from './adherence-week.ts';
import { doseShare } from './dose-fraction.ts';
import type { ReviewedLog, ReviewedPrescription } from './reviewed-records.ts';

/** One exercise on one local day, all its sittings together. */
export type ExerciseDay = {
  /** One for each sitting in which it was not left out. */
  credits: readonly CreditEntry[];
  isAnythingDone: boolean;
  isStopped: boolean;
  /** Why it was left out, in the sittings in which it was. */
  skipReasons: readonly string[];
  isReported: boolean;
};

/** The logs by exercise and local day, so that a day is looked up and not searched for. */
export type LogIndex = ReadonlyMap<string, readonly ReviewedLog[]>;

const keyOf = (lineageId: string, localDate: string): string => `${localDate} ${lineageId}`;

/** One history is asked for every exercise and every span: it is indexed once. */
const indexes = new WeakMap<readonly ReviewedLog[], LogIndex>();

export function indexLogs(logs: readonly ReviewedLog[]): LogIndex {
  const made = indexes.get(logs);
  if (made !== undefined) return made;
  const index = new Map<string, ReviewedLog[]>();
  indexes.set(logs, index);
  for (const log of logs) {
    const key = keyOf(log.lineageId, log.localDate);
    const known = index.get(key);
    if (known === undefined) index.set(key, [log]);
    else known.push(log);
  }
  return index;
}

/** What was done of an exercise on a day, against its prescription in force on that day (MS-1.3). */
export function exerciseDay(
  prescription: ReviewedPrescription,
  localDate: string,
  index: LogIndex,
): ExerciseDay {
  const logs = index.get(keyOf(prescription.lineageId, localDate));
  if (logs === undefined) return nothingReported;
  const sittings = logs.filter(({ outcome }) => outcome !== 'skipped');
  const shares = sittings.map((log) => ({ log, share: shareOf(log, prescription) }));
  const credits = shares.map(({ log, share }) =>
    log.stoppedForPain ? ({ credit: share, stopped: true } as const) : share,
  );
  return {
    credits,
    isAnythingDone: shares.some(({ log, share }) => share > 0 || isUncounted(log)),
    isStopped: sittings.some(({ stoppedForPain }) => stoppedForPain),
    skipReasons: logs.flatMap(({ skipReason }) => skipReason ?? []),
    isReported: true,
  };
}

const nothingReported: ExerciseDay = {
  credits: [],
  isAnythingDone: false,
  isStopped: false,
  skipReasons: [],
  isReported: false,
};

/** Something was done, and nobody wrote down how much: a tick on paper. */
const isUncounted = ({ outcome, amounts }: ReviewedLog): boolean =>
  outcome !== 'skipped' && amounts.length === 0;

/**
 * The dose fraction of one sitting, not rounded. A tick for "done" without numbers is the whole dose, as it was said; "partly"
 * without numbers adds nothing. Where the dose names no number, a set that was done is a whole one. A schedule of some days of
 * the week that asks for several sittings on each of them asks for that many doses a day. All four are choices.
 */
function shareOf(log: ReviewedLog, { sets, perSet, schedule, timesPerDay }: ReviewedPrescription): number {
  const sittings = schedule.type === 'every_day' ? 1 : Math.max(1, timesPerDay);
  if (isUncounted(log)) return log.outcome === 'done' ? 1 / sittings : 0;
  const done = log.amounts;
  const share =
    perSet > 0
      ? doseShare({ sets, perSet, done })
      : doseShare({ sets, perSet: 1, done: done.map((amount) => Math.min(1, amount)) });
  return (share ?? 0) / sittings;
}
