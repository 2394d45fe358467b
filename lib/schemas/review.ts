import { z } from 'zod';
import { reviewDeeds } from '@/lib/domain/review/review-deeds';
import { reviewGroups } from '@/lib/domain/review/review-reason';
import { proposalKey } from '@/lib/schemas/proposal-answer';
import { id, localDate, noteText } from '@/lib/schemas/values';

export const reviewTones = ['red', 'amber', 'teal', 'blue', 'plain'] as const;
export const reviewLands = ['why', 'proposals', 'sessions', 'programs', 'link'] as const;

/** How a patient may be acknowledged; `basis` names what stood on the screen, so that nothing is dealt with that nobody has seen. */
export const acknowledgementOffer = z.object({
  basis: z.string(),
  /** The patient's local day. */
  today: z.string(),
  presetDay: z.string(),
  mayWaitForNews: z.boolean(),
});
export type AcknowledgementOffer = z.infer<typeof acknowledgementOffer>;

/** The latest acknowledgement: who, when, what was done. */
export const acknowledgedView = z.object({
  acknowledgementId: id,
  by: z.string(),
  at: z.string(),
  worst: z.string(),
  deeds: z.array(z.enum(reviewDeeds)),
  note: z.string().nullable(),
  untilOn: z.string().nullable(),
});

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
  offer: acknowledgementOffer.nullable(),
  acknowledged: acknowledgedView.nullable(),
  /** The caller looks after them for somebody who is away. */
  isCovered: z.boolean(),
});
export type ReviewRow = z.infer<typeof reviewRow>;

export const reviewList = z.object({
  /** UTC instant. */
  asOf: z.string(),
  today: z.string(),
  counts: z.record(z.enum(reviewGroups), z.number()),
  /** Another one as soon as anything has changed that the list is made from. */
  mark: z.string(),
  /** Who is not worked out yet; null: nobody. `since`: how old the oldest line shown is; `unknown`: of whom nothing is shown. */
  behind: z.object({ patients: z.number(), unknown: z.number(), since: z.string().nullable() }).nullable(),
  rows: z.array(reviewRow),
});
export type ReviewList = z.infer<typeof reviewList>;

export const reviewMark = z.object({ mark: z.string() });

export const reviewQuery = z.strictObject({ group: z.enum(reviewGroups).optional() });

/** What was done about everything that stands open, and when it is shown again; null: only if it happens again. */
export const acknowledgementInput = z
  .strictObject({
    patientId: id,
    basis: z.string().min(1).max(64),
    deeds: z.array(z.enum(reviewDeeds)).min(1, 'What was done?').max(3),
    note: noteText(1000).nullable(),
    untilOn: localDate.nullable(),
    /** Proposals that are taken as they are written, with it or not at all. */
    proposalKeys: z.array(proposalKey).max(60).optional(),
  })
  .refine(({ deeds }) => !deeds.includes('nothing_needed') || deeds.length === 1, {
    path: ['deeds'],
    message: '“No action needed” stands alone.',
  })
  .refine(({ deeds, note }) => !deeds.includes('nothing_needed') || note !== null, {
    path: ['note'],
    message: 'Say why no action was needed.',
  });
export type AcknowledgementInput = z.infer<typeof acknowledgementInput>;
export const acknowledgementAnswer = z.object({ acknowledgementId: id });
export const acknowledgementParams = z.strictObject({ patientId: id, acknowledgementId: id });
export const ofPatient = z.strictObject({ patientId: id });
