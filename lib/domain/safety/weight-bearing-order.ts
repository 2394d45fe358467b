import type { Position } from '../library/vocabulary.ts';
import { isMissing, isOneOf } from '../number/values.ts';
import type { PrescriptionFinding } from './dose-findings.ts';
import type { CheckedExercise, RecordedCondition } from './recorded-condition.ts';
import type { ExerciseAttribute } from './vocabulary.ts';

export const weightBearingOrders = ['none', 'no', 'touch', 'partial', 'as_tolerated'] as const;
/** `touch`: toe-touch only. In force until the clinician ends it; `none`: nothing is recorded. */
export type WeightBearingOrder = (typeof weightBearingOrders)[number];

/** Left out: none. A value that is not in the list acts as the strictest order (SF-1). */
export const readOrder = (order: unknown): WeightBearingOrder => {
  if (isMissing(order)) return 'none';
  return isOneOf(weightBearingOrders, order) ? order : 'no';
};

const standingPositions: readonly Position[] = ['standing', 'single_leg_standing', 'walking'];

/** Whether a record puts weight on the feet by its position alone; crutch gait and pool records keep their own attributes (SF-1). */
export function standsOnFeet({ position, equipment, pattern }: CheckedExercise): boolean {
  const isCrutchGait = equipment === 'crutches' && pattern === 'gait';
  return standingPositions.includes(position) && !isCrutchGait && equipment !== 'pool';
}

const carries = (exercise: CheckedExercise, attribute: ExerciseAttribute): boolean =>
  exercise.attributes.includes(attribute);

/** What an order that was entered says of a record, whatever clearance is recorded; null where it says nothing (SF-1). */
function ratingUnder(
  order: WeightBearingOrder,
  exercise: CheckedExercise,
): PrescriptionFinding['rating'] | null {
  const onOneLeg = carries(exercise, 'weight_bearing_single_leg');
  switch (order) {
    case 'no':
    case 'touch':
      return onOneLeg || carries(exercise, 'weight_bearing_bilateral') || standsOnFeet(exercise)
        ? 'contraindicated'
        : null;
    case 'partial':
      if (onOneLeg) return 'contraindicated';
      return standsOnFeet(exercise) ? 'caution' : null;
    case 'none':
    case 'as_tolerated':
      return null;
  }
}

export const orderFinding = (
  order: unknown,
  condition: PrescriptionFinding['condition'],
  exercise: CheckedExercise,
): PrescriptionFinding[] => {
  const rating = ratingUnder(readOrder(order), exercise);
  return rating === null ? [] : [{ check: 'weight_bearing_order', condition, rating }];
};

/** Weight as tolerated, ordered for this condition, makes its ban on weight a caution while the window lasts (SF-1). */
export const allowsWeight = ({ weightBearingOrder }: RecordedCondition, attribute: string): boolean =>
  attribute === 'weight_bearing_bilateral' && readOrder(weightBearingOrder) === 'as_tolerated';
