import type { Inventory } from '../../load/inventory.ts';
import { matchLoad } from '../../load/match-load.ts';
import { toKg, type Weight } from '../../dosage/load.ts';
import { type Missing, isAbove } from '../../number/values.ts';
import type { RecordedPrescription } from '../../record/recorded.ts';
import { ownedLoads } from '../engine/session-load.ts';
import { prescribedKg } from './prescribed-load.ts';

/** Why a load that a clinician writes in place of the proposed one asks for a reason. */
export type LoadByHandProblem = 'not_owned' | 'above_present';

/**
 * A load written by hand is checked like any load (LG-8.5): it is one that the patient owns, where their weights are on record, and it
 * is not above the present one when the proposal was to lower. null when nothing speaks against it.
 */
export function loadByHandProblem(asked: {
  load: Weight;
  prescription: RecordedPrescription;
  inventory: Inventory | Missing;
  lowers: boolean;
}): LoadByHandProblem | null {
  const kg = toKg(asked.load);
  const present = prescribedKg(asked.prescription);
  if (asked.lowers && present !== undefined && isAbove(kg, present ?? 0)) return 'above_present';
  const owned = ownedLoads(asked.inventory);
  return owned.length > 0 && matchLoad(owned, kg) === undefined ? 'not_owned' : null;
}
