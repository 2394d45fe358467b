import type { LocalizedText } from '../result.ts';

const offered = {
  en: /\bon a (?:firm )?bed or a mat\b/i,
  es: /\ben (?:la|una) cama(?: firme)? o en una colchoneta\b/i,
} as const;

/**
 * Whether the place is left to the patient in both languages: on a bed or on a mat. Then a lying exercise needs no way down to the
 * floor, and the mark `floor_transfer` may be left out (LB-1).
 */
export const offersBed = (setup: LocalizedText): boolean =>
  offered.en.test(setup.en) && offered.es.test(setup.es);
