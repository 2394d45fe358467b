import type { Load } from '../dosage/load.ts';
import type { Rhythm } from '../dosage/schedule.ts';
import type { PauseSpan } from '../record/pause.ts';

/** One prescription as adherence reads it; the lineage names it through all versions. */
export type ReviewedPrescription = Rhythm & {
  lineageId: string;
  /** Sets over all sides: three sets on each side are six. */
  sets: number;
  /** The lower end of the range, or the prescribed seconds, metres, steps or breaths; 0 where the dose names no number. */
  perSet: number;
  /** Adherence counts no weight; another weight is another prescription all the same (MS-1). */
  load: Load | null;
};

/** A version and the local days on which it is in force, both ends included; still in force when `lastDay` is null. */
export type ReviewedVersion = {
  versionId: string;
  firstDay: string;
  lastDay: string | null;
  prescriptions: readonly ReviewedPrescription[];
};

/** What was logged of one prescription in one sitting, corrections already applied. Pain that was not given is null. */
export type ReviewedLog = {
  sessionId: string;
  localDate: string;
  lineageId: string;
  outcome: 'done' | 'partly' | 'skipped';
  /** Why it was left out; null when it was not. */
  skipReason: string | null;
  /** Broken off because of pain or a stop symptom, after something was done. */
  stoppedForPain: boolean;
  amounts: readonly number[];
  painDuring: number | null;
  painAfter: number | null;
  /** Pain during or after it lay above what was agreed for it, or was severe. */
  isPainAboveLimit: boolean;
};

/** What adherence is worked out from, for one patient. */
export type ReviewedRecords = {
  versions: readonly ReviewedVersion[];
  logs: readonly ReviewedLog[];
  pauses: readonly PauseSpan[];
};
