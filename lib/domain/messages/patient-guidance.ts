import type { Locale } from '../result.ts';

/** What stands above the sentences that follow from the last sessions, and the questions they need. */
const english = {
  stop: 'Leave this out for now',
  lower: 'Lighter for now',
  hold: 'Stay at this dose',
  allExercises: 'All exercises',
};
export type GuidanceWords = typeof english;

const spanish: GuidanceWords = {
  stop: 'Por ahora no lo haga',
  lower: 'Por ahora, más ligero',
  hold: 'Siga con esta dosis',
  allExercises: 'Todos los ejercicios',
};

export const guidanceWords: Record<Locale, GuidanceWords> = { en: english, es: spanish };
