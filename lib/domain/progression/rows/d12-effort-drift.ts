import { halfSets } from '../engine/reentry-plan.ts';
import { deloadDays, regressedBy } from '../engine/reduction.ts';
import { sessionRow } from './decision-row.ts';

/** Percent less load or dose where a single set cannot be halved (LG-8.5). */
const oneSetPct = 5;

export const d12EffortDrift = sessionRow({
  id: 'D12',
  needs: ['effort', 'load'],
  uses: ['LG-8.4'],
  decide: (facts) => {
    if (!facts.drifts) return null;
    const { sets } = facts.input.rx;
    const lessLoad = sets === 1 ? { pct: oneSetPct, ...regressedBy(facts, oneSetPct) } : {};
    return {
      action: 'deload',
      reason: 'effort_drift',
      urgency: 'none',
      newSets: halfSets(sets),
      days: deloadDays,
      ...lessLoad,
    };
  },
  says: {
    effort_drift: {
      patient: {
        en: `The same dose has been feeling harder. Do less for ${deloadDays} days so you can recover: {change}.`,
        es: `La misma dosis le está costando más. Haga menos durante ${deloadDays} días para recuperarse: {change}.`,
      },
      clinician: {
        en: 'effort rose clearly at the same load (LG-8.4)',
        es: 'el esfuerzo subió claramente con la misma carga (LG-8.4)',
      },
    },
  },
  book: {
    title: 'The same load grows harder',
    effect: `half the sets for ${deloadDays} days; with one set ${oneSetPct} % less`,
  },
});
