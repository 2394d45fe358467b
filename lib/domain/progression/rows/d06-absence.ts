import { isWhole } from '../../number/values.ts';
import { reentryTable, setsAfter } from '../engine/reentry-plan.ts';
import { isRedTwice, redTwicePct } from './d07-red-twice.ts';
import { isRisingWeek } from './d09-rising-week.ts';
import { driftSets, regressedBy } from '../engine/reduction.ts';
import { sessionRow } from './decision-row.ts';

const clinician = { en: '{days} days since the last session', es: '{days} días desde la última sesión' };
const lighterFrom = Math.min(
  ...reentryTable.filter(({ stage }) => stage === 'reduce').map(({ fromDays }) => fromDays),
);

export const d06Absence = sessionRow({
  id: 'D06',
  needs: ['session'],
  uses: ['LG-8.3'],
  decide: (facts) => {
    const { reentry, input, latest } = facts;
    if (reentry.stage !== 'restart' && reentry.stage !== 'reduce') return null;
    // From the sets of then: what was lowered for this absence already is not lowered again for it.
    const { sets } = input.rx;
    const then =
      latest.rxSets !== undefined && isWhole(latest.rxSets, 1) ? Math.max(latest.rxSets, sets) : sets;
    const newSets = Math.min(sets, setsAfter(reentry.sets, then));
    if (reentry.stage === 'restart') {
      return { action: 'restart_light', reason: 'absence_restart', urgency: 'inform_clinician', newSets };
    }
    const planned = reentry.loadReductionPct;
    const reductionPct = isRedTwice(facts) ? Math.max(planned, redTwicePct) : planned;
    const drift = driftSets(facts);
    return {
      action: 'reenter',
      reason: 'absence_reduce',
      urgency: isRedTwice(facts) || isRisingWeek(facts) ? 'inform_clinician' : 'none',
      ...drift,
      newSets: Math.min(newSets, drift.newSets ?? newSets),
      reductionPct,
      ...regressedBy(facts, reductionPct),
    };
  },
  says: {
    absence_reduce: {
      patient: {
        en: 'It has been {days} days, so next time do less: {change}. You should get back to where you were within a few sessions.',
        es: 'Han pasado {days} días, así que la próxima vez haga menos: {change}. En unas pocas sesiones debería volver a donde estaba.',
      },
      clinician,
    },
    absence_restart: {
      patient: {
        en: 'It has been {days} days. Your body loses some strength in that time, so start again lightly by feel. Your physiotherapist has been told.',
        es: 'Han pasado {days} días. En ese tiempo el cuerpo pierde algo de fuerza, así que empiece de nuevo con poco, según lo que note. Su fisioterapeuta ya lo sabe.',
      },
      clinician,
    },
  },
  book: {
    title: 'Back after an absence',
    when: `${lighterFrom} or more days since the last session, and more than twice the usual interval (LG-8.3)`,
    effect: `return lighter, or restart and the clinician is told (LG-8.3); when D07 matches too at least ${redTwicePct} %; the clinician is told when D07 or D09 matches too`,
  },
});
