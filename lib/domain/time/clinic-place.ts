import { clockIn } from './zone-clock.ts';

/** Where nothing else is known: dates and numbers of the United Kingdom, hours of Greenwich. */
export const fallbackPlace = { locale: 'en-GB', timeZone: 'UTC' };

/** Whether dates and numbers can be written for this language and region, such as "en-GB". */
export function isKnownLocale(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([tag]).length === 1;
  } catch {
    return false;
  }
}

/** Whether this is the name of a time zone, such as "Europe/London". */
export const isKnownZone = (timeZone: string): boolean => clockIn('2026-01-01T00:00:00Z', timeZone).ok;

/**
 * The language and the zone that a clinic's pages are written in: the stored ones, or the fallback for one that is none. A page that
 * cannot be made would keep out the owner who could mend it.
 */
export const usablePlace = (stored: { locale: string; timeZone: string }) => ({
  locale: isKnownLocale(stored.locale) ? stored.locale : fallbackPlace.locale,
  timeZone: isKnownZone(stored.timeZone) ? stored.timeZone : fallbackPlace.timeZone,
});
