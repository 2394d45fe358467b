import { allAnswered } from '../body-chart/all-answered.ts';
import { isLoaded } from '../load/load-advice.ts';
import type { LoadContext } from '../load/load-context.ts';
import { availableLoads } from '../load/inventory.ts';
import { oneRmValidDays } from '../load/one-rm.ts';
import { roundToEquipment } from '../load/rounding.ts';
import { isLoadUnit, type LoadLabel, toKilograms } from '../number/units.ts';
import { plannedAmount } from '../dosage/dosage.ts';
import type { Dose } from '../dosage/prescription.ts';
import { type PainModel, chosenAmberTo } from '../pain/pain-zone.ts';
import type { ProgramInput, ProgramPrescription } from '../progression/records/program.ts';
import { toProgramInput } from '../progression/records/program-input.ts';
import type { RecordedExercise } from '../record/recorded.ts';
import { type Result, accept, refuse } from '../result.ts';
import type { PrecautionFacts } from '../safety/precautions.ts';
import type { SafetyNote } from '../safety/settled-precautions.ts';

/** One prescription of a draft whose dose can be read, with the patient it is for. */
type DraftedPrescription = {
  context: LoadContext;
  painModel: PainModel;
  lineageId: string;
  exercise: RecordedExercise;
  dose: Dose;
  /** The patient's conditions, and what is on record about this prescription's precautions, newest first. */
  precautions: { facts: PrecautionFacts; notes: readonly SafetyNote[] };
};

export const dryRunRefusals = {
  side_open: 'Choose the side first: nothing can be worked out for an open side.',
  amount_missing: 'Enter how much one set is, then the next weeks can be worked out.',
  no_test_for_share: 'A share of the 1RM needs a test set that still counts, or a weight in kg or lb.',
  share_below_lightest: 'That share of the 1RM is below the lightest weight this patient owns.',
  no_equipment: 'No weights are recorded for this patient and no load is written.',
} as const;
type DryRunRefusal = keyof typeof dryRunRefusals;

/**
 * The dry run's program: this one prescription from its first session on, without the patient's history. Refuses while the side, the
 * amount or a load to begin with is open; a load left to effort begins with the lightest weight owned.
 */
export function dryRunProgram(
  drafted: DraftedPrescription,
): Result<{ program: ProgramInput; prescription: ProgramPrescription }, DryRunRefusal> {
  const { context, painModel, lineageId, exercise, dose, precautions } = drafted;
  if (dose.side === null) return refuse('side_open');
  if (plannedAmount(dose).max <= 0) return refuse('amount_missing');
  const program = toProgramInput(
    {
      today: context.today,
      context,
      versions: [],
      logs: [],
      pauses: [],
      mornings: [],
      safety: { answers: allAnswered(context.today), flags: [] },
      decisions: [],
      neighbours: new Map(),
      holds: [],
      usualMorning: null,
      precautions: { conditions: precautions.facts.conditions, notes: precautions.notes },
    },
    {
      versionId: lineageId,
      programId: lineageId,
      number: 1,
      isActive: false,
      isOnHold: false,
      painModel,
      painAmberTo: chosenAmberTo(painModel, context.choices),
      firstDay: context.today,
      lastDay: null,
      prescriptions: [{ prescriptionId: lineageId, lineageId, dose, exercise }],
    },
    'en',
  );
  const [first] = program.prescriptions;
  if (first === undefined) return refuse('amount_missing');
  const validDays = context.choices?.oneRmValidDays ?? oneRmValidDays;
  const planned = plannedLoad(drafted, first, validDays);
  if (!planned.ok) return planned;
  const prescription = planned.load === undefined ? first : { ...first, plannedLoad: planned.load };
  return accept({ program: { ...program, prescriptions: [prescription] }, prescription });
}

type Planned = Result<{ load: { kg: number; label: LoadLabel } | null | undefined }, DryRunRefusal>;

function plannedLoad(
  { dose, exercise }: DraftedPrescription,
  prescription: ProgramPrescription,
  validDays: number,
): Planned {
  const { load } = dose;
  if (load === null) {
    if (!isLoaded(exercise.equipment)) return accept({ load: null });
    return availableLoads(prescription.inventory).ok ? accept({ load: undefined }) : refuse('no_equipment');
  }
  if (isLoadUnit(load.unit) && 'value' in load) {
    const label = { value: Number(load.value), unit: load.unit };
    return accept({ load: { kg: toKilograms(label.value, label.unit), label } });
  }
  if (load.unit === 'percent1RM') return shareOf(Number(load.value), prescription, validDays);
  return accept({ load: null });
}

/** A share of the 1RM as the weight that is owned at or below it. */
function shareOf(pct: number, { oneRm, inventory }: ProgramPrescription, validDays: number): Planned {
  if (oneRm === null || oneRm.daysAgo > validDays) return refuse('no_test_for_share');
  const rounded = roundToEquipment({ targetKg: (oneRm.oneRmKg * pct) / 100, inventory });
  if (rounded.ok) return accept({ load: { kg: rounded.loadKg, label: rounded.label } });
  return refuse(rounded.refusal === 'no_equipment' ? 'no_equipment' : 'share_below_lightest');
}
