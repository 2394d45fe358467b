import { type Irritability, irritabilityLevels } from '../pain/irritability.ts';
import { type Result, accept, refuse } from '../result.ts';
import { type Missing, isNumber, isOneOf, isRecord } from '../number/values.ts';
import { isConditionCode } from '../safety/vocabulary.ts';
import { type Population, lateSurgeryLastDay, populationProblem } from '../person/populations.ts';

const settings = ['clinic', 'home'] as const;
type Setting = (typeof settings)[number];

/** Conditions with which no test set is done anywhere (LG-2.6). */
const neverTestConditions = [
  'vertebral_compression_fracture',
  'pregnancy',
  'hypertension_uncontrolled',
  'aortic_aneurysm',
  'cauda_equina_syndrome',
  'spinal_infection',
  'spinal_malignancy',
] as const;
export const surgeryConditions = [
  'si_joint_fusion_postop',
  'total_hip_replacement_posterior',
  'total_hip_replacement_anterior',
  'total_hip_replacement_lateral',
  'total_knee_replacement',
  'acl_reconstruction',
] as const;
const clinicOnlyConditions = ['osteoporosis', 'fall_risk', 'cardiac_disease_stable'] as const;
const youngestTestYears = 16;
const clinicOnlyFromYears = 80;

type RecordedCondition = { code: string; daysSince?: number | Missing };
export type TestSetRequest = {
  populations: readonly Population[];
  conditions?: readonly RecordedCondition[] | Missing;
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

/** Whether a submaximal test set may be offered here. The split between clinic and home and the ages are a choice (LG-2.6). */
export function testSetAllowed(request: TestSetRequest): Result<object, TestSetRefusal> {
  const problem = populationProblem(request.populations);
  if (problem !== null) return refuse(problem);
  const conditions = request.conditions ?? [];
  if (!Array.isArray(conditions) || !conditions.every((one) => isRecord(one) && isConditionCode(one.code))) {
    return refuse('condition_unknown');
  }
  const setting = request.setting ?? 'home';
  if (!isOneOf(settings, setting)) return refuse('setting_unknown');
  if (isStoppedEverywhere(request, conditions)) return refuse('test_set_contraindicated');
  if (!isOneOf(irritabilityLevels, request.irritability)) return refuse('data_missing');
  if (setting === 'home' && isClinicOnly(request, conditions)) return refuse('test_set_clinic_only');
  return accept({});
}

function isStoppedEverywhere(request: TestSetRequest, conditions: readonly RecordedCondition[]): boolean {
  const { populations, irritability } = request;
  if (irritability === 'high') return true;
  if (populations.includes('acute_pain') || populations.includes('vertebral_fracture')) return true;
  if (conditions.some((one) => isOneOf(neverTestConditions, one.code))) return true;
  const age = knownAge(request);
  return hasRecentSurgery(populations, conditions) || (age !== null && age < youngestTestYears);
}

function hasRecentSurgery(
  populations: readonly Population[],
  conditions: readonly RecordedCondition[],
): boolean {
  const operations = conditions.filter((one) => isOneOf(surgeryConditions, one.code));
  if (operations.length === 0) return populations.includes('post_op');
  return operations.some((one) => !isNumber(one.daysSince) || one.daysSince < lateSurgeryLastDay);
}

function isClinicOnly(request: TestSetRequest, conditions: readonly RecordedCondition[]): boolean {
  const age = knownAge(request);
  return (
    request.populations.includes('osteoporosis') ||
    conditions.some((one) => isOneOf(clinicOnlyConditions, one.code)) ||
    age === null ||
    age >= clinicOnlyFromYears
  );
}

const knownAge = ({ ageYears }: TestSetRequest): number | null =>
  isNumber(ageYears) && ageYears >= 0 ? ageYears : null;
