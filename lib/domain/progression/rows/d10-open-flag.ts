import { sessionRow } from './decision-row.ts';

export const d10OpenFlag = sessionRow({
  id: 'D10',
  needs: ['redFlag'],
  decide: ({ input }) =>
    input.redFlag === 'inform_clinician'
      ? { action: 'hold', reason: 'open_flag', urgency: 'inform_clinician' }
      : null,
  says: {
    open_flag: {
      patient: {
        en: 'You reported something your physiotherapist wants to check first. Keep to the same dose until they reply.',
        es: 'Ha contado algo que su fisioterapeuta quiere revisar antes. Siga con la misma dosis hasta que responda.',
      },
      clinician: { en: 'a flag waits for your review', es: 'una señal espera su revisión' },
    },
  },
  book: { title: 'Open flag', effect: 'hold; the clinician is told' },
});
