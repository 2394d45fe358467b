import 'server-only';
import { toReviewedRecords } from '@/lib/domain/adherence/from-records';
import { lastForms } from '@/lib/domain/record/last-forms';
import type { PatientRecords } from '@/lib/domain/record/recorded';
import type { ReviewInput } from '@/lib/domain/review/summarize-patient';

/** A patient's records in the form that the review reads: corrected entries are replaced by their corrections. */
export const toReviewInput = (
  records: Pick<PatientRecords, 'versions' | 'logs' | 'pauses' | 'mornings'>,
): ReviewInput => ({
  ...toReviewedRecords({ ...records, logs: lastForms(records.logs) }),
  mornings: records.mornings,
});
