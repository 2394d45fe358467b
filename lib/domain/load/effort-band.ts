import { type EffortBand, effortBandTable, postOpBands, tendonBand } from '../dosage/effort-bands.ts';
import type { Goal } from '../dosage/goals.ts';
import { type Result, accept, refuse } from '../result.ts';
import { type Missing, isMissing, isNumber, isOneOf } from '../number/values.ts';
import { type Irritability, effortLimitByIrritability, irritabilityLevels } from '../pain/irritability.ts';
import {
  type Population,
  type SurgeryState,
  activePopulations,
  inFirstSessions,
  populationProblem,
} from '../person/populations.ts';
import { isEffort } from './effort.ts';
import { isPostOpCap, postOpCapInForce } from './load-caps.ts';

/** Under this age the band ends at `youthEffortMax`, so that no set is taken near failure at home (LG-4.3, choice) [Lloyd2014]. */
export const adultFromYears = 18;
export const youthEffortMax = 7;

export type EffortBandInput = SurgeryState & {
  populations: readonly Population[];
  sessionsDone?: number | Missing;
  goal?: Goal | Missing;
  /** The band of the dosage row or of the prescription: one more row. */
  goalBand?: EffortBand | Missing;
  irritability?: Irritability | Missing;
  ageYears?: number | Missing;
  /** The lowest limit that a condition sets (`effortMaxOf`). */
  effortMax?: number | Missing;
};
export type EffortBandRefusal =
  | 'population_missing'
  | 'population_unknown'
  | 'pct_invalid'
  | 'effort_invalid';

/**
 * The effort to aim at, 0 to 10: the lowest low and the lowest high of the patient's populations and the goal, held under what
 * irritability, age and conditions allow (LG-4.3). Refuses, in this order, the populations, a recorded cap after surgery and a band or
 * limit that is given but is none.
 */
export function effortBand(input: EffortBandInput): Result<EffortBand, EffortBandRefusal> {
  const problem = populationProblem(input.populations);
  if (problem !== null) return refuse(problem);
  const { postOpCapPct, goalBand, effortMax } = input;
  if (!isMissing(postOpCapPct) && !isPostOpCap(postOpCapPct)) return refuse('pct_invalid');
  if (!isMissing(goalBand) && !isBandInHalfSteps(goalBand)) return refuse('effort_invalid');
  if (!isMissing(effortMax) && !isEffort(effortMax)) return refuse('effort_invalid');
  const rows = activePopulations(input.populations, input).map((population) => bandOf(population, input));
  const band = lowestBand(isMissing(goalBand) ? rows : [...rows, goalBand]);
  const limit = Math.min(...limitsOf(input), band.high);
  return accept({ low: Math.min(band.low, limit), high: limit });
}

const isBandInHalfSteps = (band: EffortBand): boolean =>
  isEffort(band.low) && isEffort(band.high) && band.low <= band.high;

/** The lowest low and the lowest high of at least one band. */
export const lowestBand = (bands: readonly EffortBand[]): EffortBand => ({
  low: Math.min(...bands.map((band) => band.low)),
  high: Math.min(...bands.map((band) => band.high)),
});

function bandOf(population: Population, input: EffortBandInput): EffortBand {
  if (population === 'post_op') return postOpBand(input);
  const isHealthyAdult = population === 'general_novice' || population === 'general_trained';
  if (isHealthyAdult && input.goal === 'tendon_hsr') return tendonBand;
  const row = effortBandTable[population];
  return inFirstSessions(input.sessionsDone) ? row.first : row.later;
}

/** After surgery the band goes by the cap in force (LG-4.3). */
export function postOpBand(state: SurgeryState): EffortBand {
  const capPct = postOpCapInForce(state);
  const row = postOpBands.findLast(({ fromCapPct }) => capPct >= fromCapPct) ?? postOpBands[0];
  return row?.band ?? { low: 0, high: 0 };
}

/** What lowers both ends. Irritability that was not assessed counts as moderate; an age that is not known lowers nothing here. */
function limitsOf({ irritability, ageYears, effortMax }: EffortBandInput): number[] {
  const level = isOneOf(irritabilityLevels, irritability) ? irritability : 'moderate';
  const isYouth = isNumber(ageYears) && ageYears >= 0 && ageYears < adultFromYears;
  return [effortLimitByIrritability[level], isYouth ? youthEffortMax : null, effortMax].filter(isNumber);
}
