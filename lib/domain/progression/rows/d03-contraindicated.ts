import { stopRow } from './decision-row.ts';

export const d03Contraindicated = stopRow({
  id: 'D03',
  needs: ['condition'],
  decide: ({ contraindicated }) =>
    contraindicated === true
      ? { action: 'stop_contact', reason: 'exercise_contraindicated', urgency: 'inform_clinician' }
      : null,
  says: {
    exercise_contraindicated: {
      patient: {
        en: 'This exercise does not fit with a condition in your record, so it has been paused. Your physiotherapist has been told and will choose another.',
        es: 'Este ejercicio no conviene con algo que consta en su historia, así que queda en pausa. Su fisioterapeuta ya lo sabe y elegirá otro.',
      },
      clinician: {
        en: 'contraindicated for a recorded condition, not overridden',
        es: 'contraindicado por una afección registrada, sin excepción anotada',
      },
    },
  },
  book: { title: 'Contraindicated', effect: 'stop this exercise; the clinician is told' },
});
