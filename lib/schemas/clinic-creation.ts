import { z } from 'zod';
import { canonicalEmail } from '../domain/access/email.ts';
import { isKnownLocale } from '../domain/time/clinic-place.ts';
import { lineText, timeZone } from './values.ts';

/** A language and region whose dates and numbers can be written, such as en-GB or es. */
export const localeTag = z.string().refine(isKnownLocale, {
  params: { code: 'locale_unknown' },
  message: 'Give a language and region such as en-GB or es',
});

/** What an operator says of a new clinic and its owner: held to the same rules as what is typed into a form. */
export const clinicCreation = z.strictObject({
  clinicName: lineText(200),
  ownerName: lineText(200),
  ownerEmail: z.string().refine((typed) => canonicalEmail(typed) !== null, 'This is not an e-mail address'),
  /** Judged beside the names, see `checkPassword`. */
  password: z.string().max(100_000),
  locale: localeTag,
  timeZone,
  paperSize: z.enum(['a4', 'letter'], { error: 'Choose a4 or letter' }),
});
export type ClinicCreation = z.infer<typeof clinicCreation>;
