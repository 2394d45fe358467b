import { isAtLeast, isNumber } from '../../number/values.ts';
import { sessionRow } from './decision-row.ts';

/** Points by which the mean of the week's mornings has risen. */
export const amberWeekPoints = 1;

export const d15Amber = sessionRow({
  id: 'D15',
  needs: [['painDuring', 'painAfter', 'morning']],
  decide: ({ latestZone, input: { weeklyMorningTrend: trend } }) =>
    latestZone === 'amber' || (isNumber(trend) && isAtLeast(trend, amberWeekPoints))
      ? { action: 'hold', reason: 'pain_amber', urgency: 'none' }
      : null,
  says: {
    pain_amber: {
      patient: {
        en: 'Your pain was in the acceptable range but not low, so keep the same dose.',
        es: 'Su dolor fue aceptable pero no bajo, así que siga con la misma dosis.',
      },
      clinician: {
        en: 'latest session amber, or mornings rising',
        es: 'última sesión en ámbar, o mañanas en aumento',
      },
    },
  },
  book: { title: 'Amber', effect: 'hold' },
});
