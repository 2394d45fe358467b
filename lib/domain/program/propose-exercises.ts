import { goals } from '../dosage/goals.ts';
import type { Goal } from '../dosage/goals.ts';
import { regionLabels } from '../library/labels.ts';
import { equipmentLabels, patternLabels } from '../library/pattern-labels.ts';
import type { Equipment, Pattern, Region } from '../library/vocabulary.ts';
import type { LoadContext } from '../load/load-context.ts';
import { conditionFacts } from '../safety/condition-facts.ts';
import type { ConditionCode, SafetyRating } from '../safety/vocabulary.ts';
import { isConditionCode } from '../safety/vocabulary.ts';
import { offeredGoals } from './default-dose.ts';
import { checkForStart, type StartCheck } from './start-check.ts';

/** What the clinician asks for: a body region or a condition, for whom, and where it is done. */
export type StartAim = {
  aim: Region | ConditionCode;
  level: 'novice' | 'trained';
  place: 'home' | 'clinic';
};

export type LibraryExercise = Parameters<typeof checkForStart>[0] & {
  slug: string;
  pattern: Pattern;
  equipmentNeeded: readonly Equipment[];
  defaultDosage: Partial<Record<Goal, unknown>>;
};

export type ProposedExercise = { slug: string; rating: SafetyRating; reasons: string[] };

/** At most four: above that, adherence falls (the soft limit of the burden meter). */
export const mostProposed = 4;
/** The hardest level that a first program begins with (a choice). */
const hardestLevel = { novice: 2, trained: 3 } as const;
/** What stands in every home, so that it need not be on record (a choice). */
const inEveryHome: ReadonlySet<Equipment> = new Set(['wall', 'doorway', 'towel', 'chair', 'pillow', 'table']);

const order: Record<SafetyRating, number> = { preferred: 0, none: 1, caution: 2, contraindicated: 3 };

/**
 * Up to four exercises of the library for a first program, one of each kind of movement: of the region, not too hard, with what the
 * patient owns, and not contraindicated. What often suits the conditions goes first, then strength before stretching, then the easier.
 * Every reason is an English sentence; the clinician picks.
 */
export function proposeExercises(
  exercises: readonly LibraryExercise[],
  { aim, level, place }: StartAim,
  context: LoadContext,
): ProposedExercise[] {
  const regions: readonly Region[] = isConditionCode(aim) ? conditionFacts[aim].regions : [aim];
  const checkedFor = withAim(context, aim);
  const ranked = exercises
    .filter((one) => regions.includes(one.region) && one.level <= hardestLevel[level])
    .filter((one) => place === 'clinic' || missingEquipment(one.equipmentNeeded, context).length === 0)
    .map((exercise) => ({
      exercise,
      check: checkForStart(exercise, checkedFor, { effortHigh: null, goal: null }),
    }))
    .filter(({ check }) => check.rating !== 'contraindicated')
    .toSorted((a, b) => rankOf(a) - rankOf(b) || (a.exercise.slug < b.exercise.slug ? -1 : 1));
  const first = ranked.filter(
    ({ exercise }, index) => ranked.findIndex((one) => one.exercise.pattern === exercise.pattern) === index,
  );
  return first.slice(0, mostProposed).map(({ exercise, check }) => ({
    slug: exercise.slug,
    rating: check.rating,
    reasons: [
      `${regionLabels[exercise.region].en}, level ${exercise.level} of 5: not too hard for a first program (${level}).`,
      equipmentReason(exercise.equipmentNeeded, place),
      ratingReason(check, context),
      `The first of its kind of movement (${patternLabels[exercise.pattern].en.toLowerCase()}).`,
    ],
  }));
}

/** What an exercise needs that is neither on record nor in every home. */
export const missingEquipment = (needed: readonly Equipment[], { equipment }: LoadContext): Equipment[] =>
  needed.filter((item) => !inEveryHome.has(item) && !equipment.some((owned) => owned.equipment === item));

/** The aim counts as a condition even when it is not on record yet, at its strictest stage. */
function withAim(context: LoadContext, aim: StartAim['aim']): LoadContext {
  if (!isConditionCode(aim) || context.conditions.some(({ code }) => code === aim)) return context;
  return { ...context, conditions: [...context.conditions, { code: aim, onsetOn: null, side: 'not_sided' }] };
}

function rankOf({ exercise, check }: { exercise: LibraryExercise; check: StartCheck }): number {
  const goal = offeredGoals(exercise)[0];
  const goalPlace = goal === undefined ? goals.length : goals.indexOf(goal);
  return order[check.rating] * 1000 + goalPlace * 10 + exercise.level;
}

function equipmentReason(needed: readonly Equipment[], place: StartAim['place']): string {
  const names = needed.map((item) => equipmentLabels[item].en.toLowerCase()).join(', ');
  if (names === '') return 'Needs no equipment.';
  return place === 'clinic' ? `Needs: ${names}.` : `Needs ${names}: on record, or in every home.`;
}

function ratingReason({ rating, because }: StartCheck, { conditions }: LoadContext): string {
  const unchecked = conditions.some(({ code }) => code === null)
    ? ' A condition on record is not in the list and was not checked.'
    : '';
  switch (rating) {
    case 'preferred':
      return `Often suits this condition. ${because.join(' ')}${unchecked}`;
    case 'caution':
    case 'contraindicated':
      return `Caution. ${because.join(' ')}${unchecked}`;
    case 'none':
      return `No listed precaution for the conditions on record.${unchecked}`;
  }
}
