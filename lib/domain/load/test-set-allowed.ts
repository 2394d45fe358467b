import { type Irritability, irritabilityLevels } from '../pain/irritability.ts';
import { type Result, accept, refuse } from '../result.ts';
import { type Missing, isNumber, isOneOf, isRecord } from '../number/values.ts';
import { isConditionCode } from '../safety/vocabulary.ts';
import { type Population, populationProblem } from '../person/populations.ts';
import { type DatedCondition, barsHardEffort } from './condition-limits.ts';
import { hasRecentSurgery } from './operations.ts';

export const settings = ['clinic', 'home'] as const;
export type Setting = (typeof settings)[number];

/** Conditions with which no test set is done anywhere, whatever the matrix says of hard effort (LG-2.6, order 4). */
const neverTestConditions = [
  'vertebral_compression_fracture',
  'pregnancy',
  'hypertension_uncontrolled',
  'aortic_aneurysm',
  'cauda_equina_syndrome',
  'spinal_infection',
  'spinal_malignancy',
  'cardiac_disease_unstable',
  'angina_exertional_stable',
  'cervical_myelopathy_suspected',
  'cervical_myelopathy_monitored',
  'rheumatoid_arthritis_flare',
  'pregnancy_contraindicated',
] as const;
const clinicOnlyConditions = ['osteoporosis', 'fall_risk', 'cardiac_disease_stable'] as const;
export const youngestAloneYears = 16;
export const clinicOnlyFromYears = 80;

export type TestSetRequest = {
  populations: readonly Population[];
  conditions?: readonly DatedCondition[] | Missing;
  ageYears?: number | Missing;
  setting?: Setting | Missing;
  irritability?: Irritability | Missing;
};
export type TestSetRefusal =
  | 'population_missing'
  | 'population_unknown'
  | 'condition_unknown'
  | 'setting_unknown'
  | 'test_set_contraindicated'
  | 'data_missing'
  | 'test_set_clinic_only';

/**
 * Whether a submaximal test set may be offered here; any refusal means no. A condition typed as free text must be passed on, and is
 * refused. The split between clinic and home and the ages are a choice (LG-2.6).
 */
export function testSetAllowed(request: TestSetRequest): Result<object, TestSetRefusal> {
  const problem = populationProblem(request.populations);
  if (problem !== null) return refuse(problem);
  const conditions = request.conditions ?? [];
  if (!areKnown(conditions)) return refuse('condition_unknown');
  const setting = request.setting ?? 'home';
  if (!isOneOf(settings, setting)) return refuse('setting_unknown');
  if (isStoppedEverywhere(request, conditions)) return refuse('test_set_contraindicated');
  if (!isOneOf(irritabilityLevels, request.irritability)) return refuse('data_missing');
  if (setting === 'home' && isClinicOnly(request, conditions)) return refuse('test_set_clinic_only');
  return accept({});
}

/** Whether every condition of a list is one of the rule book's. */
export const areKnown = (conditions: unknown): conditions is readonly DatedCondition[] =>
  Array.isArray(conditions) && conditions.every((one) => isRecord(one) && isConditionCode(one.code));

function isStoppedEverywhere(request: TestSetRequest, conditions: readonly DatedCondition[]): boolean {
  const { populations, irritability } = request;
  if (irritability === 'high') return true;
  if (populations.includes('acute_pain') || populations.includes('vertebral_fracture')) return true;
  if (conditions.some(stopsTestSets)) return true;
  const age = knownAge(request.ageYears);
  return hasRecentSurgery(populations, conditions) || (age !== null && age < youngestAloneYears);
}

/** Stable heart disease bars hard effort too, but there the clinic and the cardiac team decide. */
const stopsTestSets = (condition: DatedCondition): boolean =>
  isOneOf(neverTestConditions, condition.code) ||
  (condition.code !== 'cardiac_disease_stable' && barsHardEffort(condition));

function isClinicOnly(request: TestSetRequest, conditions: readonly DatedCondition[]): boolean {
  const age = knownAge(request.ageYears);
  return (
    request.populations.includes('osteoporosis') ||
    conditions.some((one) => isOneOf(clinicOnlyConditions, one.code)) ||
    age === null ||
    age >= clinicOnlyFromYears
  );
}

/** An age in years, null when it is missing or cannot be one. */
export const knownAge = (ageYears: number | Missing): number | null =>
  isNumber(ageYears) && ageYears >= 0 ? ageYears : null;
