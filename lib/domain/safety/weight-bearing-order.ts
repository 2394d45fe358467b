import type { Position } from '../library/vocabulary.ts';
import {
  type CheckedExercise,
  type RecordedCondition,
  type WeightBearingOrder,
  isLifted,
} from './recorded-condition.ts';
import { isInStage, stageOf } from './resolve-safety.ts';
import { matrixGroupsOf } from './safety-matrix.ts';

const standingPositions: readonly Position[] = ['standing', 'single_leg_standing', 'walking'];

/**
 * Whether a record is treated as `weight_bearing_bilateral` because a no or touch weight-bearing order is in force:
 * the clinician's, or the one that the early days of a sacroiliac fusion imply. Crutch gait and pool records keep
 * their own attributes (SF-1).
 */
export function isOrderInForce(
  order: WeightBearingOrder,
  conditions: readonly RecordedCondition[],
  exercise: CheckedExercise,
): boolean {
  if (!standingPositions.includes(exercise.position)) return false;
  const isCrutchGait = exercise.equipment === 'crutches' && exercise.pattern === 'gait';
  if (isCrutchGait || exercise.equipment === 'pool') return false;
  return order !== 'none' || conditions.some(impliesOrder);
}

function impliesOrder(condition: RecordedCondition): boolean {
  const code = 'si_joint_fusion_postop';
  if (condition.code !== code || isLifted(condition, code, 'weight_bearing_bilateral')) return false;
  const day = stageOf(condition.daysSince);
  return matrixGroupsOf(code).some(
    (group) =>
      group.rating === 'contraindicated' &&
      group.attributes.includes('weight_bearing_bilateral') &&
      isInStage(group, day),
  );
}

/** An explicit order bans weight on the feet itself, also when no recorded condition has a row for it. */
export const bearsWeightUnderOrder = (exercise: CheckedExercise): boolean =>
  exercise.attributes.includes('weight_bearing_bilateral') ||
  exercise.attributes.includes('weight_bearing_single_leg');
