import { type DecisionAction, type DecisionUrgency, urgencies } from '../engine/outcome.ts';
import type { Proposal, RefusedProposal } from './program.ts';

const actionRank: Record<DecisionAction, number> = {
  stop_contact: 8,
  restart_light: 7,
  reenter: 6,
  regress: 5,
  deload: 4,
  hold: 1,
  progress_load: 2,
  progress_reps: 2,
  progress_variation: 2,
};
const refusedRank = 3;

/** Larger comes first: urgency, then stops, reductions, refusals, steps and holds. */
export function priorityOf(one: Proposal | RefusedProposal): number {
  if (one.type === 'refused') return refusedRank;
  return urgencies.indexOf(one.decision.urgency) * 10 + actionRank[one.decision.action];
}

export function worstUrgency(proposals: readonly (Proposal | RefusedProposal)[]): DecisionUrgency {
  const ranks = proposals.map((one) =>
    one.type === 'proposal' ? urgencies.indexOf(one.decision.urgency) : 0,
  );
  return urgencies[Math.max(0, ...ranks)] ?? 'none';
}
