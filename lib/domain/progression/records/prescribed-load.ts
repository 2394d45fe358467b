import { isLoaded } from '../../load/load-advice.ts';
import { plannedAmount } from '../../dosage/dosage.ts';
import { toKg } from '../../dosage/load.ts';
import type { Dose } from '../../dosage/prescription.ts';
import type { RecordedLog, RecordedPrescription, RecordedVersion } from '../../record/recorded.ts';
import type { SessionRecord } from '../engine/decision-input.ts';

type Kg = number | null | undefined;

/** The prescribed load in kg, null for none. Undefined where it is not known in kg: a band, a share of the 1RM, or a weight that is left to effort. */
export function prescribedKg({
  dose,
  exercise,
}: {
  dose: Pick<Dose, 'load' | 'loadEquipment'>;
  exercise: Pick<RecordedPrescription['exercise'], 'equipment'>;
}): Kg {
  const { load, loadEquipment } = dose;
  switch (load?.unit) {
    case 'kg':
    case 'lb':
      return toKg({ value: load.value, unit: load.unit });
    case 'bodyweight':
      return null;
    case 'band':
    case 'percent1RM':
      return undefined;
    case undefined:
      return loadEquipment !== null || isLoaded(exercise.equipment) ? undefined : null;
  }
}

/** What was prescribed when a session was done: the load in kg, the sets, and the most that one set asked for; nothing where it is not known. */
export type PrescribedThen = Pick<SessionRecord, 'rxLoadKg'> & { rxAmount?: number; rxSets?: number };

/** What was prescribed for each log, by the prescription that it was logged against; nothing where that is not among the versions. */
export function prescribedFor(
  versions: readonly RecordedVersion[],
): (log: Pick<RecordedLog, 'prescriptionId'>) => PrescribedThen {
  const prescriptions = new Map(
    versions.flatMap((version) => version.prescriptions.map((one) => [one.prescriptionId, one])),
  );
  return ({ prescriptionId }) => {
    const prescription = prescriptions.get(prescriptionId);
    if (prescription === undefined) return {};
    const rxLoadKg = prescribedKg(prescription);
    const rxAmount = plannedAmount(prescription.dose).max;
    return {
      rxLoadKg: rxLoadKg === undefined ? 'not_in_kg' : rxLoadKg,
      rxSets: prescription.dose.sets,
      ...(rxAmount > 0 ? { rxAmount } : {}),
    };
  };
}
