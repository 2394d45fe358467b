import { isNumber } from '../../number/values.ts';
import { type DecisionFacts, isCautious } from '../engine/facts.ts';
import { daysBetweenStepsFor } from '../engine/own-rules.ts';
import { sessionRow } from './decision-row.ts';

export const daysBetweenSteps = { standard: 3, cautious: 7 } as const;

export const d22TooSoon = sessionRow({
  id: 'D22',
  needs: ['lastStep'],
  decide: (facts) => {
    const days: unknown = facts.input.daysSinceProgression;
    if (days === null || (isNumber(days) && days >= waitingDays(facts))) return null;
    return { action: 'hold', reason: 'too_soon', urgency: 'none' };
  },
  says: {
    too_soon: {
      patient: {
        en: 'You moved up {days} days ago. Give your body time before the next step.',
        es: 'Subió hace {days} días. Dele tiempo a su cuerpo antes del siguiente paso.',
      },
      patientWithoutNumbers: {
        en: 'You moved up a short time ago. Give your body time before the next step.',
        es: 'Subió hace poco. Dele tiempo a su cuerpo antes del siguiente paso.',
      },
      clinician: { en: 'last step too recent', es: 'último paso demasiado reciente' },
    },
  },
  book: {
    title: 'Too soon after a step',
    effect: 'hold',
    words: [
      `Steps are at least ${daysBetweenSteps.standard} days apart, ${daysBetweenSteps.cautious} when cautious.`,
    ],
    choices: ['daysBetweenSteps', 'daysBetweenStepsCautious'],
  },
});

function waitingDays(facts: DecisionFacts): number {
  const { choices, ownRules } = facts.input;
  const clinicDays = isCautious(facts)
    ? (choices?.daysBetweenStepsCautious ?? daysBetweenSteps.cautious)
    : (choices?.daysBetweenSteps ?? daysBetweenSteps.standard);
  return daysBetweenStepsFor(clinicDays, ownRules);
}
