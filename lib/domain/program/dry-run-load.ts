import { goals } from '../dosage/goals.ts';
import type { Load } from '../dosage/load.ts';
import type { Dose } from '../dosage/prescription.ts';
import { advisedLoad } from '../load/advised-load.ts';
import { availableLoads } from '../load/inventory.ts';
import { adviseLoad, isLoaded } from '../load/load-advice.ts';
import { goesByEffortOnly } from '../load/load-by-effort.ts';
import type { LoadContext } from '../load/load-context.ts';
import { oneRmValidDays } from '../load/one-rm.ts';
import { roundToEquipment } from '../load/rounding.ts';
import { isLoadUnit, type LoadLabel, toKilograms } from '../number/units.ts';
import type { ProgramPrescription } from '../progression/records/program.ts';
import type { RecordedExercise } from '../record/recorded.ts';
import { type Result, accept, refuse } from '../result.ts';

export const dryRunRefusals = {
  side_open: 'Choose the side first: nothing can be worked out for an open side.',
  amount_missing: 'Enter how much one set is, then the next weeks can be worked out.',
  no_test_for_share: 'A share of the 1RM needs a test set that still counts, or a weight in kg or lb.',
  share_below_lightest: 'That share of the 1RM is below the lightest weight this patient owns.',
  no_equipment: 'No weights are recorded for this patient and no load is written.',
} as const;
export type DryRunRefusal = keyof typeof dryRunRefusals;

type Begun = { kg: number; label: LoadLabel } | null;
type Drafted = { context: LoadContext; exercise: RecordedExercise; dose: Dose };

/**
 * What a dry run begins with: the load as it is written; one that is left to effort is the lightest owned (undefined: the run looks it
 * up), or, where body weight is most of it, what was tested and felt right, else the body alone (LG-3.6). null is without load.
 */
export function plannedLoad(
  drafted: Drafted,
  prescription: ProgramPrescription,
): Result<{ load: Begun | undefined }, DryRunRefusal> {
  const { dose, exercise, context } = drafted;
  const { load } = dose;
  if (load === null) {
    if (!isLoaded(exercise.equipment)) return accept({ load: null });
    if (goesByEffortOnly(exercise)) return accept({ load: begunByEffort(drafted) });
    return availableLoads(prescription.inventory).ok ? accept({ load: undefined }) : refuse('no_equipment');
  }
  const validDays = context.choices?.oneRmValidDays ?? oneRmValidDays;
  if (load.unit === 'percent1RM') return shareOf(Number(load.value), prescription, validDays);
  return accept({ load: begunWith(load) });
}

function begunWith(load: Load): Begun {
  if (!isLoadUnit(load.unit) || !('value' in load)) return null;
  const label = { value: Number(load.value), unit: load.unit };
  return { kg: toKilograms(label.value, label.unit), label };
}

function begunByEffort({ context, exercise, dose }: Drafted): Begun {
  const goal = goals.find((known) => known === dose.goal) ?? 'motor_control';
  const advice = adviseLoad({ context, exercise, side: dose.side, goal, implement: dose.loadEquipment });
  const load = advice.ok ? advisedLoad(advice.start.implement) : null;
  return load === null ? null : begunWith(load);
}

/** A share of the 1RM as the weight that is owned at or below it. */
function shareOf(
  pct: number,
  { oneRm, inventory }: ProgramPrescription,
  validDays: number,
): Result<{ load: Begun }, DryRunRefusal> {
  if (oneRm === null || oneRm.daysAgo > validDays) return refuse('no_test_for_share');
  const rounded = roundToEquipment({ targetKg: (oneRm.oneRmKg * pct) / 100, inventory });
  if (rounded.ok) return accept({ load: { kg: rounded.loadKg, label: rounded.label } });
  return refuse(rounded.refusal === 'no_equipment' ? 'no_equipment' : 'share_below_lightest');
}
