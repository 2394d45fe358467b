import type { Position } from '../library/vocabulary.ts';
import { armRegions, legRegions } from './body-parts.ts';
import { conditionFacts } from './condition-facts.ts';
import type { CheckedExercise, Prescribed, RecordedCondition } from './recorded-condition.ts';
import type { ConditionCode, ExerciseAttribute } from './vocabulary.ts';

/** Positions and attributes in which the other leg carries weight while one leg works. */
const legBearingPositions: readonly Position[] = [
  'standing',
  'single_leg_standing',
  'walking',
  'kneeling',
  'half_kneeling',
  'tall_kneeling',
  'quadruped',
  'plank',
];
const legBearingAttributes: readonly ExerciseAttribute[] = [
  'weight_bearing_bilateral',
  'weight_bearing_single_leg',
  'single_leg_balance',
  'kneeling',
  'quadruped',
];
const armBearingAttributes: readonly ExerciseAttribute[] = ['upper_limb_weight_bearing', 'quadruped'];

/** What the whole body does, whichever side works: a wound gets wet and the floor is as far away on both sides. */
const unsidedAttributes: readonly ExerciseAttribute[] = [
  'water_immersion',
  'floor_transfer',
  'prone_lying',
  'supine_lying',
  'side_lying',
  'head_below_heart',
];
/** An arm in a sling cannot catch a fall, whichever side works. */
const unsidedForArm: readonly ExerciseAttribute[] = [
  ...unsidedAttributes,
  'unsupported_standing_balance',
  'unstable_surface',
  'eyes_closed',
];

const hasAny = (exercise: CheckedExercise, attributes: readonly ExerciseAttribute[]): boolean =>
  exercise.attributes.some((attribute) => attributes.includes(attribute));

const bearsOnLegs = (exercise: CheckedExercise): boolean =>
  legBearingPositions.includes(exercise.position) || hasAny(exercise, legBearingAttributes);

/**
 * How much of an exercise a recorded condition is checked against (SF-1, laterality): everything, or only what
 * the whole body does, because the exercise loads the other side or another limb. In doubt everything.
 */
export function checkedAgainst(
  prescribed: Prescribed,
  condition: RecordedCondition,
  code: ConditionCode,
): 'everything' | readonly ExerciseAttribute[] {
  const loads = loadsLimb(prescribed.exercise, condition, code) && loadsSide(prescribed, condition, code);
  if (loads) return 'everything';
  const unsided = conditionFacts[code].site === 'arm' ? unsidedForArm : unsidedAttributes;
  return prescribed.exercise.attributes.filter((attribute) => unsided.includes(attribute));
}

function loadsSide(prescribed: Prescribed, condition: RecordedCondition, code: ConditionCode): boolean {
  const { exercise, side } = prescribed;
  if (!conditionFacts[code].sided || side === 'bilateral' || exercise.laterality !== 'unilateral')
    return true;
  if (condition.side !== 'left' && condition.side !== 'right') return true;
  if (condition.side === side) return true;
  return conditionFacts[code].site === 'arm' ? hasAny(exercise, armBearingAttributes) : bearsOnLegs(exercise);
}

/** A flare in a joint and `bone_stress_injury_lower_limb` apply when that limb moves or bears weight. */
function loadsLimb(exercise: CheckedExercise, condition: RecordedCondition, code: ConditionCode): boolean {
  const isJoint = conditionFacts[code].site === 'joint';
  const limb = isJoint ? condition.limb : code === 'bone_stress_injury_lower_limb' ? 'leg' : null;
  if (limb === 'leg') return !armRegions.includes(exercise.region) || bearsOnLegs(exercise);
  if (limb !== 'arm') return true;
  const usesArms = hasAny(exercise, [...armBearingAttributes, 'sustained_grip', 'overhead']);
  return !legRegions.includes(exercise.region) || usesArms;
}
