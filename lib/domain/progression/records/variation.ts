import type { PatientRecords, RecordedExercise, RecordedPrescription } from '../../record/recorded.ts';
import type { Decision } from '../rows/decision.ts';
import { fittingNeighbours } from './program-input.ts';
import { isUpward } from './route-proposal.ts';

/** Whether a proposal is another version of the exercise: the harder one, or the easier one where nothing lighter can be set (LG-8.2). */
export const isVariation = ({ action, dose }: Decision): boolean =>
  action === 'progress_variation' || dose?.action === 'regress_variation';

export type VariationChoice = { exercise: RecordedExercise; direction: 'easier' | 'harder' };

/** The versions that may take the place of an exercise, the proposed one of each direction first. */
export const variationChoices = (
  prescription: RecordedPrescription,
  records: PatientRecords,
): VariationChoice[] => [
  ...fittingNeighbours(prescription, prescription.exercise.regressions, records).map(
    (exercise) => ({ exercise, direction: 'easier' }) as const,
  ),
  ...fittingNeighbours(prescription, prescription.exercise.progressions, records).map(
    (exercise) => ({ exercise, direction: 'harder' }) as const,
  ),
];

/** The version that a proposal names; null where it names none, or the clinician has to choose. */
export function proposedVariation(
  decision: Decision,
  prescription: RecordedPrescription,
  records: PatientRecords,
): RecordedExercise | null {
  if (!isVariation(decision)) return null;
  const { progressions, regressions } = prescription.exercise;
  const slugs = isUpward(decision) ? progressions : regressions;
  return fittingNeighbours(prescription, slugs, records)[0] ?? null;
}
