import { sessionRow } from './decision-row.ts';

export const d21RecentGap = sessionRow({
  id: 'D21',
  needs: ['session'],
  decide: ({ reentry }) =>
    reentry.stage === 'hold' ? { action: 'hold', reason: 'recent_gap', urgency: 'none' } : null,
  says: {
    recent_gap: {
      patient: {
        en: 'After a short break, repeat the last dose once before adding more.',
        es: 'Después de una pausa corta, repita una vez la última dosis antes de añadir más.',
      },
      clinician: { en: 'short gap: last dose once more', es: 'pausa corta: repetir la última dosis' },
    },
  },
  book: { title: 'A short gap', effect: 'hold' },
});
