import { z } from 'zod';
import { id, language } from './values.ts';

export const handoutParams = z.strictObject({ programVersionId: id });

/** How a handout is printed; what is left out follows the patient and the clinic. */
export const handoutOptions = z.strictObject({
  paper: z.enum(['a4', 'letter']).optional(),
  print: z.enum(['standard', 'large']).optional(),
  lang: language.optional(),
});
