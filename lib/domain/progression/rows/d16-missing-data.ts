import { isEffort } from '../../load/effort.ts';
import { type Missing, isMissing, isNumber } from '../../number/values.ts';
import { driftIsUnclear } from '../engine/effort-drift.ts';
import type { DecisionFacts } from '../engine/facts.ts';
import { sessionZone } from '../engine/session-zone.ts';
import { sessionRow } from './decision-row.ts';

const sessionsThatNeedLoad = 4;

export const d16MissingData = sessionRow({
  id: 'D16',
  needs: [],
  decide: (facts) => {
    if (!isMissingData(facts)) return null;
    const reason = waitsForMorning(facts) ? 'morning_pending' : 'missing_data';
    return { action: 'hold', reason, urgency: 'none' };
  },
  says: {
    missing_data: {
      patient: {
        en: 'Please log effort, pain during, after and next morning, and answer every question. Without them the dose stays the same.',
        es: 'Anote el esfuerzo y el dolor durante, después y a la mañana siguiente, y responda a todas las preguntas. Sin eso la dosis no cambia.',
      },
      clinician: {
        en: 'an answer needed for a step is missing',
        es: 'falta una respuesta necesaria para dar un paso',
      },
    },
    morning_pending: {
      patient: {
        en: 'Keep to your plan until tomorrow: how it feels in the morning decides what comes next.',
        es: 'Siga con su plan hasta mañana: cómo se encuentre al levantarse decide qué viene después.',
      },
      clinician: { en: 'waiting for tomorrow morning', es: 'a la espera de mañana por la mañana' },
    },
  },
  book: {
    title: 'An answer is missing',
    effect: 'hold',
    words: [
      `A step needs all of these answers, and the clinician is not told when one is missing: effort, movement quality, pain during, after and the next morning, spreading symptoms; in the relative model the pain just before; the load used in the last ${sessionsThatNeedLoad} sessions; and the effort of up to three earlier sessions at this load, as many as there are.`,
      'A morning that is still to come holds like a missing one; nobody is told that an answer is missing.',
    ],
  },
});

/** Nothing is missing but a morning that is still to come (LG-7.5). */
function waitsForMorning(facts: DecisionFacts): boolean {
  const { latest, limits } = facts;
  if (latest.morningPending !== true || !isMissing(latest.morningDelta)) return false;
  const calm = { ...latest, morningDelta: 0 };
  return !isMissingData({
    ...facts,
    latest: calm,
    latestZone: sessionZone(calm, limits),
  });
}

function isMissingData({ input, latest, latestZone, hasBand, owned }: DecisionFacts): boolean {
  return (
    !isEffort(latest.effort) ||
    (latest.technique !== 'ok' && latest.technique !== 'poor') ||
    isMissing(input.painModel) ||
    latestZone === 'missing' ||
    input.redFlag === 'incomplete' ||
    !hasBand ||
    !isNumberOrNull(input.weeklyMorningTrend) ||
    input.sessions.slice(-sessionsThatNeedLoad).some((session) => session.loadKg === undefined) ||
    driftIsUnclear(input.sessions, owned)
  );
}

const isNumberOrNull = (value: number | Missing): boolean => value === null || isNumber(value);
