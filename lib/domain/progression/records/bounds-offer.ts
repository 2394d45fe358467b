import { plannedAmount } from '../../dosage/dosage.ts';
import { type Weight, weightOf } from '../../dosage/load.ts';
import { mostRepsBeforeStep } from '../../load/reps-before-step.ts';
import { isAbove, isNumber } from '../../number/values.ts';
import { isOpen } from '../../body-chart/flag-state.ts';
import { isHeldOn } from '../../record/hold.ts';
import { pauseOn } from '../../record/pause.ts';
import type { PatientRecords, RecordedPrescription } from '../../record/recorded.ts';
import { lastBoundsDay } from '../../record/signed-bounds.ts';
import { ownedLoads } from '../engine/session-load.ts';
import { decisionInputOf } from './program-decision-input.ts';
import type { ProgramInput } from './program.ts';
import { isOnPaper } from './program-input.ts';
import { neverByItself } from './route-proposal.ts';

/** Why bounds cannot be signed for a prescription now. */
export type BoundsRefusal =
  | 'on_paper'
  | 'under_16'
  | 'irritability_unknown'
  | 'cautious'
  | 'flag_open'
  | 'held'
  | 'paused'
  | 'no_weight'
  | 'nothing_above';

/** What may be agreed to beforehand: the dose now, and the heavier weights and further repetitions that a step could reach. */
export type BoundsOffer = {
  present: { load: Weight; amount: number };
  /** Owned weights above the prescribed one, in its unit, and at or below the cap, the lightest first. */
  loads: Weight[];
  /** Repetitions of one set above the most that is prescribed, as far as they earn a weight (LG-5.4); none where they are not counted so. */
  amounts: number[];
  lastDay: string;
};

/** No morning speaks for a patient about whom nothing is proposed yet. */
const noShares = { shareOf: () => null, isSevereAfter: () => false, trend: null };

/**
 * What bounds may hold for one prescription in force, or why none may be signed (LG-0.1): never for who is treated with caution, under
 * 16 or on paper, nor while a flag is open, the exercise is held or the patient paused; only for a load that is a weight, because every
 * other step is another version of the exercise, which is always the clinician's.
 */
export function boundsOffer(
  prescription: RecordedPrescription,
  /** Of its version (`toProgramInput`). */
  input: ProgramInput,
  records: PatientRecords,
): BoundsOffer | BoundsRefusal {
  const { lineageId, prescriptionId, dose } = prescription;
  const own = input.prescriptions.find((one) => one.prescriptionId === prescriptionId);
  const load = weightOf(dose.load);
  if (isOnPaper(lineageId, records)) return 'on_paper';
  const { irritability, ageYears } = input.patient;
  if (own === undefined || load === null || !isNumber(own.loadKg)) return 'no_weight';
  const { decisionInput } = decisionInputOf(own, input, noShares);
  const never = neverByItself({ isCautious: decisionInput.cautious, ageYears });
  if (never === 'under_16') return never;
  if (irritability === null) return 'irritability_unknown';
  if (never !== null) return never;
  if (records.safety.flags.some(isOpen)) return 'flag_open';
  if (records.holds.some((hold) => hold.lineageId === lineageId && isHeldOn(hold, records.today)))
    return 'held';
  if (pauseOn(records.pauses, records.today) !== null) return 'paused';
  const presentKg = own.loadKg;
  const loads = ownedLoads(decisionInput.inventory)
    .filter(({ kg, label }) => isAbove(kg, presentKg) && label.unit === load.unit)
    .map(({ label }): Weight => ({ value: `${label.value}`, unit: label.unit }));
  const amount = plannedAmount(dose).max;
  const more = dose.doseKind === 'reps' ? Math.max(0, mostRepsBeforeStep - amount) : 0;
  const amounts = Array.from({ length: more }, (_, place) => amount + place + 1);
  if (loads.length === 0) return 'nothing_above';
  return { present: { load, amount }, loads, amounts, lastDay: lastBoundsDay(records.today) };
}
