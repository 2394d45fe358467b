import 'server-only';
import { toReviewedLog, toReviewedVersion } from '@/lib/domain/review/from-records';
import { lastForms } from '@/lib/domain/progression/recorded-sessions';
import type { ReviewedLog, ReviewedVersion } from '@/lib/domain/review/records';
import { type ProgramRecords, readProgramRecords } from '@/lib/server/data/progression-records';
import type { Tx } from '@/lib/server/db';

export type ReviewRecords = { versions: ReviewedVersion[]; logs: ReviewedLog[] };

/** Program records in the form that the review reads: corrected entries are replaced by their corrections. */
export const toReviewRecords = ({ versions, logs }: ProgramRecords): ReviewRecords => ({
  versions: versions.map(toReviewedVersion),
  logs: lastForms(logs).map(toReviewedLog),
});

/** The program versions and logs of these patients since a local date, for the review. */
export async function readReviewRecords(
  tx: Tx,
  patientIds: readonly string[],
  since: string,
): Promise<Map<string, ReviewRecords>> {
  const records = await readProgramRecords(tx, patientIds, since);
  return new Map([...records].map(([patientId, record]) => [patientId, toReviewRecords(record)]));
}
