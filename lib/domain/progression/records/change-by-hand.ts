import { type PlannedAmount, plannedAmount } from '../../dosage/dosage.ts';
import { kgOf, toKg, type Weight } from '../../dosage/load.ts';
import type { Inventory } from '../../load/inventory.ts';
import { matchLoad } from '../../load/match-load.ts';
import { type Missing, isAbove, isOneOf, isSame } from '../../number/values.ts';
import type { RecordedExercise, RecordedPrescription } from '../../record/recorded.ts';
import { ownedLoads } from '../engine/session-load.ts';
import { carriesWeight, type DoseChange, isEmptyChange } from './dose-change.ts';
import { prescribedKg } from './prescribed-load.ts';
import type { VariationChoice } from './variation.ts';

/** What a clinician writes in place of a proposal: another dose, in part or whole, or another version of the exercise by its slug. */
export type HandChange = {
  load?: Weight | undefined;
  sets?: number | undefined;
  amount?: PlannedAmount | undefined;
  variation?: string | undefined;
};
export type HandField = keyof HandChange;
/** Refused without a reason; with one they are the clinician's to decide. */
const excused = ['not_owned', 'above_present'] as const;
export type HandProblem = {
  field: HandField;
  problem: (typeof excused)[number] | 'not_used' | 'range_reversed' | 'not_among_these' | 'unchanged';
};
export type HandResult = { change: DoseChange } | { variation: RecordedExercise };

type Asked = {
  asked: HandChange;
  prescription: RecordedPrescription;
  inventory: Inventory | Missing;
  /** The versions that may take its place. */
  choices: readonly VariationChoice[];
  /** The proposal was to do less. */
  lowers: boolean;
  hasReason: boolean;
};

/**
 * What is written by hand is checked like any dose (LG-8.5): a weight is one that the patient owns, where theirs are on record; where the
 * proposal was to do less, nothing of it is more than now, unless a reason is given; a version is one that was checked for this patient.
 * What is as it is now is left out.
 */
export function readHandChange(given: Asked): HandResult | { problems: HandProblem[] } {
  const { asked, choices, hasReason } = given;
  const choice = choices.find(({ exercise }) => exercise.slug === asked.variation);
  const change = changed(given);
  const problems = [
    ...(asked.variation === undefined ? [] : variationProblems(choice, given)),
    ...loadProblems(change, given),
    ...amountProblems(change, given),
  ].filter(({ problem }) => !(hasReason && isOneOf(excused, problem)));
  if (problems.length > 0) return { problems };
  if (choice !== undefined) return { variation: choice.exercise };
  return isEmptyChange(change) ? { problems: [{ field: firstOf(asked), problem: 'unchanged' }] } : { change };
}

const firstOf = ({ load, sets }: HandChange): HandField =>
  load !== undefined ? 'load' : sets === undefined ? 'amount' : 'sets';

function changed({ asked: { load, sets, amount }, prescription: { dose } }: Asked): DoseChange {
  const now = plannedAmount(dose);
  const kg = kgOf(dose.load);
  const isSameLoad = load !== undefined && kg !== null && isSame(kg, toKg(load));
  const isSameAmount = amount !== undefined && amount.min === now.min && amount.max === now.max;
  return {
    ...(load === undefined || isSameLoad ? {} : { load }),
    ...(sets === undefined || sets === dose.sets ? {} : { sets }),
    ...(amount === undefined || isSameAmount ? {} : { amount }),
  };
}

function variationProblems(choice: VariationChoice | undefined, { lowers }: Asked): HandProblem[] {
  const field = 'variation';
  if (choice === undefined) return [{ field, problem: 'not_among_these' }];
  return lowers && choice.direction === 'harder' ? [{ field, problem: 'above_present' }] : [];
}

function loadProblems({ load }: DoseChange, { prescription, inventory, lowers }: Asked): HandProblem[] {
  const field = 'load';
  if (load === undefined) return [];
  if (!carriesWeight(prescription.dose)) return [{ field, problem: 'not_used' }];
  const kg = toKg(load);
  const present = prescribedKg(prescription);
  if (lowers && present !== undefined && isAbove(kg, present ?? 0))
    return [{ field, problem: 'above_present' }];
  const owned = ownedLoads(inventory);
  return owned.length > 0 && matchLoad(owned, kg) === undefined ? [{ field, problem: 'not_owned' }] : [];
}

function amountProblems(
  { sets, amount }: DoseChange,
  { prescription: { dose }, lowers }: Asked,
): HandProblem[] {
  const now = plannedAmount(dose);
  const problems: HandProblem[] = [];
  if (lowers && sets !== undefined && sets > dose.sets)
    problems.push({ field: 'sets', problem: 'above_present' });
  if (amount !== undefined && amount.min > amount.max)
    problems.push({ field: 'amount', problem: 'range_reversed' });
  else if (lowers && amount !== undefined && (amount.max > now.max || amount.min > now.min))
    problems.push({ field: 'amount', problem: 'above_present' });
  return problems;
}
