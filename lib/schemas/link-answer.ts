import { z } from 'zod';

/** What opens the record together with the birth date or the PIN: the address, and the code to be typed. */
export const shownLink = z.strictObject({ link: z.url(), code: z.string() });
/** A link that was made: the PIN is told once, where the clinic gives PINs. */
export const issuedLink = shownLink.extend({ pin: z.string().nullable() });
