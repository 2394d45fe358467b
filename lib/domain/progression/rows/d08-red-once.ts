import { regressBy } from '../engine/reduction.ts';
import { sessionRow } from './decision-row.ts';

/** Percent less load or dose (LG-8.5). */
export const redOncePct = 10;

export const d08RedOnce = sessionRow({
  id: 'D08',
  needs: [['painDuring', 'painAfter', 'morning', 'spreading']],
  decide: (facts) =>
    facts.latestZone === 'red'
      ? { reason: 'pain_red_once', urgency: 'none', ...regressBy(facts, redOncePct) }
      : null,
  says: {
    pain_red_once: {
      patient: {
        en: 'Your pain went above your limit, so next time do less: {change}. Some soreness is normal; this was more than planned.',
        es: 'Su dolor pasó de su límite, así que la próxima vez haga menos: {change}. Notar algo de molestia es normal; esto fue más de lo previsto.',
      },
      clinician: { en: 'latest session red', es: 'última sesión en rojo' },
    },
  },
  book: { title: 'Red once', effect: `${redOncePct} % less` },
});
