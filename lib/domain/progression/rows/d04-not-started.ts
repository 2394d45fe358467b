import { startRow } from './decision-row.ts';

export const d04NotStarted = startRow({
  id: 'D04',
  needs: [],
  decide: ({ redFlag }) => ({
    action: 'hold',
    reason: redFlag === 'incomplete' ? 'missing_data' : 'not_started',
    urgency: 'none',
  }),
  says: {
    not_started: {
      patient: {
        en: 'You have not logged this exercise yet. Start with the first dose shown.',
        es: 'Todavía no ha anotado este ejercicio. Empiece con la primera dosis que se muestra.',
      },
      clinician: { en: 'no session logged', es: 'ninguna sesión anotada' },
    },
  },
  book: { title: 'Not started', effect: 'hold' },
});
