import { spoken } from '#spoken';
import type { Locale } from '../result.ts';
import { localeTag } from './languages.ts';
import type { PatientWords } from './patient-en.ts';

/** What patients' pages say. A phone has the words of one language (`speak`). */
export const patientWords: Record<Locale, PatientWords> = {
  get en() {
    return spoken.en.patient;
  },
  get es() {
    return spoken.es.patient;
  },
};

const longDay = (locale: Locale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(localeTag[locale], { timeZone: 'UTC', ...options });

const dayFormats = {
  weekday: { weekday: 'long' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A calendar day in words: "Sunday", "Sunday 8 March", "Sun 8 Mar". */
export function dayInWords(localDate: string, locale: Locale, form: keyof typeof dayFormats): string {
  return longDay(locale, dayFormats[form]).format(new Date(`${localDate}T00:00:00Z`));
}

/** A moment where the reader is, in words: "12 Nov, 14:05". Refuses (`RangeError`) a zone that is none. */
export function momentInWords(moment: Date, timeZone: string, locale: Locale): string {
  const shape = {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  } as const;
  return new Intl.DateTimeFormat(localeTag[locale], { ...shape, timeZone }).format(moment);
}
