import { z } from 'zod';
import { language, pastDate } from './values.ts';

/** What a person types or scans to enter: the link's token or the printed code, and the birth date. */
export const openAccessInput = z
  .strictObject({
    token: z.string().min(1).max(200).optional(),
    code: z.string().min(1).max(40).optional(),
    birthDate: pastDate,
    sharedDevice: z.boolean(),
  })
  .refine((input) => (input.token === undefined) !== (input.code === undefined), {
    message: 'Either the link or the code.',
    path: ['code'],
  });
export type OpenAccessInput = z.input<typeof openAccessInput>;

export const openAccessAnswer = z.strictObject({ language });
