import type { Locale } from '../result.ts';

/** What stands above the sentences that follow from the last sessions, and the questions they need. */
const english = {
  stop: 'Leave this out for now',
  lower: 'Lighter for now',
  hold: 'Stay at this dose',
  allExercises: 'All exercises',
  /** In place of the dose of an exercise that is left out for now. */
  leftOut: 'Left out for now',
  instead: (name: string) => `The easier version: ${name}`,
};
export type GuidanceWords = typeof english;

const spanish: GuidanceWords = {
  stop: 'Por ahora no lo haga',
  lower: 'Por ahora, más ligero',
  hold: 'Siga con esta dosis',
  allExercises: 'Todos los ejercicios',
  leftOut: 'Por ahora no se hace',
  instead: (name) => `La versión más fácil: ${name}`,
};

export const guidanceWords: Record<Locale, GuidanceWords> = { en: english, es: spanish };
