/** Why an item of a device's batch was not taken. */
export const rejectionCodes = [
  'invalid',
  'wrong_patient',
  'future_date',
  'too_old',
  'too_late',
  'date_mismatch',
  'unknown_version',
  'unknown_prescription',
  'side_mismatch',
  'session_missing',
  'corrected_missing',
  'corrects_other',
  'already_corrected',
  'too_early',
  'morning_over',
  'already_answered',
  'paused_already',
  'pause_missing',
  'conflict',
  'newer_format',
  'fault',
] as const;
export type RejectionCode = (typeof rejectionCodes)[number];

/** Rejections that another try can mend: what the item builds on had not arrived, we are older than the device, or we failed. */
export const temporaryRejections: ReadonlySet<RejectionCode> = new Set([
  'session_missing',
  'corrected_missing',
  'pause_missing',
  'newer_format',
  'fault',
]);
