import { type Missing, isMissing, isOneOf, isWhole } from '../../number/values.ts';
import { isPainScore, severePain } from '../../pain/pain-zone.ts';
import { type Result, accept, refuse } from '../../result.ts';
import { type RedFlagLevel, type StopSymptom, redFlagLevels, stopSymptoms } from './decision-input.ts';
import type { DecisionUrgency } from './outcome.ts';

type FlarePlan = {
  stage: 'stop' | 'ask' | 'contact' | 'not_a_flare' | 'settle' | 'rebuild';
  /** Percent less load; null where nothing is done. */
  loadReductionPct: number | null;
  sets: 'same' | 'half' | 'none';
  urgency: DecisionUrgency;
};

/** Two points is the measurement error of the scale [Childs2005]; without a usual pain the rest is a choice (LG-8.8). */
export const flareRise = 2;
export const flareFromPain = 6;
/** The last day of each stage, the first day of the flare being 0 (choice). */
export const flareDays = { settle: 2, rebuild: 7 } as const;
/** Percent less load (choice). */
export const flarePct = { early: 20, later: 10 } as const;
/** Highest effort while it settles (choice); handed to the effort band. */
export const flareEffortMax = 4;

const nothing = { loadReductionPct: null, sets: 'none' } as const;
const early = { loadReductionPct: flarePct.early, sets: 'half' } as const;
const later = { loadReductionPct: flarePct.later, sets: 'same' } as const;
const told = { stage: 'contact', urgency: 'inform_clinician' } as const;

export type FlareInput = {
  painNow: number | Missing;
  usualPain?: number | Missing;
  /** Whole days since the patient said so; 0 is that day. */
  daysInFlare: number | Missing;
  redFlag: RedFlagLevel | Missing;
  stopSymptom: StopSymptom | null;
  /** Down an arm or leg. */
  spreading?: boolean | Missing;
};

/**
 * What counts while a flare-up lasts that the patient has reported (LG-8.8): stops and unanswered questions first, then how bad and
 * how long. Never a dose above that of `decide`: of two reductions the larger counts. Refuses pain that is no whole number 0 to 10
 * and days that are no whole number.
 */
export function flareStage(input: FlareInput): Result<FlarePlan, 'pain_invalid' | 'days_invalid'> {
  const plan = stageOf(input);
  if (typeof plan === 'string') return refuse(plan);
  const isRaised = input.redFlag === 'inform_clinician' && plan.urgency === 'none';
  return accept(isRaised ? { ...plan, urgency: 'inform_clinician' } : plan);
}

function stageOf(input: FlareInput): FlarePlan | 'pain_invalid' | 'days_invalid' {
  const { redFlag, stopSymptom, painNow, usualPain, daysInFlare } = input;
  const stop = (['emergency_now', 'same_day'] as const).find(
    (level) => redFlag === level || stopSymptom === level,
  );
  if (stop !== undefined) return { stage: 'stop', ...nothing, urgency: stop };
  const isAnswered =
    isOneOf(redFlagLevels, redFlag) &&
    redFlag !== 'incomplete' &&
    (stopSymptom === null || isOneOf(stopSymptoms, stopSymptom));
  if (!isAnswered) return { stage: 'ask', ...nothing, urgency: 'none' };
  if (input.spreading === true) return { ...told, ...early };
  if (!isPainScore(painNow) || !(isMissing(usualPain) || isPainScore(usualPain))) return 'pain_invalid';
  if (painNow >= severePain) return { ...told, ...early };
  if (!isFlare(painNow, usualPain))
    return { stage: 'not_a_flare', loadReductionPct: 0, sets: 'same', urgency: 'none' };
  if (!isWhole(daysInFlare, 0)) return 'days_invalid';
  if (daysInFlare <= flareDays.settle) return { stage: 'settle', ...early, urgency: 'none' };
  if (daysInFlare <= flareDays.rebuild) return { stage: 'rebuild', ...later, urgency: 'none' };
  return { ...told, ...later };
}

const isFlare = (painNow: number, usualPain: number | Missing): boolean =>
  isMissing(usualPain) ? painNow >= flareFromPain : painNow - usualPain >= flareRise;
