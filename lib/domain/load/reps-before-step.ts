import { type Refused, type Result, accept, refuse } from '../result.ts';
import { ceilWhole, isAtMost, isNumber, isWhole } from '../number/values.ts';

/** More repetitions than this do not bridge a jump to the next weight (LG-5.4). */
export const mostRepsBeforeStep = 20;

/** Repetitions at the present load that predict `repMin` at the next one (Epley on both sides). Refuses a step that repetitions cannot bridge. */
export function repsBeforeStep(input: {
  currentKg: number;
  nextKg: number;
  repMin: number;
}):
  | Result<{ repsNeeded: number }, 'load_invalid' | 'not_an_increase' | 'reps_invalid'>
  | (Refused<'step_too_big'> & { repsNeeded: number }) {
  const { currentKg, nextKg, repMin } = input;
  if (!isNumber(currentKg) || !isNumber(nextKg) || currentKg <= 0 || nextKg <= 0)
    return refuse('load_invalid');
  if (isAtMost(nextKg, currentKg)) return refuse('not_an_increase');
  if (!isWhole(repMin, 1)) return refuse('reps_invalid');
  const solved = ceilWhole(30 * ((nextKg / currentKg) * (1 + repMin / 30) - 1));
  const repsNeeded = Math.max(solved, repMin);
  return repsNeeded > mostRepsBeforeStep ? { ...refuse('step_too_big'), repsNeeded } : accept({ repsNeeded });
}
