import { isAtLeast, isAtMost, isNumber, isOneOf } from '../../number/values.ts';
import { upwardActions } from '../engine/outcome.ts';
import type { Decision } from '../rows/decision.ts';
import type { ProposalRoute, WaitingReason } from './program.ts';

export const isUpward = (decision: Decision): boolean => isOneOf(upwardActions, decision.action);

export type RouteInput = {
  decision: Decision;
  /** Load in kg of the latest session; null when none is used. */
  currentKg: number | null;
  autoApply: { minLoadKg: number; maxLoadKg: number } | null;
  weeklyMorningTrend: number | null;
  irritabilityIsKnown: boolean;
  /** The weekly volume of a muscle of this exercise is highlighted (LG-9.1). */
  volumeIsHigh: boolean;
};

/** Downward, holding and stopping proposals go to the patient at once; upward ones wait unless agreed beforehand (LG-0.1). */
export function routeProposal(input: RouteInput): { route: ProposalRoute; waitsFor: WaitingReason | null } {
  if (!isUpward(input.decision)) return { route: 'patient_now', waitsFor: null };
  const waitsFor = waitingReason(input);
  return { route: waitsFor === null ? 'auto_apply' : 'clinician_first', waitsFor };
}

function waitingReason(input: RouteInput): WaitingReason | null {
  const { decision, autoApply } = input;
  if (decision.clinicianOnly === true) return 'clinician_decides';
  if (autoApply === null || decision.action === 'progress_variation') return 'needs_approval';
  if (input.weeklyMorningTrend === null) return 'no_weekly_trend';
  if (!input.irritabilityIsKnown) return 'irritability_unknown';
  if (input.volumeIsHigh) return 'volume_check';
  const loadKg = decision.dose?.action === 'increase_load' ? decision.dose.newKg : input.currentKg;
  const isInBand =
    isNumber(loadKg) && isAtLeast(loadKg, autoApply.minLoadKg) && isAtMost(loadKg, autoApply.maxLoadKg);
  return isInBand ? null : 'outside_agreed_band';
}
