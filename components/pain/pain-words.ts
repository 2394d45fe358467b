import type { Locale } from '@/lib/domain/result';

export type PainWords = {
  /** Words that stand in the cell and are read with the number. */
  anchors: Readonly<Partial<Record<number, string>>>;
  hint: string;
  decline: string;
};

export const painWords: Record<Locale, PainWords> = {
  en: {
    anchors: { 0: 'none', 2: 'mild', 5: 'moderate', 8: 'severe', 10: 'worst' },
    hint: '0 is no pain. 10 is the worst you can imagine.',
    decline: 'I would rather not say',
  },
  es: {
    anchors: { 0: 'nada', 2: 'leve', 5: 'medio', 8: 'fuerte', 10: 'el peor' },
    hint: '0 es nada de dolor. 10 es el peor dolor que pueda imaginar.',
    decline: 'Prefiero no decirlo',
  },
};

/** What stands below the first and the last number of a row. */
export const painEnds: Record<Locale, { none: string; worst: string }> = {
  en: { none: 'no pain', worst: 'worst you can imagine' },
  es: { none: 'nada de dolor', worst: 'el peor imaginable' },
};
