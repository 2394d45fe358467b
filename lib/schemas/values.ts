import { z } from 'zod';
import type { Weight } from '../domain/dosage/load.ts';
import { sides } from '../domain/dosage/side.ts';
import { byLocale, locales } from '../domain/result.ts';
import { exactly } from './exactly.ts';

/** Codes of refusals that the screens put into words; the value itself is never echoed. */
const issue = (code: string, message: string) => ({ params: { code }, message });

// What nobody sees can make two names look the same or turn a line around: controls, marks of direction, separators of lines, tags,
// fillers and what is no character. Joiners and selectors stay: scripts and emoji are written with them.
const unseen =
  /[\p{Zl}\p{Zp}\p{Bidi_Control}\p{Noncharacter_Code_Point}]|(?![\p{Join_Control}\p{Variation_Selector}])\p{Default_Ignorable_Code_Point}/u;
const forbiddenInLine = new RegExp(`\\p{Cc}|${unseen.source}`, 'u');
const forbiddenInNote = new RegExp(`(?![\\n\\t])\\p{Cc}|${unseen.source}`, 'u');
// Other symbols than pictures are left out: among them are blanks, such as that of Braille.
const visible = /[\p{L}\p{N}\p{P}\p{Sm}\p{Sc}\p{Sk}\p{Extended_Pictographic}\p{Regional_Indicator}]/u;

const codePoints = (text: string) => Array.from(text).length;

function text(longest: number, forbidden: RegExp) {
  return z
    .string({ error: 'Please write something here.' })
    .refine(
      (value) => value.isWellFormed(),
      issue('text_malformed', 'This text contains a broken character.'),
    )
    .transform((value) => value.normalize('NFC'))
    .refine(
      (value) => !forbidden.test(value),
      issue('text_control_character', 'This text contains a character that cannot be shown.'),
    )
    .refine((value) => visible.test(value), issue('text_empty', 'Please write something here.'))
    .refine(
      (value) => codePoints(value) <= longest,
      issue('text_too_long', `At most ${longest} characters, please.`),
    );
}

/** One line of text in any script: a name, a title. NFC; no control characters and no direction overrides. */
export const lineText = (longest = 200) => text(longest, forbiddenInLine);
/** Several lines: new lines and tabs are allowed. */
export const noteText = (longest = 5000) => text(longest, forbiddenInNote);

/** A text in every language of our patients; each of them is asked for. */
export const localizedText = <T extends z.ZodType>(text: T) => z.strictObject(byLocale(() => text));

/** A word of one of our vocabularies: letters, digits and their joints, nothing else. */
export const codeWord = (longest: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/, 'Choose one from the list.')
    .max(longest);

/** What a person types to find something; may be empty. At most 100 characters, none that cannot be shown. */
export const searchText = z
  .string()
  .refine(
    (value) => value.isWellFormed() && !forbiddenInLine.test(value),
    issue('text_control_character', 'This text contains a character that cannot be shown.'),
  )
  .refine((value) => codePoints(value) <= 100, issue('text_too_long', 'At most 100 characters, please.'))
  .default('');

export const id = z.uuid();

/** A whole number in a range, as a JSON number. An empty field is missing, never 0. */
export const whole = (lowest: number, highest: number) =>
  z
    .number({ error: 'Please enter a number.' })
    .int('Please enter a whole number.')
    .min(lowest, `At least ${lowest}.`)
    .max(highest, `At most ${highest}.`);

/** A load as an exact decimal string with at most two decimals, 0 to 500. Travels with its unit, always. */
export const decimalLoad = z
  .string()
  .regex(/^(0|[1-9]\d{0,2})(\.\d{1,2})?$/, 'Please enter a weight such as 12.5.')
  .refine((value) => Number(value) <= 500, issue('load_out_of_range', 'At most 500.'));

const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A calendar date that exists, as YYYY-MM-DD. It stays a string from end to end. */
export const localDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Please enter a date.')
  .refine(
    (value) => {
      const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
      return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
    },
    issue('date_unknown', 'This date does not exist.'),
  );

/** From 1900 on and not after today. The clinic's own day may be one ahead of UTC. */
export const pastDate = localDate
  .refine((value) => value >= '1900-01-01', issue('date_too_early', 'From 1900 on, please.'))
  .refine(
    (value) => value <= new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10),
    issue('date_in_future', 'This date is in the future.'),
  );

const yearsFromNow = (years: number) => {
  const date = new Date();
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
};

/** A program's date: five years back to five years ahead. */
export const programDate = localDate.refine(
  (value) => value >= yearsFromNow(-5) && value <= yearsFromNow(5),
  issue('date_out_of_range', 'Within five years of today, please.'),
);

const zones = new Set(Intl.supportedValuesOf('timeZone'));
export const timeZone = z
  .string()
  .refine(
    (value) => zones.has(value) || value === 'UTC',
    issue('tz_unknown', 'Choose a time zone from the list.'),
  );

export const side = z.enum(sides, { error: 'Choose the side.' });
export const language = z.enum(locales);
export const loadUnit = z.enum(['kg', 'lb'], { error: 'Choose kg or lb.' });
/** A weight with its unit: neither is sent without the other. */
export const weight = exactly<Weight>()(z.strictObject({ value: decimalLoad, unit: loadUnit }));
