import { equipmentKindOf } from '../library/derived-fields.ts';
import type { LoadContext } from '../load/load-context.ts';
import { explainHit } from '../safety/explain-hit.ts';
import { checkPrescription, findingReasons } from '../safety/prescription-checks.ts';
import {
  type CheckedExercise,
  type Prescribed,
  type RecordedCondition,
  toRecordedCondition,
} from '../safety/recorded-condition.ts';
import type { SafetyRating } from '../safety/vocabulary.ts';

type Exercise = Omit<CheckedExercise, 'equipmentKind'>;

/** An exercise of the library as the safety rules read it. */
export const toCheckedExercise = (exercise: Exercise): CheckedExercise => ({
  ...exercise,
  equipmentKind: equipmentKindOf(exercise.equipment),
});

/** The conditions on record as the safety rules read them: days since, and the side. */
export const toRecordedConditions = ({ conditions, today }: LoadContext): RecordedCondition[] =>
  conditions.map((condition) => toRecordedCondition(condition, condition.code ?? '', today));

export type StartCheck = { rating: SafetyRating; because: string[] };

/**
 * How the safety rules judge an exercise for this patient before it goes into a first draft: both sides loaded, no weight-bearing
 * order known. An exercise that cannot be checked counts as contraindicated. Each reason is one English sentence (SF-1).
 */
export function checkForStart(
  exercise: Exercise,
  context: LoadContext,
  dose: Pick<Prescribed, 'effortHigh' | 'goal'>,
): StartCheck {
  const check = checkPrescription({
    prescribed: { exercise: toCheckedExercise(exercise), side: 'bilateral', ...dose },
    conditions: toRecordedConditions(context),
  });
  if (!check.ok)
    return {
      rating: 'contraindicated',
      because: ['This exercise cannot be checked against the precautions.'],
    };
  const { rating } = check;
  const hits = check.hits.filter((hit) => hit.rating === rating).map((hit) => explainHit(hit, 'en'));
  const findings = check.findings
    .filter((finding) => finding.rating === rating)
    .map(({ check: name }) => findingReasons[name].en);
  return {
    rating,
    because: [...new Set([...hits.map((hit) => `${hit.condition}: ${hit.reason}`), ...findings])],
  };
}
