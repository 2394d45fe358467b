import type { Position, Region } from '../library/vocabulary.ts';
import { conditionFacts } from './condition-facts.ts';
import type { CheckedExercise, Prescribed, RecordedCondition } from './recorded-condition.ts';
import type { ConditionCode, ExerciseAttribute } from './vocabulary.ts';

const armAndNeckRegions: readonly Region[] = ['shoulder', 'elbow_wrist', 'neck'];
const armRegions: readonly Region[] = ['shoulder', 'elbow_wrist'];
const legRegions: readonly Region[] = ['hip', 'knee', 'ankle_foot'];

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

const hasAny = (exercise: CheckedExercise, attributes: readonly ExerciseAttribute[]): boolean =>
  exercise.attributes.some((attribute) => attributes.includes(attribute));

export const isArmOrNeck = (exercise: CheckedExercise): boolean =>
  armAndNeckRegions.includes(exercise.region);

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
  return prescribed.exercise.attributes.filter((attribute) => unsidedAttributes.includes(attribute));
}

function loadsSide(prescribed: Prescribed, condition: RecordedCondition, code: ConditionCode): boolean {
  const { exercise, side } = prescribed;
  if (!conditionFacts[code].sided || side === 'bilateral' || exercise.laterality !== 'unilateral')
    return true;
  if (condition.side !== 'left' && condition.side !== 'right') return true;
  if (condition.side === side) return true;
  const site = conditionFacts[code].site;
  if (site === 'arm') return hasAny(exercise, armBearingAttributes);
  // A gout flare may sit in any limb, so both ways of bearing weight count for it.
  return bearsOnLegs(exercise) || (site === 'joint' && hasAny(exercise, armBearingAttributes));
}

/** `gout_flare` and `bone_stress_injury_lower_limb` apply when that limb moves or bears weight. */
function loadsLimb(exercise: CheckedExercise, condition: RecordedCondition, code: ConditionCode): boolean {
  const limb =
    code === 'gout_flare' ? condition.limb : code === 'bone_stress_injury_lower_limb' ? 'leg' : null;
  if (limb === 'leg') return !armRegions.includes(exercise.region) || bearsOnLegs(exercise);
  if (limb !== 'arm') return true;
  const usesArms = hasAny(exercise, [...armBearingAttributes, 'sustained_grip', 'overhead']);
  return !legRegions.includes(exercise.region) || usesArms;
}
