import { sessionRow } from './decision-row.ts';

export const d11Technique = sessionRow({
  id: 'D11',
  needs: ['technique'],
  decide: ({ latest }) =>
    latest.technique === 'poor' ? { action: 'hold', reason: 'technique', urgency: 'none' } : null,
  says: {
    technique: {
      patient: {
        en: 'Same dose next time. Focus on the movement cues before adding more.',
        es: 'La próxima vez, la misma dosis. Fíjese en cómo hace el movimiento antes de añadir más.',
      },
      clinician: { en: 'technique marked poor', es: 'técnica marcada como deficiente' },
    },
  },
  book: { title: 'Poor movement', effect: 'hold' },
});
