import { isAtLeast, isNumber } from '../../number/values.ts';
import { severePain } from '../../pain/pain-zone.ts';
import { isSevereMorning } from '../engine/session-zone.ts';
import { sessionRow } from './decision-row.ts';

/** Points by which the mean of the week's mornings has risen. */
export const amberWeekPoints = 1;

export const d15Amber = sessionRow({
  id: 'D15',
  needs: [['painDuring', 'painAfter', 'morning']],
  decide: ({ latest, latestZone, input: { weeklyMorningTrend: trend } }) => {
    if (latestZone !== 'amber' && !(isNumber(trend) && isAtLeast(trend, amberWeekPoints))) return null;
    return isSevereMorning(latest)
      ? { action: 'hold', reason: 'severe_morning', urgency: 'inform_clinician' }
      : { action: 'hold', reason: 'pain_amber', urgency: 'none' };
  },
  says: {
    severe_morning: {
      patient: {
        en: 'Your pain the next morning was strong, so nothing is added. Your physiotherapist has been told. If it keeps you from daily life, phone them.',
        es: 'Su dolor a la mañana siguiente fue fuerte, así que no se añade nada. Su fisioterapeuta ya lo sabe. Si le impide su vida diaria, llámele.',
      },
      clinician: {
        en: `pain of ${severePain} or more the next morning`,
        es: `dolor de ${severePain} o más a la mañana siguiente`,
      },
    },
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
  book: {
    title: 'Amber',
    when: 'latest session amber, or mornings rising',
    effect: `hold; after a morning of ${severePain} or more the clinician is told`,
    words: [
      `A morning of ${severePain} or more is never green, whatever is usual: usual mornings follow what the last two weeks were, and severe pain on each of them must not become what a step rests on.`,
    ],
  },
});
