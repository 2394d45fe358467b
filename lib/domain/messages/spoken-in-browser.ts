import type { Locale } from '../result.ts';
import type { Catalogue } from './english.ts';

const known: Partial<Record<Locale, Catalogue>> = {};
const loads: Record<Locale, () => Promise<Catalogue>> = {
  en: () => import('./english.ts').then((file) => file.english),
  es: () => import('./spanish.ts').then((file) => file.spanish),
};

/** The words of patients' pages in the languages that were fetched: whoever reads one has waited for `speak`. */
export const spoken: Record<Locale, Catalogue> = {
  get en() {
    return wordsIn('en');
  },
  get es() {
    return wordsIn('es');
  },
};

function wordsIn(locale: Locale): Catalogue {
  const words = known[locale];
  if (words === undefined) throw new Error(`the words of ${locale} were not fetched`);
  return words;
}

const running: Partial<Record<Locale, Promise<void>>> = {};

/** Fetches the words of a language; asked again, it is the same promise until it fails. */
export function speak(locale: Locale): Promise<void> {
  return (running[locale] ??= loads[locale]().then(
    (words) => {
      known[locale] = words;
    },
    (error: unknown) => {
      delete running[locale];
      throw error;
    },
  ));
}
