import { z } from 'zod';
import { rejectionCodes, type RejectionCode as Code } from '@/lib/domain/record/rejection';
import {
  barrierItem,
  flareItem,
  instant,
  logItem,
  logMarkItem,
  morningItem,
  pauseEndItem,
  pauseItem,
  sessionItem,
  usualMorningItem,
} from './log.ts';
import { whole } from './values.ts';
import { screeningItem, stopSymptomItem } from './screening.ts';

const mostItemsInBatch = 200;
export const batchBytesLimit = 256 * 1024;

/**
 * The format of what devices send. What is added to an item may be left out by an older one; whatever else changes raises the number and
 * keeps a reader for the one before.
 */
export const syncFormat = 1;

/** The items are parsed one by one, so that one that cannot be read does not hold up the others. */
export const syncInput = z.strictObject({
  /** Of an older device, or of one that is ahead of us: what can be read of it is taken all the same. */
  format: whole(1, 1_000),
  /** The device's clock when it sent this. */
  deviceNow: instant,
  items: z.array(z.unknown()).min(1).max(mostItemsInBatch),
});
export type SyncInput = z.infer<typeof syncInput>;

export const syncItem = z.discriminatedUnion('kind', [
  sessionItem,
  logItem,
  logMarkItem,
  morningItem,
  usualMorningItem,
  pauseItem,
  pauseEndItem,
  flareItem,
  barrierItem,
  screeningItem,
  stopSymptomItem,
]);

export type RejectionCode = Code;

const itemAnswer = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('stored') }),
  z.strictObject({ status: z.literal('already_stored') }),
  z.strictObject({ status: z.literal('rejected'), code: z.enum(rejectionCodes) }),
]);
export type ItemAnswer = z.infer<typeof itemAnswer>;

/** One answer for each item, in the order they were sent. */
export const syncAnswer = z.strictObject({ items: z.array(itemAnswer) });
