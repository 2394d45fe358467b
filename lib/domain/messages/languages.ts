import { type Locale, type LocalizedText, locales } from '../result.ts';

/** The tag that dates, numbers and controls go by. */
export const localeTag: Record<Locale, string> = { en: 'en-GB', es: 'es-ES' };

/** Spoken to whoever asks for none of our languages. */
export const fallbackLocale: Locale = 'en';

/** The names of the languages on the screens of staff, which are in English. */
export const languageNames: LocalizedText = { en: 'English', es: 'Spanish' };

/** The name of each language in itself. */
export const ownLanguageNames: LocalizedText = { en: 'English', es: 'Español' };

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

/** The language of ours that a tag names ("es" for "es-MX"); null when it is none of them. */
export function localeOfTag(tag: string): Locale | null {
  const language = /^\s*([a-z]+)/i.exec(tag)?.[1]?.toLowerCase();
  return isLocale(language) ? language : null;
}
