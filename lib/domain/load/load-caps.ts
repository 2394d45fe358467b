import type { Goal } from '../dosage/goals.ts';
import { type Result, accept, refuse } from '../result.ts';
import type { RuleChoices } from '../choices/rule-choices.ts';
import { type Missing, isHalfStep, isMissing, isWhole } from '../number/values.ts';
import {
  type Population,
  type SurgeryState,
  activePopulations,
  inFirstSessions,
  populationProblem,
  surgeryStage,
} from '../person/populations.ts';

type CapRow = { first: number; later: number; sources: readonly string[]; isChoice: boolean };

/** Highest load in percent of 1RM, first six sessions and later. `post_op` goes by the day since surgery instead (LG-3.3). */
export const capTable: Record<Population, CapRow> = {
  general_trained: { first: 85, later: 100, sources: ['ACSM2009'], isChoice: false },
  general_novice: { first: 70, later: 80, sources: ['ACSM2009'], isChoice: false },
  older_adult: { first: 50, later: 85, sources: ['Garber2011', 'Fragala2019'], isChoice: false },
  osteoporosis: { first: 60, later: 85, sources: ['BrookeWavell2022'], isChoice: false },
  vertebral_fracture: { first: 40, later: 60, sources: ['Giangregorio2014'], isChoice: true },
  post_op: { first: 40, later: 60, sources: [], isChoice: true },
  acute_pain: { first: 40, later: 60, sources: ['George2021'], isChoice: true },
};
/** A 6RM is 83.3 %: heavy slow resistance needs this much from a novice too (choice). */
export const tendonNoviceCapPct = 85;

export type LoadCapInput = SurgeryState & {
  populations: readonly Population[];
  sessionsDone?: number | Missing;
  goal?: Goal | Missing;
};

type CapRefusal = 'population_missing' | 'population_unknown' | 'pct_invalid';

/** What a recorded cap after surgery may be, in percent of 1RM, whole or half (LG-3.3). */
export const postOpCapBounds = { min: 20, max: 85 } as const;
export const isPostOpCap = (pct: unknown): boolean =>
  isHalfStep(pct, postOpCapBounds.min, postOpCapBounds.max);

/** The lowest cap among the patient's populations, in percent of 1RM. Refuses an empty list, an unknown population, then a recorded cap outside its bounds. */
export function loadCapPct(input: LoadCapInput): Result<{ capPct: number }, CapRefusal> {
  const cap = decidingCap(input);
  return cap.ok ? accept({ capPct: cap.capPct }) : cap;
}

/** The lowest cap with the population that sets it; of equal ones the first in the patient's list. Refuses as `loadCapPct` does. */
export function decidingCap(
  input: LoadCapInput,
): Result<{ capPct: number; population: Population }, CapRefusal> {
  const problem = populationProblem(input.populations);
  if (problem !== null) return refuse(problem);
  if (!isMissing(input.postOpCapPct) && !isPostOpCap(input.postOpCapPct)) return refuse('pct_invalid');
  const caps = activePopulations(input.populations, input).map((population) => ({
    population,
    capPct: capOf(population, input),
  }));
  const [first, ...others] = caps;
  if (first === undefined) return refuse('population_missing');
  return accept(others.reduce((lowest, cap) => (cap.capPct < lowest.capPct ? cap : lowest), first));
}

function capOf(population: Population, input: LoadCapInput): number {
  if (population === 'post_op') return postOpCapInForce(input);
  const row = chosenCaps(population, input.choices);
  if (population === 'general_novice' && input.goal === 'tendon_hsr')
    return input.choices?.tendonNoviceCapPct ?? tendonNoviceCapPct;
  return inFirstSessions(input.sessionsDone) ? row.first : row.later;
}

/**
 * The cap after surgery in percent of 1RM: the recorded one, else the table's by day. Where the day is not known, a recorded cap never
 * lifts the early one (LG-3.3).
 */
export function postOpCapInForce(state: SurgeryState): number {
  const { first, later } = chosenCaps('post_op', state.choices);
  const { postOpCapPct, daysSinceSurgery } = state;
  if (isMissing(postOpCapPct)) return surgeryStage(state) === 'early' ? first : later;
  return isWhole(daysSinceSurgery, 0) ? postOpCapPct : Math.min(postOpCapPct, first);
}

/** The row of a population with the clinic's own numbers in it. */
function chosenCaps(
  population: Population,
  choices: RuleChoices | undefined,
): Pick<CapRow, 'first' | 'later'> {
  if (choices === undefined) return capTable[population];
  const chosen: Partial<Record<Population, Pick<CapRow, 'first' | 'later'>>> = {
    vertebral_fracture: { first: choices.vertebralCapFirstPct, later: choices.vertebralCapLaterPct },
    post_op: { first: choices.surgeryCapEarlyPct, later: choices.surgeryCapLaterPct },
    acute_pain: { first: choices.acutePainCapFirstPct, later: choices.acutePainCapLaterPct },
  };
  return chosen[population] ?? capTable[population];
}
