import { type Locale, type LocalizedText, locales } from '../result.ts';

/** The tag that dates, numbers and controls go by. */
export const localeTag: Record<Locale, string> = { en: 'en-GB', es: 'es-ES' };

/** Spoken to whoever asks for none of our languages. */
export const fallbackLocale: Locale = 'en';

/** What the screens of staff are written in. */
export const staffLocale: Locale = 'en';

/** The names of the languages on the screens of staff. */
export const languageNames: LocalizedText = { en: 'English', es: 'Spanish' };

/** The name of each language in itself. */
export const ownLanguageNames: LocalizedText = { en: 'English', es: 'Español' };

/** Every language to choose from, each by its own name. */
export const languageChoices = locales.map((value) => ({ value, label: ownLanguageNames[value] }));

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

/** The language of ours that a tag names ("es" for "es-MX"); null when it is none of them. */
export function localeOfTag(tag: string): Locale | null {
  const language = /^\s*([a-z]+)/i.exec(tag)?.[1]?.toLowerCase();
  return isLocale(language) ? language : null;
}
