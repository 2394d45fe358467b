import { isEffort } from '../../load/effort.ts';
import { regressBy } from '../engine/reduction.ts';
import { sessionRow } from './decision-row.ts';

/** Percent less load or dose (LG-8.5). */
export const effortTooHighPct = 5;
/** Points above the band. */
export const effortFarAbove = 2;

export const d14EffortTooHigh = sessionRow({
  id: 'D14',
  needs: ['effort'],
  decide: (facts) => {
    const { latest, previous, effortHigh } = facts;
    if (previous === undefined || effortHigh === null) return null;
    const limit = effortHigh + effortFarAbove;
    const isFarAbove = [latest, previous].every(({ effort }) => isEffort(effort) && effort >= limit);
    return isFarAbove
      ? { reason: 'effort_too_high', urgency: 'none', ...regressBy(facts, effortTooHighPct) }
      : null;
  },
  says: {
    effort_too_high: {
      patient: {
        en: 'This has felt harder than intended twice, so next time do less: {change}.',
        es: 'Dos veces le ha costado más de lo previsto, así que la próxima vez haga menos: {change}.',
      },
      clinician: {
        en: `effort ${effortFarAbove} or more above the band twice`,
        es: `esfuerzo ${effortFarAbove} o más por encima de la banda dos veces`,
      },
    },
  },
  book: { title: 'Much harder than intended', effect: `${effortTooHighPct} % less` },
});
