import type { DecisionFacts } from '../engine/facts.ts';
import { regressBy } from '../engine/reduction.ts';
import { sessionRow } from './decision-row.ts';

/** Percent less load or dose (LG-8.5). */
export const redTwicePct = 20;

export const isRedTwice = ({ latestZone, previousZone }: DecisionFacts): boolean =>
  latestZone === 'red' && previousZone === 'red';

export const d07RedTwice = sessionRow({
  id: 'D07',
  needs: [['painDuring', 'painAfter', 'morning', 'spreading']],
  decide: (facts) =>
    isRedTwice(facts)
      ? { reason: 'pain_red_twice', urgency: 'inform_clinician', ...regressBy(facts, redTwicePct) }
      : null,
  says: {
    pain_red_twice: {
      patient: {
        en: 'Your pain was above your limit two sessions in a row, so next time do less: {change}. Your physiotherapist has been told.',
        es: 'Su dolor pasó de su límite en dos sesiones seguidas, así que la próxima vez haga menos: {change}. Su fisioterapeuta ya lo sabe.',
      },
      clinician: { en: 'two red sessions in a row', es: 'dos sesiones en rojo seguidas' },
    },
  },
  book: { title: 'Red twice', effect: `${redTwicePct} % less; the clinician is told` },
});
