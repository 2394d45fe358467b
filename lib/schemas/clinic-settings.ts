import { z } from 'zod';
import { contrastOnPaper, isReadableOnPaper, minContrastOnPaper } from '../domain/handout/paper-colour.ts';
import { base64Picture, pictureBodyLimit } from './picture.ts';
import { lineText } from './values.ts';

/** Says by how much, so that the next try need not be a guess. */
function refusalOf(colour: string): string {
  const contrast = contrastOnPaper(colour);
  if (contrast === null) return 'Write the colour as # and six digits or letters a to f, such as #0f5e59.';
  // Rounded down: 4.49 must not read as 4.5.
  const shown = (Math.floor(contrast * 10) / 10).toFixed(1);
  return `This colour cannot be read on white paper: its contrast is ${shown} to 1, and headings need ${minContrastOnPaper} to 1. Take a darker one.`;
}

const brandColour = z
  .string()
  .trim()
  .toLowerCase()
  .superRefine((colour, context) => {
    if (!isReadableOnPaper(colour)) context.addIssue({ code: 'custom', message: refusalOf(colour) });
  });

/** How the clinic stands on paper. `revision` is the one that was read; a later save of somebody else is a conflict. */
export const clinicSettingsInput = z.strictObject({
  name: lineText(200),
  phone: lineText(40).nullable(),
  openingHours: lineText(100).nullable(),
  brandColour: brandColour.nullable(),
  paperSize: z.enum(['a4', 'letter'], { error: 'Choose the paper.' }),
  handoutIdentity: z.enum(['birth_date', 'record_number', 'both'], {
    error: 'Choose what stands beside the name.',
  }),
  revision: z.number().int().min(1),
});
export type ClinicSettingsInput = z.infer<typeof clinicSettingsInput>;

const orNull = (typed: string) => (typed.trim() === '' ? null : typed);

/** The same as it is typed: an empty field is none. */
export const clinicSettingsForm = clinicSettingsInput.omit({ revision: true }).extend({
  phone: z.string().transform(orNull).pipe(clinicSettingsInput.shape.phone),
  openingHours: z.string().transform(orNull).pipe(clinicSettingsInput.shape.openingHours),
  brandColour: z.string().transform(orNull).pipe(clinicSettingsInput.shape.brandColour),
});

/** Largest file of a logo; well below what V-9 allows, and plenty for a picture of 34 mm. */
export const maxLogoBytes = 2 * 1024 * 1024;
/** Of the request that carries it. */
export const logoBodyLimit = pictureBodyLimit(maxLogoBytes);

/** The picture of a logo, or null for none. */
export const logoInput = z.strictObject({ image: base64Picture(maxLogoBytes).nullable() });
