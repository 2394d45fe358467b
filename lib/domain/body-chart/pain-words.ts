import type { LocalizedText } from '../result.ts';
import type { PainKind, PainPattern } from './body-regions.ts';

export const painKindLabels: Record<PainKind, LocalizedText> = {
  ache: { en: 'Ache', es: 'Dolor sordo' },
  sharp: { en: 'Sharp', es: 'Punzante' },
  burning: { en: 'Burning', es: 'Quemazón' },
  pins_and_needles: { en: 'Pins and needles', es: 'Hormigueo' },
  numb: { en: 'Numb', es: 'Adormecido' },
};

export const painPatternLabels: Record<PainPattern, LocalizedText> = {
  constant: { en: 'There all the time', es: 'Todo el tiempo' },
  comes_and_goes: { en: 'Comes and goes', es: 'Va y viene' },
};

/** Anchors of the 0 to 10 scale (MS-2); numbers are always shown beside colour. */
export const painAnchors = {
  lowest: { en: 'no pain', es: 'sin dolor' },
  highest: { en: 'worst pain you can imagine', es: 'el peor dolor que pueda imaginar' },
} as const satisfies Record<string, LocalizedText>;
