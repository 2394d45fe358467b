import { z } from 'zod';
import { exerciseSlug } from './exercise-content';
import { noteText, whole } from './values';

export const slugParams = z.strictObject({ slug: exerciseSlug });

/** Keeps an exercise at hand, or no longer. */
export const favouriteInput = z.strictObject({ isFavourite: z.boolean() });

/** As many as a list shows; each names the wording that was read. */
const read = z
  .array(z.strictObject({ slug: exerciseSlug, version: whole(1, 10_000) }))
  .min(1, 'Choose at least one exercise.')
  .max(40)
  .refine((list) => new Set(list.map(({ slug }) => slug)).size === list.length, 'Each exercise once.');

/** A clinical lead signs these wordings, or takes the signature back and says why. */
export const signatureInput = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('signed'), exercises: read }),
  z.strictObject({ act: z.literal('withdrawn'), exercises: read, reason: noteText(500) }),
]);
export type SignatureInput = z.infer<typeof signatureInput>;

export const signatureAnswer = z.object({ signed: z.number().int() });
