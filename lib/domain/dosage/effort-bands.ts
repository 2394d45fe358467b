import type { Goal } from './goals.ts';
import { type Result, accept, refuse } from '../result.ts';
import { type Missing, isNumber } from '../number/values.ts';
import {
  type Population,
  type SurgeryState,
  activePopulations,
  inFirstSessions,
  populationProblem,
  surgeryStage,
} from '../person/populations.ts';

/** Effort to aim at on the 0-10 scale, both ends included. */
export type EffortBand = { low: number; high: number };

/** Effort bands of the first six sessions and later; `post_op` goes by the day since surgery instead (LG-4.0). */
export const effortBandTable: Record<Population, { first: EffortBand; later: EffortBand }> = {
  general_trained: { first: { low: 6, high: 8 }, later: { low: 7, high: 9 } },
  general_novice: { first: { low: 4, high: 6 }, later: { low: 6, high: 8 } },
  older_adult: { first: { low: 3, high: 5 }, later: { low: 5, high: 8 } },
  osteoporosis: { first: { low: 3, high: 5 }, later: { low: 5, high: 8 } },
  vertebral_fracture: { first: { low: 2, high: 4 }, later: { low: 3, high: 5 } },
  post_op: { first: { low: 2, high: 4 }, later: { low: 4, high: 6 } },
  acute_pain: { first: { low: 2, high: 3 }, later: { low: 3, high: 5 } },
};
/** Heavy slow resistance takes this band in place of the table for healthy adults (LG-6.1, choice). */
const tendonBand: EffortBand = { low: 7, high: 9 };

export type EffortBandInput = SurgeryState & {
  populations: readonly Population[];
  sessionsDone?: number | Missing;
  goal?: Goal | Missing;
  /** The band of the dosage row (LG-6); used only where it is not higher. */
  goalBand?: EffortBand | Missing;
};

/** The lowest low and the lowest high among the patient's populations and the goal. Refuses an empty or unknown population. */
export function effortBandFor(
  input: EffortBandInput,
): Result<{ effortTarget: EffortBand }, 'population_missing' | 'population_unknown'> {
  const problem = populationProblem(input.populations);
  if (problem !== null) return refuse(problem);
  const bands = activePopulations(input.populations, input).map((population) => bandOf(population, input));
  const goalBand = input.goalBand;
  if (goalBand && isNumber(goalBand.low) && isNumber(goalBand.high)) bands.push(goalBand);
  return accept({
    effortTarget: {
      low: Math.min(...bands.map((band) => band.low)),
      high: Math.min(...bands.map((band) => band.high)),
    },
  });
}

function bandOf(population: Population, input: EffortBandInput): EffortBand {
  const row = effortBandTable[population];
  if (population === 'post_op') return surgeryStage(input) === 'early' ? row.first : row.later;
  const isHealthyAdult = population === 'general_novice' || population === 'general_trained';
  if (isHealthyAdult && input.goal === 'tendon_hsr') return tendonBand;
  return inFirstSessions(input.sessionsDone) ? row.first : row.later;
}
