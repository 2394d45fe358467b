import { type Region, regions } from '../library/vocabulary.ts';
import { isOneOf } from '../number/values.ts';
import { ageOn } from '../person/age.ts';
import { conditionFacts } from '../safety/condition-facts.ts';
import { type ConditionOnRecord, toRecordedCondition } from '../safety/recorded-condition.ts';
import { type ConditionCode, isConditionCode } from '../safety/vocabulary.ts';
import type { BodyRegion } from './body-regions.ts';
import { type QuestionContext, isPostpartum } from './red-flag-selection.ts';

/** Operations and fractures, after which the questions about wound, limb and replaced joint are asked. */
const operations: readonly ConditionCode[] = [
  'si_joint_fusion_postop',
  'total_hip_replacement_posterior',
  'total_hip_replacement_anterior',
  'total_hip_replacement_lateral',
  'total_knee_replacement',
  'acl_reconstruction',
  'rotator_cuff_repair',
  'shoulder_stabilisation_postop',
  'achilles_rupture_operative',
  'meniscus_repair',
  'lumbar_discectomy_postop',
  'lumbar_fusion_postop',
  'hip_fracture_postop',
  'fracture_lower_limb',
  'fracture_upper_limb',
  'postpartum_caesarean',
];

/** Ages at which "if pregnant" is not asked of somebody without a pregnancy on record: below the first and above the second (a choice). */
const pregnancyAges = { from: 10, to: 60 } as const;

/** What a record says that bears on which questions are asked. */
export type AskedPerson = {
  birthDate: string;
  today: string;
  /** The active conditions; `code` null is free text. */
  conditions: readonly ConditionOnRecord[];
  /** Of the exercises that are prescribed now. */
  exerciseRegions: readonly Region[];
  /** Named by the patient as sore. */
  painRegions: readonly BodyRegion[];
  answeredByRelated: boolean;
};

/**
 * Who is asked about what, from what is on record (SF-2). Surgery is known to be none only where conditions were recorded and all of
 * them are on the list; everything else that is not known widens the questions.
 */
export function questionContextOf(person: AskedPerson): QuestionContext {
  const { birthDate, today, conditions, exerciseRegions, painRegions, answeredByRelated } = person;
  const codes = conditions.flatMap(({ code }) => (isConditionCode(code) ? [code] : []));
  const isHistoryKnown = conditions.length > 0 && codes.length === conditions.length;
  const ageYears = ageOn(birthDate, today);
  const pregnant = isPregnant(codes, ageYears);
  const recorded = conditions.map((one) => toRecordedCondition(one, one.code ?? '', today));
  return {
    libraryRegions: regions.filter(
      (region) => exerciseRegions.includes(region) || codes.some((code) => regionsOf(code).includes(region)),
    ),
    painRegions: [...new Set(painRegions)],
    ageYears,
    postop: codes.some((code) => operations.includes(code)) ? true : isHistoryKnown ? false : null,
    pregnant,
    // Somebody who was pregnant may have given birth without anybody recording it.
    postpartum: isPostpartum(recorded) ? true : pregnant === true ? null : false,
    diabetesNeuropathy: codes.includes('diabetes_neuropathy'),
    conditionCodes: codes,
    answeredByRelated,
  };
}

function isPregnant(codes: readonly ConditionCode[], ageYears: number | null): boolean | null {
  if (codes.includes('pregnancy') || codes.includes('pregnancy_contraindicated')) return true;
  if (ageYears === null) return null;
  return ageYears < pregnancyAges.from || ageYears > pregnancyAges.to ? false : null;
}

/** Where a condition lies, in the regions of the library; none for what lies nowhere in particular. */
export function regionsOf(code: ConditionCode): readonly Region[] {
  const { group, site, regions: trained } = conditionFacts[code];
  if (isOneOf(regions, group)) return [group];
  switch (site) {
    case 'spine': {
      const isNeckToo = group === 'stop' || trained.includes('neck');
      return isNeckToo ? ['low_back', 'thoracic', 'neck'] : ['low_back', 'thoracic'];
    }
    case 'pelvis':
      return ['low_back', 'hip'];
    case 'leg':
      return ['hip', 'knee', 'ankle_foot'];
    case 'arm':
      return ['shoulder', 'elbow_wrist'];
    case 'joint':
    case 'whole_body':
      return [];
  }
}
