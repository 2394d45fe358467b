import { type Result, accept, refuse } from '../result.ts';
import { type Missing, isAbove, isHalfStep, isNumber, isOneOf, isWhole, roundTo } from '../number/values.ts';
import { type EquipmentKind, weightedKinds } from '../library/equipment-kinds.ts';
import {
  type OneRmFormula,
  type OneRmFormulaChoice,
  formulaTable,
  oneRmFormulas,
} from './one-rm-formulas.ts';
import { type LoadUnit, heaviestLoadKg, isLoadUnit, toKilograms } from '../number/units.ts';

/** An estimate is used this long, then a new test set is asked for (choice, LG-2.1). */
export const oneRmValidDays = 42;
/** From this age, or when it is not known, no one- or two-repetition tests and the lower estimate (LG-2.1, LG-2.3). */
const noSinglesFromYears = 60;
const fewestRepsWhenOlder = 3;
const mostRepsWithoutAge = 12;

export type TestSet = {
  load: number;
  unit?: LoadUnit | Missing;
  reps: number;
  rir?: number | Missing;
  ageYears?: number | Missing;
  formula?: OneRmFormulaChoice | Missing;
  equipment?: EquipmentKind | Missing;
  blocked?: boolean | Missing;
};
export type OneRmEstimate = {
  oneRmKg: number;
  formula: OneRmFormula;
  repsToFailure: number;
  confidence: 'good' | 'fair' | 'low';
};
export type OneRmRefusal =
  | 'test_set_contraindicated'
  | 'formula_not_applicable'
  | 'unit_unknown'
  | 'load_invalid'
  | 'reps_invalid'
  | 'rir_out_of_range'
  | 'formula_unknown'
  | 'near_max_test_not_allowed'
  | 'reps_out_of_range';

/** Estimates the one-repetition maximum in kg (4 decimals) from a set stopped short of failure. Refuses in the order of LG-2.3. */
export function estimateOneRm(set: TestSet): Result<OneRmEstimate, OneRmRefusal> {
  if ((set.blocked ?? false) !== false) return refuse('test_set_contraindicated');
  if (!isOneOf(weightedKinds, set.equipment ?? 'free_weight')) return refuse('formula_not_applicable');
  const unit = set.unit ?? 'kg';
  if (!isLoadUnit(unit)) return refuse('unit_unknown');
  if (!isNumber(set.load) || set.load <= 0) return refuse('load_invalid');
  const loadKg = toKilograms(set.load, unit);
  if (isAbove(loadKg, heaviestLoadKg)) return refuse('load_invalid');
  if (!isWhole(set.reps, 1)) return refuse('reps_invalid');
  const rir = set.rir ?? 0;
  if (!isHalfStep(rir, 0, 4)) return refuse('rir_out_of_range');
  const choice = set.formula ?? 'auto';
  if (choice !== 'auto' && !isOneOf(oneRmFormulas, choice)) return refuse('formula_unknown');

  const repsToFailure = set.reps + rir;
  const age = isNumber(set.ageYears) && set.ageYears >= 0 ? set.ageYears : null;
  const isYounger = age !== null && age < noSinglesFromYears;
  if (!isYounger && repsToFailure < fewestRepsWhenOlder) return refuse('near_max_test_not_allowed');
  const formula = choice === 'auto' ? (isYounger ? 'epley' : 'klw') : choice;
  const [min, max] = formulaTable[formula].testReps;
  const most = choice === 'auto' && age === null ? mostRepsWithoutAge : max;
  if (repsToFailure < min || repsToFailure > most) return refuse('reps_out_of_range');

  const oneRmKg = roundTo(loadKg * formulaTable[formula].factor(repsToFailure), 4);
  return accept({ oneRmKg, formula, repsToFailure, confidence: confidenceOf(repsToFailure) });
}

function confidenceOf(repsToFailure: number): OneRmEstimate['confidence'] {
  if (repsToFailure <= 6) return 'good';
  return repsToFailure <= 10 ? 'fair' : 'low';
}
