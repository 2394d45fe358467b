import type { Locale } from '../result.ts';
import { type Catalogue, english } from './english.ts';
import { spanish } from './spanish.ts';

// `#spoken` is this file on the server and in tests, and `spoken-in-browser.ts` on a phone, which fetches one language alone
// (`imports` of package.json).

/** The words of patients' pages in every language. */
export const spoken: Record<Locale, Catalogue> = { en: english, es: spanish };

/** Fetched already, in the form in which React need not wait for it. */
const there = Object.assign(Promise.resolve(), { status: 'fulfilled', value: undefined });

/** Fetches the words of a language; always the same promise. */
export const speak = (_locale: Locale): Promise<void> => there;
