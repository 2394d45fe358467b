import { setsOf, shortSets } from '../engine/facts.ts';
import { sameLoad } from '../engine/session-load.ts';
import { regressBy } from '../engine/reduction.ts';
import { sessionRow } from './decision-row.ts';

/** Percent less load or dose (LG-8.5). */
export const tooHeavyPct = 5;

export const d13TooHeavy = sessionRow({
  id: 'D13',
  needs: ['amount', 'load'],
  decide: (facts) => {
    const { input, latest, previous } = facts;
    if (previous === undefined || !sameLoad(latest, previous, facts.owned)) return null;
    const { sets, repMin } = input.rx;
    const isHalfShort = [latest, previous].every((session) => {
      const missing = Math.max(0, sets - setsOf(session).length);
      return 2 * (missing + shortSets(session, repMin)) >= sets;
    });
    return isHalfShort ? { reason: 'too_heavy', urgency: 'none', ...regressBy(facts, tooHeavyPct) } : null;
  },
  says: {
    too_heavy: {
      patient: {
        en: 'What was planned was out of reach twice, so next time do less: {change}.',
        es: 'Dos veces no llegó a lo previsto, así que la próxima vez haga menos: {change}.',
      },
      clinician: {
        en: 'half of the sets below range twice at the same load',
        es: 'la mitad de las series por debajo del margen dos veces con la misma carga',
      },
    },
  },
  book: { title: 'Too heavy', effect: `${tooHeavyPct} % less` },
});
