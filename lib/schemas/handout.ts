import { z } from 'zod';
import { adviceSlugs, maxAdviceCards } from '../domain/handout/advice-slugs.ts';
import type { HandoutOptions } from '../domain/handout/handout-source.ts';
import { photoPlaces } from '../domain/handout/sheet-picture.ts';
import type { Locale } from '../domain/result.ts';
import { id, language } from './values.ts';

export const handoutParams = z.strictObject({ programVersionId: id });

export const handoutLayouts = ['flow', 'four', 'two', 'one', 'summary'] as const;
const slug = adviceSlugs.join('|');
/** Known cards only, with a comma between them. */
const adviceList = new RegExp(`^(${slug})(,(${slug})){0,${maxAdviceCards - 1}}$`);

/** How a handout is printed; what is left out follows the patient and the clinic. */
export const handoutOptions = z.strictObject({
  paper: z.enum(['a4', 'letter']).optional(),
  print: z.enum(['standard', 'large']).optional(),
  lang: language.optional(),
  layout: z.enum(handoutLayouts).optional(),
  colour: z.enum(['colour', 'grey']).optional(),
  advice: z.string().regex(adviceList, 'Choose at most two of the advice cards.').optional(),
  flare: z.enum(['yes', 'no']).optional(),
  photos: z.enum(photoPlaces).optional(),
});
export type HandoutQuery = z.infer<typeof handoutOptions>;

/** Weeks of boxes to write in (clinic convention: until the usual next visit). */
const logWeeks = 3;

type Defaults = { paperSize: 'a4' | 'letter'; patientLanguage: Locale };

/** The choices of one print, complete: the page and the PDF of the same address show the same model. */
export function handoutChoice(query: HandoutQuery, defaults: Defaults): HandoutOptions {
  const named = query.advice?.split(',') ?? [];
  return {
    paper: query.paper ?? defaults.paperSize,
    print: query.print ?? 'standard',
    locale: query.lang ?? defaults.patientLanguage,
    includeLogWeeks: logWeeks,
    layout: query.layout ?? 'flow',
    colour: query.colour ?? 'colour',
    advice: adviceSlugs
      .filter((known) => named.includes(known))
      .toSorted((a, b) => named.indexOf(a) - named.indexOf(b)),
    includeFlarePlan: query.flare === 'yes',
    photos: query.photos ?? 'beside',
  };
}

/** The same choices as an address, all of them named: what is seen is what the PDF and a reprint show. */
export function toHandoutQuery(options: HandoutOptions): string {
  const query = {
    paper: options.paper,
    print: options.print,
    lang: options.locale,
    layout: options.layout,
    colour: options.colour,
    flare: options.includeFlarePlan ? 'yes' : 'no',
    photos: options.photos,
    ...(options.advice.length === 0 ? {} : { advice: options.advice.join(',') }),
  } satisfies HandoutQuery;
  return new URLSearchParams(query).toString();
}
