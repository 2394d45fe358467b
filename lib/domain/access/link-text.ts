import type { EntryCheck } from './entry-check.ts';
import { byLocale, type LocalizedText } from '../result.ts';

type Sent = { clinicName: string; link: string; asks: EntryCheck };

const words = {
  en: ({ clinicName, link, asks }: Sent) =>
    [
      'Hello. Here is your page with your exercises:',
      link,
      `It asks for ${asks === 'pin' ? 'the PIN that we told you' : 'your date of birth'}. The link is only for you: please do not pass it on.`,
      clinicName,
    ].join('\n\n'),
  es: ({ clinicName, link, asks }: Sent) =>
    [
      'Hola. Esta es su página con sus ejercicios:',
      link,
      `Le pedirá ${asks === 'pin' ? 'el PIN que le dimos' : 'su fecha de nacimiento'}. El enlace es solo para usted: por favor, no lo comparta.`,
      clinicName,
    ].join('\n\n'),
};

/**
 * What a clinic sends with the link by messenger or mail. It says no name, condition, exercise or number of the patient: others may
 * read a message, and the link alone opens nothing without the birth date or the PIN, which is never sent.
 */
export const linkText = (sent: Sent): LocalizedText => byLocale((locale) => words[locale](sent));
