import { isEffort } from '../../load/effort.ts';
import { type Missing, isMissing, isNumber } from '../../number/values.ts';
import { driftIsUnclear } from '../engine/effort-drift.ts';
import type { DecisionFacts } from '../engine/facts.ts';
import { sessionRow } from './decision-row.ts';

const sessionsThatNeedLoad = 4;

export const d16MissingData = sessionRow({
  id: 'D16',
  needs: [],
  decide: (facts) =>
    isMissingData(facts) ? { action: 'hold', reason: 'missing_data', urgency: 'none' } : null,
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
  },
  book: {
    title: 'An answer is missing',
    effect: 'hold',
    words: [
      `A step needs all of these answers, and the clinician is not told when one is missing: effort, movement quality, pain during, after and the next morning, spreading symptoms; in the relative model the pain just before; the load used in the last ${sessionsThatNeedLoad} sessions; and the effort of up to three earlier sessions at this load, as many as there are.`,
    ],
  },
});

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
