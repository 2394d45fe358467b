import { isAtLeast, isNumber } from '../../number/values.ts';
import type { DecisionFacts } from '../engine/facts.ts';
import { regressBy } from '../engine/reduction.ts';
import { sessionRow } from './decision-row.ts';

/** Percent less load or dose (LG-8.5). */
export const risingWeekPct = 10;
/** Points by which the mean of the week's mornings has risen. */
export const risingWeekPoints = 2;

export const isRisingWeek = ({ input: { weeklyMorningTrend: trend } }: DecisionFacts): boolean =>
  isNumber(trend) && isAtLeast(trend, risingWeekPoints);

export const d09RisingWeek = sessionRow({
  id: 'D09',
  needs: ['morning'],
  decide: (facts) =>
    isRisingWeek(facts)
      ? {
          reason: 'pain_rising_week_to_week',
          urgency: 'inform_clinician',
          ...regressBy(facts, risingWeekPct),
        }
      : null,
  says: {
    pain_rising_week_to_week: {
      patient: {
        en: 'Your morning pain is higher than last week, so next time do less: {change}. Your physiotherapist will take a look.',
        es: 'Su dolor por la mañana es mayor que la semana pasada, así que la próxima vez haga menos: {change}. Su fisioterapeuta lo mirará.',
      },
      clinician: {
        en: 'weekly morning pain up by {trend} points',
        es: 'dolor matutino semanal {trend} puntos más alto',
      },
    },
  },
  book: {
    title: 'A rising week',
    when: `weekly morning pain up by ${risingWeekPoints} points or more`,
    effect: `${risingWeekPct} % less; the clinician is told`,
  },
});
