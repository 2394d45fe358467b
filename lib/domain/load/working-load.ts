import { type Result, accept, refuse } from '../result.ts';
import {
  type Missing,
  isAtMost,
  isBelow,
  isHalfStep,
  isMissing,
  isNumber,
  isOneOf,
  isWhole,
  roundTo,
} from '../number/values.ts';
import {
  type OneRmFormula,
  type OneRmFormulaChoice,
  formulaTable,
  oneRmFormulas,
} from './one-rm-formulas.ts';

type PctRefusal = 'reps_invalid' | 'formula_unknown' | 'reps_out_of_range';

/** Percent of 1RM that allows this many repetitions to failure: the inverse of the same formula, so that a test set comes back as itself (LG-3.1). */
export function pct1RmForReps(input: {
  repsToFailure: number;
  formula?: OneRmFormulaChoice | Missing;
}): Result<{ pct1Rm: number }, PctRefusal> {
  const pct = unroundedPct(input.repsToFailure, input.formula);
  return typeof pct === 'string' ? refuse(pct) : accept({ pct1Rm: roundTo(pct, 4) });
}

function unroundedPct(repsToFailure: number, choice: OneRmFormulaChoice | Missing): number | PctRefusal {
  if (!isHalfStep(repsToFailure, 1)) return 'reps_invalid';
  const formula = choice === 'auto' ? 'epley' : (choice ?? 'epley');
  if (!isOneOf(oneRmFormulas, formula)) return 'formula_unknown';
  const { factor, prescribeReps } = formulaTable[formula];
  if (repsToFailure < prescribeReps[0] || repsToFailure > prescribeReps[1]) return 'reps_out_of_range';
  return 100 / factor(repsToFailure);
}

export type WorkingLoad = { pct1Rm: number; targetKg: number; capped: boolean };

/** Target load in kg from a 1RM, repetitions and repetitions to leave in reserve, held under the cap of LG-3.3 when one is given (LG-3.4). */
export function workingLoad(input: {
  oneRmKg: number;
  reps: number;
  targetRir?: number | Missing;
  formula?: OneRmFormulaChoice | Missing;
  capPct?: number | Missing;
}): Result<WorkingLoad, PctRefusal | 'load_invalid' | 'rir_out_of_range' | 'pct_invalid'> {
  if (!isNumber(input.oneRmKg) || input.oneRmKg <= 0) return refuse('load_invalid');
  if (!isWhole(input.reps, 1)) return refuse('reps_invalid');
  const targetRir = input.targetRir ?? 0;
  if (!isHalfStep(targetRir, 0, 6)) return refuse('rir_out_of_range');
  const { capPct } = input;
  if (!isMissing(capPct) && !(isNumber(capPct) && capPct > 0 && capPct <= 100)) return refuse('pct_invalid');
  const pct = unroundedPct(input.reps + targetRir, input.formula);
  if (typeof pct === 'string') return refuse(pct);
  const capped = !isMissing(capPct) && isBelow(capPct, pct);
  const usedPct = capped ? capPct : pct;
  return accept({
    pct1Rm: roundTo(usedPct, 4),
    targetKg: roundTo((input.oneRmKg * usedPct) / 100, 4),
    capped,
  });
}

/**
 * The most repetitions with this many left in reserve that a load allows, by the same formula: the inverse of `workingLoad` without its
 * cap. `null` where no percentage is published for so many: the load is light enough for more than the formula speaks of. 0: not one.
 */
export function repsAtLoad(input: {
  oneRmKg: number;
  loadKg: number;
  targetRir: number;
  formula: OneRmFormula;
}): number | null {
  const { oneRmKg, loadKg, targetRir, formula } = input;
  const [fewest, most] = formulaTable[formula].prescribeReps;
  const allows = (toFailure: number) => isAtMost(loadKg, oneRmKg / formulaTable[formula].factor(toFailure));
  if (allows(most)) return null;
  let toFailure = most;
  while (toFailure >= fewest && !allows(toFailure)) toFailure -= 1;
  return toFailure < fewest ? 0 : Math.max(0, Math.floor(toFailure - targetRir));
}
