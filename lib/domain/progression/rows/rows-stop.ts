import { severePain } from '../../pain/pain-zone.ts';
import { isNumber, isRecord } from '../../number/values.ts';
import type { DecisionInput } from '../engine/decision-input.ts';
import type { Decision } from '../engine/decision.ts';
import { stopPainRise } from '../engine/session-zone.ts';

/** D01 to D03 and D05: they get out before any refusal, also from an incomplete or invalid call (LG-8.5). */
export function stopDecision(input: DecisionInput): Decision | null {
  const { redFlag, stopSymptom } = input;
  if (redFlag === 'emergency_now' || stopSymptom === 'emergency_now') {
    return { row: 'D01', action: 'stop_contact', reason: 'red_flag_emergency', urgency: 'emergency_now' };
  }
  if (redFlag === 'same_day' || stopSymptom === 'same_day') {
    return { row: 'D02', action: 'stop_contact', reason: 'red_flag_same_day', urgency: 'same_day' };
  }
  if (input.contraindicated === true) {
    return {
      row: 'D03',
      action: 'stop_contact',
      reason: 'exercise_contraindicated',
      urgency: 'inform_clinician',
    };
  }
  const latest: unknown = Array.isArray(input.sessions) ? input.sessions.at(-1) : undefined;
  if (!isRecord(latest) || !isSevere(latest)) return null;
  return {
    row: 'D05',
    action: 'stop_contact',
    reason: 'severe_or_spreading_pain',
    urgency: 'inform_clinician',
  };
}

function isSevere({ peripheralised, painDuring, painBefore }: Record<string, unknown>): boolean {
  if (peripheralised === true) return true;
  if (!isNumber(painDuring)) return false;
  return painDuring >= severePain || (isNumber(painBefore) && painDuring - painBefore >= stopPainRise);
}
