import { z } from 'zod';
import {
  instant,
  logItem,
  morningItem,
  pauseEndItem,
  pauseItem,
  sessionItem,
  usualMorningItem,
} from './log.ts';
import { screeningItem, stopSymptomItem } from './screening.ts';

const mostItemsInBatch = 200;
export const batchBytesLimit = 256 * 1024;

/** The items are parsed one by one, so that one that cannot be read does not hold up the others. */
export const syncInput = z.strictObject({
  /** Version of this format. */
  format: z.literal(1),
  /** The device's clock when it sent this. */
  deviceNow: instant,
  items: z.array(z.unknown()).min(1).max(mostItemsInBatch),
});
export type SyncInput = z.infer<typeof syncInput>;

export const syncItem = z.discriminatedUnion('kind', [
  sessionItem,
  logItem,
  morningItem,
  usualMorningItem,
  pauseItem,
  pauseEndItem,
  screeningItem,
  stopSymptomItem,
]);

/** Why an item was not taken. */
export const rejectionCodes = [
  'invalid',
  'wrong_patient',
  'future_date',
  'too_old',
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
  'fault',
] as const;
export type RejectionCode = (typeof rejectionCodes)[number];

/** Rejections that another try can mend: what the item builds on had not arrived, or we failed. */
export const temporaryRejections: ReadonlySet<RejectionCode> = new Set([
  'session_missing',
  'corrected_missing',
  'pause_missing',
  'fault',
]);

const itemAnswer = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('stored') }),
  z.strictObject({ status: z.literal('already_stored') }),
  z.strictObject({ status: z.literal('rejected'), code: z.enum(rejectionCodes) }),
]);
export type ItemAnswer = z.infer<typeof itemAnswer>;

/** One answer for each item, in the order they were sent. */
export const syncAnswer = z.strictObject({ items: z.array(itemAnswer) });
