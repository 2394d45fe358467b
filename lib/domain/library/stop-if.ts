import { byLocale, type Locale, type LocalizedText } from '../result.ts';

const opening: Record<Locale, RegExp> = { en: /^stop if\s+/i, es: /^pare si\s+/i };

/** What follows "Stop if" in a stop sentence, for pages that set those two words as a label. Other sentences stay whole. */
export const afterStopIf = (sentence: LocalizedText): LocalizedText =>
  byLocale((locale) => sentence[locale].replace(opening[locale], ''));
