import { z } from 'zod';
import { id, noteText } from './values.ts';

const longest = 4000;
const orNothing = z.union([z.literal('').transform(() => null), noteText(longest)]);

/**
 * What patients are to agree to from now on, in both languages; no English text asks nobody any more. `after`: the number of the text that
 * the writer has seen, 0 for none.
 */
export const consentTextInput = z.strictObject({
  english: noteText(longest).nullable(),
  spanish: noteText(longest).nullable(),
  after: z.number().int().min(0),
});
export type ConsentTextInput = z.infer<typeof consentTextInput>;

/** The same as a form has it: an empty box is no text. */
export const consentTextForm = z
  .strictObject({ english: orNothing, spanish: orNothing })
  .refine(({ english, spanish }) => english !== null || spanish === null, {
    message: 'Write the English text too: it is what everybody else reads.',
    path: ['english'],
  });

export const consentInput = z.strictObject({ consentTextId: id });
