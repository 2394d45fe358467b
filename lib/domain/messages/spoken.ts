import type { Locale } from '../result.ts';
import { type Catalogue, english } from './english.ts';
import { spanish } from './spanish.ts';

// `#spoken` is this file on the server and in tests, and `spoken-in-browser.ts` on a phone, which fetches one language alone
// (`imports` of package.json).

/** The words of patients' pages in every language. */
export const spoken: Record<Locale, Catalogue> = { en: english, es: spanish };

/** Whether the words of a language are there. */
export const isSpoken = (_locale: Locale): boolean => true;

/** Fetches the words of a language. */
export const speak = async (_locale: Locale): Promise<void> => {};
