import type { Goal } from '../dosage/goals.ts';
import type { Prescription, TemplateDose, WrittenDose } from '../dosage/prescription.ts';
import { type AdviceRequest, isLoaded } from '../load/load-advice.ts';
import type { Laterality } from '../library/vocabulary.ts';
import type { LoadContext } from '../load/load-context.ts';
import { defaultDose } from './default-dose.ts';
import { sideToBegin } from './sides.ts';

type Exercise = AdviceRequest['exercise'] & {
  exerciseVersionId: string;
  laterality: Laterality;
  defaultDosage: Partial<Record<Goal, string | WrittenDose>>;
};

/** The usual dose of an exercise for a goal and this patient: what the exercise writes out itself, or the row of the table. */
export function usualDose(
  exercise: Omit<Exercise, 'exerciseVersionId' | 'laterality'>,
  context: LoadContext,
  goal: Goal,
): TemplateDose {
  const entry = exercise.defaultDosage[goal];
  const written = entry === undefined || typeof entry === 'string' ? null : entry;
  return defaultDose({ context, exercise, goal, side: null }, written);
}

/** A prescription of an exercise that begins with a dose. One-sided work leaves the side open (H-2), and nothing of any patient's is in it. */
export const newPrescription = (
  exercise: Pick<Exercise, 'exerciseVersionId' | 'doseKind' | 'equipment' | 'laterality'>,
  begin: { lineageId: string; phase: number; goal: Goal; dose: TemplateDose },
): Prescription => ({
  ...begin.dose,
  lineageId: begin.lineageId,
  exerciseVersionId: exercise.exerciseVersionId,
  phase: begin.phase,
  goal: begin.goal,
  side: sideToBegin(exercise.laterality),
  doseKind: exercise.doseKind,
  load: null,
  loadEquipment: isLoaded(exercise.equipment) ? exercise.equipment : null,
  note: null,
  loadBasis: null,
  ownRules: null,
  easierSlug: null,
});
