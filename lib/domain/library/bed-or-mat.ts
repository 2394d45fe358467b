import { type Locale, type LocalizedText, locales } from '../result.ts';

const offered: Record<Locale, RegExp> = {
  en: /\bon a (?:firm )?bed or a mat\b/i,
  es: /\ben (?:la|una) cama(?: firme)? o en una colchoneta\b/i,
};

/**
 * Whether the place is left to the patient in every language: on a bed or on a mat. Then a lying exercise needs no way down to the
 * floor, and the mark `floor_transfer` may be left out (LB-1).
 */
export const offersBed = (setup: LocalizedText): boolean =>
  locales.every((locale) => offered[locale].test(setup[locale]));
