import { dayInWords } from './patient.ts';
import type { LocalizedText } from '../result.ts';

/** On a sheet that is printed in a pause: that nothing is to be done, and from when on; null while nobody has said when it ends. */
export const pauseText = (goesOnOn: string | null): LocalizedText =>
  goesOnOn === null
    ? {
        en: 'Paused. Please wait until you hear from your physiotherapist.',
        es: 'En pausa. Espere a que su fisioterapeuta le avise.',
      }
    : {
        en: `Paused. Go on on ${dayInWords(goesOnOn, 'en', 'day')}, not before.`,
        es: `En pausa. Siga el ${dayInWords(goesOnOn, 'es', 'day')}, no antes.`,
      };
