import { z } from 'zod';
import { type ChoiceId, isChoiceId } from '../domain/rule-book/choices.ts';

export const ruleParams = z.strictObject({
  ruleId: z.string().regex(/^((LG|SF|MS)-\d{1,2}(\.\d{1,2})?|D\d{2}[a-z]?)$/),
});
export const choiceParams = z.strictObject({
  choiceId: z.string().refine((id): id is ChoiceId => isChoiceId(id)),
});

/** A clinical lead's signature under what was on the screen (`contentHash`), or its withdrawal. */
export const ruleSigning = z.strictObject({
  action: z.enum(['sign', 'withdraw']),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/, 'Read the rule again.'),
});
export type RuleSigning = z.infer<typeof ruleSigning>;

/**
 * A clinic's own number for one choice; null gives it back to the book. Its bounds are checked against the choice. `revision`: how often
 * it had been set when the page was read.
 */
export const choiceSetting = z.strictObject({
  value: z.number('Enter a whole number.').int('Enter a whole number.').min(0).max(100).nullable(),
  revision: z.number().int().min(0),
});
export type ChoiceSetting = z.infer<typeof choiceSetting>;
export const choiceAnswer = z.strictObject({ inForce: z.number() });
