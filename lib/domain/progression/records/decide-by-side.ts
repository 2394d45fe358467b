import { type Result, accept, refuse } from '../../result.ts';
import type { DecisionInput } from '../engine/decision-input.ts';
import { type DecisionAction, type DecisionRefusal, urgencies } from '../engine/outcome.ts';
import { decide } from '../rows/decide.ts';
import type { Decision } from '../rows/decision.ts';

/** From the most that is taken away to the most that is added. */
const fromLowest: readonly DecisionAction[] = [
  'stop_contact',
  'restart_light',
  'reenter',
  'regress',
  'deload',
  'hold',
  'progress_reps',
  'progress_load',
  'progress_variation',
];

/** How much a proposal asks for: its action first, then its dose, then its sets. */
function levelOf({ action, dose, newReps, newSets }: Decision): [number, number, number] {
  return [
    fromLowest.indexOf(action),
    doseOf(dose) ?? newReps ?? Number.POSITIVE_INFINITY,
    newSets ?? Number.POSITIVE_INFINITY,
  ];
}

function doseOf(dose: Decision['dose']): number | null {
  switch (dose?.action) {
    case 'regress_variation':
      return 0;
    case 'decrease_load':
    case 'increase_load':
      return dose.newKg;
    case 'decrease_dose':
      return dose.newValue;
    case 'add_reps':
      return dose.targetReps;
    case 'at_max':
    case 'step_too_big':
    case undefined:
      return null;
  }
}

function compare(a: Decision, b: Decision): number {
  const [first, second] = [levelOf(a), levelOf(b)];
  const place = first.findIndex((level, index) => level !== second[index]);
  return place === -1 ? 0 : Math.sign((first[place] ?? 0) - (second[place] ?? 0));
}

type Decided = { decision: Decision; view: DecisionInput };

/**
 * One proposal for an exercise from one view of it, or from one for each side: the lower of the two, as urgent as the more urgent
 * (LG-8.5). A side that cannot be judged leaves the whole unjudged, unless the other one stops.
 */
export function decideBySide(views: readonly DecisionInput[]): Result<Decided, DecisionRefusal> {
  const decided: Decided[] = [];
  let refusal: DecisionRefusal = 'data_missing';
  for (const view of views) {
    const result = decide(view);
    if (!result.ok) {
      ({ refusal } = result);
      continue;
    }
    const { ok: _, ...decision } = result;
    decided.push({ decision, view });
  }
  const [lowest] = decided.toSorted((a, b) => compare(a.decision, b.decision));
  if (lowest === undefined) return refuse(refusal);
  if (decided.length < views.length && lowest.decision.action !== 'stop_contact') return refuse(refusal);
  const urgency = Math.max(...decided.map(({ decision }) => urgencies.indexOf(decision.urgency)));
  return accept({
    decision: { ...lowest.decision, urgency: urgencies[urgency] ?? lowest.decision.urgency },
    view: lowest.view,
  });
}
