import { z } from 'zod';
import { reviewGroups } from '@/lib/domain/review/review-reason';
import { id } from '@/lib/schemas/values';

export const reviewTones = ['red', 'amber', 'teal', 'blue', 'plain'] as const;
export const reviewLands = ['why', 'proposals', 'sessions', 'programs', 'link'] as const;

/** One line of the review list, as small as it can be sent. */
export const reviewRow = z.object({
  id,
  name: z.string(),
  record: z.string(),
  age: z.number().nullable(),
  birthDate: z.string(),
  phone: z.string().nullable(),
  usesPaper: z.boolean(),
  group: z.enum(reviewGroups),
  tone: z.enum(reviewTones),
  title: z.string(),
  when: z.string().nullable(),
  detail: z.string().nullable(),
  told: z.string().nullable(),
  chips: z.array(z.string()),
  waits: z.string().nullable(),
  land: z.enum(reviewLands).nullable(),
  /** The states of 14 days to yesterday, one letter each (`dayLetters`). */
  days: z.string(),
  /** Pain after exercise of 28 days to today: days before today, score, and whether it was above what was agreed. */
  pain: z.array(z.tuple([z.number(), z.number(), z.boolean()])),
  limit: z.number().nullable(),
  /** What the line rests on; an acknowledgement names it, so that nothing is dealt with that nobody has seen. */
  basis: z.string(),
  alertIds: z.array(id),
});
export type ReviewRow = z.infer<typeof reviewRow>;

export const reviewList = z.object({
  /** UTC instant. */
  asOf: z.string(),
  today: z.string(),
  counts: z.record(z.enum(reviewGroups), z.number()),
  rows: z.array(reviewRow),
});
export type ReviewList = z.infer<typeof reviewList>;

export const reviewQuery = z.strictObject({ group: z.enum(reviewGroups).optional() });
