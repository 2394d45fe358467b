import { isNumber } from '../../number/values.ts';
import { type DecisionFacts, isCautious, setsOf, usesLoad } from './facts.ts';
import type { Outcome } from './outcome.ts';
import { progressLoad } from './progress-load.ts';

type UpwardStep = Pick<Outcome, 'action' | 'dose'> & {
  reason: 'ready_load' | 'ready_variation' | 'next_load_unknown';
};
const nextVariation = { action: 'progress_variation', reason: 'ready_variation' } as const;

/** The step that full sessions earn (D23, D15a): a heavier load, more repetitions towards it, or the harder variation; a hold when the next load is not known. */
export function upwardStep(facts: DecisionFacts): UpwardStep {
  const { input, latest, previous } = facts;
  const { rx } = input;
  if (!usesLoad(facts) || rx.kind === 'breaths') return nextVariation;
  if (!isNumber(latest.loadKg)) return { action: 'hold', reason: 'next_load_unknown' };
  const lastSets = [latest, previous].map((session) => session && setsOf(session).at(-1));
  // A last set that is not known has not earned a step to the next weight.
  const areKnown = rx.kind === 'reps' && lastSets.every(isNumber);
  const result = progressLoad({
    currentKg: latest.loadKg,
    incPct: rx.incPct,
    repMin: rx.repMin,
    lastSetReps: areKnown ? Math.min(...lastSets) : null,
    inventory: input.inventory,
    cautious: isCautious(facts),
  });
  if (rx.kind !== 'reps') {
    if (!result.ok || result.action !== 'increase_load') return nextVariation;
  } else if (!result.ok) {
    return { action: 'hold', reason: 'next_load_unknown' };
  }
  const { ok: _, ...dose } = result;
  if (dose.action === 'increase_load') return { action: 'progress_load', reason: 'ready_load', dose };
  if (dose.action === 'add_reps') return { action: 'progress_reps', reason: 'ready_load', dose };
  return { ...nextVariation, dose };
}
