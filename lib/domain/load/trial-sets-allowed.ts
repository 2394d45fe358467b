import { type Result, accept, refuse } from '../result.ts';
import type { WithChoices } from '../choices/rule-choices.ts';
import { type Missing, isMissing, isOneOf } from '../number/values.ts';
import { painZone } from '../pain/judge-pain.ts';
import { type PainModel, isPainScore, painModels } from '../pain/pain-zone.ts';
import { type Population, populationProblem, surgeryStage } from '../person/populations.ts';
import { type DatedCondition, isStopCondition } from './condition-limits.ts';
import { isSurgery } from './operations.ts';
import {
  type Setting,
  areKnown,
  clinicOnlyFromYears,
  knownAge,
  settings,
  youngestAloneYears,
} from './test-set-allowed.ts';

/** At most so many trial exercises a day (LG-4.4, choice); trial sets of each: `mostTrialSets`. */
export const trialExercisesPerDay: Record<Setting, number> = { home: 2, clinic: 4 };

/** With these a clinician is present (LG-4.4, order 8). */
const clinicOnlyConditions = [
  'vertebral_compression_fracture',
  'cardiac_disease_stable',
  'angina_exertional_stable',
  'cervical_myelopathy_monitored',
] as const;
/** Worst open answers with which a light trial goes on. */
const harmlessFlags = ['none', 'inform_clinician'] as const;

export type TrialSetsRequest = WithChoices & {
  setting?: Setting | Missing;
  populations: readonly Population[];
  conditions?: readonly DatedCondition[] | Missing;
  ageYears?: number | Missing;
  daysSinceSurgery?: number | Missing;
  redFlag?: string | Missing;
  /** null: none of them. Left out, nobody asked. */
  stopSymptom?: string | null;
  /** The safety check of this exercise. */
  contraindicated?: boolean | Missing;
  painBefore?: number | Missing;
  painModel?: PainModel | Missing;
  painAmberTo?: number | Missing;
  adultPresent?: boolean | Missing;
};
export type TrialSetsRefusal =
  | 'population_missing'
  | 'population_unknown'
  | 'condition_unknown'
  | 'setting_unknown'
  | 'trial_flag_open'
  | 'trial_contraindicated'
  | 'data_missing'
  | 'pain_invalid'
  | 'trial_pain_first'
  | 'trial_clinic_only';

/** Whether a patient may be led through light trial sets here and now; the first matching row of LG-4.4 refuses. */
export function trialSetsAllowed(request: TrialSetsRequest): Result<object, TrialSetsRefusal> {
  const problem = populationProblem(request.populations);
  if (problem !== null) return refuse(problem);
  const conditions = request.conditions ?? [];
  if (!areKnown(conditions)) return refuse('condition_unknown');
  const setting = request.setting ?? 'home';
  if (!isOneOf(settings, setting)) return refuse('setting_unknown');
  if (!isOneOf(harmlessFlags, request.redFlag) || request.stopSymptom !== null)
    return refuse('trial_flag_open');
  if (request.contraindicated !== false || conditions.some(isStopCondition))
    return refuse('trial_contraindicated');
  const { painBefore } = request;
  if (isMissing(painBefore)) return refuse('data_missing');
  if (!isPainScore(painBefore)) return refuse('pain_invalid');
  if (isRestingPainRed(request, painBefore)) return refuse('trial_pain_first');
  return setting === 'home' && needsClinic(request, conditions) ? refuse('trial_clinic_only') : accept({});
}

/** A model that is left out or unknown is `protective`; `relative` has no rise to judge at rest and takes the standard limits. */
function isRestingPainRed({ painModel, painAmberTo }: TrialSetsRequest, pain: number): boolean {
  const known = isOneOf(painModels, painModel) ? painModel : 'protective';
  const zone = painZone({ painModel: known === 'relative' ? 'standard' : known, painAmberTo, pain });
  return !zone.ok || zone.zone === 'red';
}

function needsClinic(request: TrialSetsRequest, conditions: readonly DatedCondition[]): boolean {
  const { populations, choices } = request;
  const age = knownAge(request.ageYears);
  if (age === null || age >= clinicOnlyFromYears) return true;
  if (age < youngestAloneYears && request.adultPresent !== true) return true;
  if (populations.includes('vertebral_fracture')) return true;
  if (populations.includes('post_op') && surgeryStage(request) === 'early') return true;
  return conditions.some(
    (one) =>
      isOneOf(clinicOnlyConditions, one.code) ||
      (isSurgery(one) && surgeryStage({ daysSinceSurgery: one.daysSince, choices }) === 'early'),
  );
}
