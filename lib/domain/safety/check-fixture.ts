import { checkPrescription } from './prescription-checks.ts';
import type { CheckedExercise, Prescribed, RecordedCondition } from './recorded-condition.ts';
import type { WeightBearingOrder } from './weight-bearing-order.ts';

const seatedExercise: CheckedExercise = {
  region: 'knee',
  pattern: 'knee_extension',
  position: 'sitting',
  equipment: 'none',
  equipmentKind: 'bodyweight',
  level: 2,
  laterality: 'unilateral',
  attributes: [],
};

export const prescribe = (
  exercise: Partial<CheckedExercise>,
  dose: Partial<Omit<Prescribed, 'exercise'>> = {},
): Prescribed => ({
  exercise: { ...seatedExercise, ...exercise },
  side: 'bilateral',
  effortHigh: null,
  goal: null,
  ...dose,
});

export const has = (code: string | null, more: Partial<RecordedCondition> = {}): RecordedCondition => ({
  code,
  label: code ?? 'typed',
  daysSince: null,
  side: null,
  ...more,
});

export const check = (
  prescribed: Prescribed,
  conditions: RecordedCondition[],
  weightBearingOrder: WeightBearingOrder = 'none',
) => {
  const result = checkPrescription({ prescribed, conditions, weightBearingOrder });
  return result.ok ? result : null;
};
