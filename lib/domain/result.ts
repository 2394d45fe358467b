/** What every rule returns: a value with its evidence, or a refusal that names why. A refusal never falls back to a guess (LG-0.2). */
export type Result<T extends object, R extends string> = ({ ok: true } & T) | Refused<R>;

/** A rule's answer when its inputs are outside its domain. */
export type Refused<R extends string> = { ok: false; refusal: R };

export const refuse = <R extends string>(refusal: R): Refused<R> => ({ ok: false, refusal });
export const accept = <T extends object>(value: T): { ok: true } & T => ({ ok: true, ...value });

/** The languages of our patients. One more in this list, and the compiler names every place that has no words in it yet. */
export const locales = ['en', 'es'] as const;
export type Locale = (typeof locales)[number];
export type LocalizedText = Record<Locale, string>;

/** One value for each language, made in the same way. */
export const byLocale = <T>(make: (locale: Locale) => T): Record<Locale, T> => ({
  en: make('en'),
  es: make('es'),
});
