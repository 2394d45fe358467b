import { z } from 'zod';
import { localizedText } from './values';

const text = localizedText(z.string());

/** What is new in a version against the one before it, exercise by exercise, in every language; kept with the version. */
export const programChanges = z.array(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('added'), name: text, after: text.optional() }),
    z.strictObject({ kind: z.literal('removed'), name: text, before: text.optional() }),
    z.strictObject({
      kind: z.literal('changed'),
      name: text,
      before: text.optional(),
      after: text.optional(),
    }),
  ]),
);
