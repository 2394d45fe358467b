import { z } from 'zod';
import { entryChecks } from '../domain/access/entry-check.ts';
import { handoutIdentities } from '../domain/handout/handout-source.ts';
import { contrastOnPaper, isReadableOnPaper, minContrastOnPaper } from '../domain/handout/paper-colour.ts';
import { isInOrder, readDayHours } from '../domain/time/opening-hours.ts';
import { localeTag } from './clinic-creation.ts';
import { base64Picture, pictureBodyLimit } from './picture.ts';
import { lineText, localDate, timeZone } from './values.ts';

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

const clockTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Please enter a time.');
const daySpans = z
  .array(z.strictObject({ from: clockTime, to: clockTime }))
  .refine(isInOrder, 'Each span ends after it began, and before the next one.');

/** The open times of each weekday, Monday first. */
export const openingWeek = z
  .array(daySpans)
  .length(7)
  .refine((week) => week.some((spans) => spans.length > 0), 'Say at least one day on which you are open.');

const closure = z
  .strictObject({ firstDay: localDate, lastDay: localDate, name: lineText(80).nullable() })
  .refine(({ firstDay, lastDay }) => lastDay >= firstDay, {
    path: ['lastDay'],
    message: 'The last day comes after the first.',
    params: { code: 'range_reversed' },
  });
/** Days on which the clinic is closed whatever the weekday says. */
export const closures = z.array(closure).max(40);

/** A number that can be dialled: "112", "911", "+34 112". */
const emergencyNumber = z
  .string()
  .trim()
  .regex(/^[+\d][\d -]{1,19}$/, 'Write the number to dial, such as 112, 999 or 911.');
const helpLine = lineText(60).nullable();

/** How patients reach the clinic, and how it stands on paper. `revision` is the one that was read; a later save of somebody else is a conflict. */
export const clinicSettingsInput = z.strictObject({
  name: lineText(200),
  phone: lineText(40).nullable(),
  openingWeek: openingWeek.nullable(),
  closures,
  emergencyNumber: emergencyNumber.nullable(),
  outOfHoursLine: helpLine,
  crisisLine: helpLine,
  brandColour: brandColour.nullable(),
  locale: localeTag,
  timeZone,
  paperSize: z.enum(['a4', 'letter'], { error: 'Choose the paper.' }),
  handoutIdentity: z.enum(handoutIdentities, {
    error: 'Choose what stands beside the name.',
  }),
  entryCheck: z.enum(entryChecks, { error: 'Choose what patients are asked for.' }),
  revision: z.number().int().min(1),
});
export type ClinicSettingsInput = z.infer<typeof clinicSettingsInput>;

const orNull = (typed: string) => (typed.trim() === '' ? null : typed);

const dayHours = z.string().transform((typed, context) => {
  const spans = readDayHours(typed);
  if (spans !== null) return spans;
  context.addIssue({
    code: 'custom',
    message: 'Write it by the 24-hour clock, such as 8–12, 13–17. Leave it empty when you are closed.',
  });
  return z.NEVER;
});

const maybe = <T>(shape: z.ZodType<T, string | null>) => z.string().transform(orNull).pipe(shape);

/** The same as it is typed: an empty field is none, and a week without any time is not said yet. */
export const clinicSettingsForm = clinicSettingsInput.omit({ revision: true }).extend({
  phone: maybe(clinicSettingsInput.shape.phone),
  emergencyNumber: maybe(clinicSettingsInput.shape.emergencyNumber),
  outOfHoursLine: maybe(helpLine),
  crisisLine: maybe(helpLine),
  brandColour: maybe(clinicSettingsInput.shape.brandColour),
  openingWeek: z
    .array(dayHours)
    .length(7)
    .transform((week) => (week.every((spans) => spans.length === 0) ? null : week)),
  closures: z
    .array(
      z.strictObject({
        firstDay: localDate,
        // One day needs no second date.
        lastDay: localDate.nullable(),
        name: z.string().transform(orNull).pipe(lineText(80).nullable()),
      }),
    )
    .max(40)
    .transform((rows) => rows.map((row) => ({ ...row, lastDay: row.lastDay ?? row.firstDay })))
    .pipe(closures),
});

/** Largest file of a logo; well below what V-9 allows, and plenty for a picture of 34 mm. */
export const maxLogoBytes = 2 * 1024 * 1024;
/** Of the request that carries it. */
export const logoBodyLimit = pictureBodyLimit(maxLogoBytes);

/** The picture of a logo, or null for none; `revision` is that of the settings that were read. */
export const logoInput = z.strictObject({
  image: base64Picture(maxLogoBytes).nullable(),
  revision: clinicSettingsInput.shape.revision,
});
