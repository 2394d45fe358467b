import { z } from 'zod';
import { pinPattern } from '../domain/access/entry-check.ts';
import { language, pastDate } from './values.ts';

/** What a person types or scans to enter: the link's token or the printed code, and the birth date or the PIN. */
export const openAccessInput = z
  .strictObject({
    token: z.string().min(1).max(200).optional(),
    code: z.string().min(1).max(40).optional(),
    /** The link that this device remembers from before. */
    remembered: z.literal(true).optional(),
    birthDate: pastDate.optional(),
    pin: z.string().regex(pinPattern).optional(),
    sharedDevice: z.boolean(),
  })
  .refine(
    (input) => [input.token, input.code, input.remembered].filter((key) => key !== undefined).length === 1,
    {
      message: 'Either the link or the code.',
      path: ['code'],
    },
  )
  .refine((input) => (input.birthDate === undefined) !== (input.pin === undefined), {
    message: 'Either the birth date or the PIN.',
    path: ['birthDate'],
  });
export type OpenAccessInput = z.input<typeof openAccessInput>;

export const openAccessAnswer = z.strictObject({ language });
