import { isNumber } from '../../number/values.ts';
import { type DecisionFacts, isCautious, isFullInARow, looksAsShown } from '../engine/facts.ts';
import { isStableSession } from '../engine/session-zone.ts';
import { upwardStep } from '../engine/upward-step.ts';
import { d16MissingData } from './d16-missing-data.ts';
import { d17Adherence } from './d17-adherence.ts';
import { d18aLoadBelow } from './d18a-load-below.ts';
import { d18bLoadAbove } from './d18b-load-above.ts';
import { d20ClinicianHold } from './d20-clinician-hold.ts';
import { d21RecentGap } from './d21-recent-gap.ts';
import { d22TooSoon } from './d22-too-soon.ts';
import { sessionRow } from './decision-row.ts';

/** Stable amber asks for this many level sessions (choice, D15a). */
export const stableSessions = 3;
export const stableAmberRow = 'D15a';
/** None of these may match: a step would be held all the same. */
const holdsBefore = [
  d16MissingData,
  d17Adherence,
  d18bLoadAbove,
  d18aLoadBelow,
  d20ClinicianHold,
  d21RecentGap,
  d22TooSoon,
];

export const d15aStableAmber = sessionRow({
  id: stableAmberRow,
  needs: [
    'amount',
    'load',
    'effort',
    'technique',
    'spreading',
    'painBefore',
    'painDuring',
    'painAfter',
    'morning',
    'adherence',
  ],
  decide: (facts) => {
    if (!looksAsShown(facts) || !isStableAmber(facts)) return null;
    const { reason, ...step } = upwardStep(facts);
    return {
      ...step,
      reason: reason === 'next_load_unknown' ? reason : 'ready_stable_amber',
      urgency: 'none',
      clinicianOnly: true,
    };
  },
  says: {
    ready_stable_amber: {
      patient: {
        en: 'Your pain has stayed steady and has settled by the next morning. Your physiotherapist will decide about the next step. Keep the same dose until you hear from them.',
        es: 'Su dolor se ha mantenido igual y por la mañana ya se había calmado. Su fisioterapeuta decidirá el siguiente paso. Siga con la misma dosis hasta entonces.',
      },
      clinician: {
        en: `${stableSessions} level amber sessions, mornings settled, top of range twice: your decision`,
        es: `${stableSessions} sesiones estables en ámbar, mañanas calmadas, tope del margen dos veces: usted decide`,
      },
    },
  },
  book: {
    title: 'Stable amber',
    effect: 'a step as in D23, always the clinician’s own decision',
    words: [
      `Asks for the standard model, no caution, ${stableSessions} sessions at amber or green with no rise the next morning, a week that is not worse, and everything else that a step asks for but that both sessions are green; none of D16, D17, D18a, D18b and D20 to D22 may match, and no score after may have been lowered by sharing it out (LG-7.6). If anything is missing, D15 holds. It is never agreed beforehand: until the clinician has decided the dose stays.`,
    ],
    sources: ['Thomee1997', 'Silbernagel2007'],
    choices: ['stableSessions'],
  },
});

function isStableAmber(facts: DecisionFacts): boolean {
  const { input, latestZone, previousZone } = facts;
  const { weeklyMorningTrend: trend, sessions, ownRules } = input;
  const asked = input.choices?.stableSessions ?? stableSessions;
  if (input.painModel !== 'standard' || isCautious(facts) || sessions.length < asked) return false;
  return (
    sessions.slice(-asked).every((session) => isStableSession(session, ownRules)) &&
    isNumber(trend) &&
    trend <= 0 &&
    (latestZone === 'amber' || previousZone === 'amber') &&
    isFullInARow(facts) &&
    holdsBefore.every((row) => row.decide(facts) === null)
  );
}
