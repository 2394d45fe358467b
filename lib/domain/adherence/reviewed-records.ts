import type { Rhythm } from '../dosage/schedule.ts';

/** One prescription as the review needs it; the lineage names it through all versions. `perSet` is the lower end of the range or the prescribed seconds, metres, steps or breaths. */
export type ReviewedPrescription = Rhythm & {
  lineageId: string;
  /** Sets over all sides: three sets on each side are six. */
  sets: number;
  perSet: number;
};

/** A version and the local days on which it is in force, both ends included; still in force when `lastDay` is null. */
export type ReviewedVersion = {
  versionId: string;
  firstDay: string;
  lastDay: string | null;
  prescriptions: readonly ReviewedPrescription[];
};

/** What was logged of one prescription, corrections already applied. Pain that was not given is null. */
export type ReviewedLog = {
  sessionId: string;
  localDate: string;
  lineageId: string;
  outcome: 'done' | 'partly' | 'skipped';
  stoppedForPain: boolean;
  amounts: readonly number[];
  painDuring: number | null;
  painAfter: number | null;
};
