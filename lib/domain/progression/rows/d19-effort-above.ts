import { isEffort } from '../../load/effort.ts';
import { sessionRow } from './decision-row.ts';

export const d19EffortAbove = sessionRow({
  id: 'D19',
  needs: ['effort'],
  decide: ({ latest, effortHigh }) =>
    effortHigh !== null && isEffort(latest.effort) && latest.effort > effortHigh
      ? { action: 'hold', reason: 'effort_above_target', urgency: 'none' }
      : null,
  says: {
    effort_above_target: {
      patient: {
        en: 'It felt harder than planned. Stay here until it feels easier.',
        es: 'Le costó más de lo previsto. Quédese aquí hasta que le cueste menos.',
      },
      clinician: { en: 'effort above the band', es: 'esfuerzo por encima de la banda' },
    },
  },
  book: { title: 'Harder than planned', effect: 'hold' },
});
