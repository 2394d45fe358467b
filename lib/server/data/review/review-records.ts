import 'server-only';
import { toReviewedLog, toReviewedVersion } from '@/lib/domain/adherence/from-records';
import { lastForms } from '@/lib/domain/progression/records/recorded-sessions';
import type { ReviewedLog, ReviewedVersion } from '@/lib/domain/adherence/reviewed-records';
import type { ProgramRecords } from '@/lib/server/data/proposal/progression-records';

export type ReviewRecords = { versions: ReviewedVersion[]; logs: ReviewedLog[] };

/** Program records in the form that the review reads: corrected entries are replaced by their corrections. */
export const toReviewRecords = ({
  versions,
  logs,
}: Pick<ProgramRecords, 'versions' | 'logs'>): ReviewRecords => ({
  versions: versions.map(toReviewedVersion),
  logs: lastForms(logs).map(toReviewedLog),
});
