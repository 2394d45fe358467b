/** What every rule returns: a value with its evidence, or a refusal that names why. A refusal never falls back to a guess (LG-0.2). */
export type Result<T extends object, R extends string> = ({ ok: true } & T) | Refused<R>;

/** A rule's answer when its inputs are outside its domain. */
export type Refused<R extends string> = { ok: false; refusal: R };

export const refuse = <R extends string>(refusal: R): Refused<R> => ({ ok: false, refusal });
export const accept = <T extends object>(value: T): { ok: true } & T => ({ ok: true, ...value });

export type Locale = 'en' | 'es';
export const locales = ['en', 'es'] as const satisfies readonly Locale[];
export type LocalizedText = Record<Locale, string>;
