import { youngestAloneYears } from '../../load/test-set-allowed.ts';
import { isAtLeast, isAtMost, isNumber, isOneOf, type Missing } from '../../number/values.ts';
import type { AgreedBand } from '../../record/signed-bounds.ts';
import { upwardActions } from '../engine/outcome.ts';
import type { Decision } from '../rows/decision.ts';
import type { ProposalRoute, WaitingReason } from './program.ts';

export const isUpward = (decision: Decision): boolean => isOneOf(upwardActions, decision.action);

export type RouteInput = {
  decision: Decision;
  autoApply: AgreedBand | null;
  weeklyMorningTrend: number | null;
  irritabilityIsKnown: boolean;
  /** The smaller steps and longer waits apply (LG-8.0); left out is yes. */
  isCautious?: boolean | Missing;
  ageYears: number | Missing;
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
  const never = neverByItself(input);
  if (never !== null) return never;
  if (input.volumeIsHigh) return 'volume_check';
  return isWithin(decision, autoApply) ? null : 'outside_agreed_band';
}

/**
 * Whoever is treated with caution, or is under 16 or of unknown age, is moved by nobody but the clinician, whatever was signed: ours,
 * and more careful than LG-0.1.
 */
export function neverByItself({
  isCautious,
  ageYears,
}: Pick<RouteInput, 'isCautious' | 'ageYears'>): 'cautious' | 'under_16' | null {
  if (!isNumber(ageYears) || ageYears < youngestAloneYears) return 'under_16';
  return isCautious === false ? null : 'cautious';
}

/**
 * Bounds of load move the load alone, bounds of repetitions the repetitions alone, and these only towards a weight that the bounds hold,
 * where they hold one; what else a step changes was not agreed.
 */
function isWithin({ dose, newSets }: Decision, band: AgreedBand): boolean {
  if (newSets !== undefined) return false;
  const holdsLoad = 'minLoadKg' in band;
  const holdsKg = (kg: number): boolean =>
    holdsLoad && isAtLeast(kg, band.minLoadKg) && isAtMost(kg, band.maxLoadKg);
  if (dose?.action === 'increase_load') return holdsKg(dose.newKg);
  if (dose?.action !== 'add_reps' || !('minAmount' in band)) return false;
  if (holdsLoad && !holdsKg(dose.nextKg)) return false;
  return isAtLeast(dose.targetReps, band.minAmount) && isAtMost(dose.targetReps, band.maxAmount);
}
