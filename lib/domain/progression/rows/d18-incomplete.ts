import { setsOf, shortSets } from '../engine/facts.ts';
import { sessionRow } from './decision-row.ts';

export const d18Incomplete = sessionRow({
  id: 'D18',
  needs: ['amount'],
  decide: ({ latest, input: { rx } }) =>
    setsOf(latest).length < rx.sets || shortSets(latest, rx.repMin) > 0
      ? { action: 'hold', reason: 'incomplete', urgency: 'none' }
      : null,
  says: {
    incomplete: {
      patient: {
        en: 'Some sets or repetitions were left out. Try the same dose again.',
        es: 'Faltaron algunas series o repeticiones. Pruebe otra vez con la misma dosis.',
      },
      clinician: { en: 'sets missing or below range', es: 'faltan series o quedan por debajo del margen' },
    },
  },
  book: { title: 'Not all of it done', effect: 'hold' },
});
