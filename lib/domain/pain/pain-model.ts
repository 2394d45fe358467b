import type { WithChoices } from '../choices/rule-choices.ts';
import { accept } from '../result.ts';
import { type Missing, isMissing, isNumber, isOneOf, isWhole } from '../number/values.ts';
import { type Irritability, irritabilityLevels } from './irritability.ts';

export const surgeryProtectedDays = 42;
export const acuteOnsetDays = 14;
/** Conditions whose tissue or nerve tolerance is uncertain, in the order in which they are named as the reason (LG-7.2). */
export const protectiveConditions = [
  'vertebral_compression_fracture',
  'stress_fracture_spine',
  'bone_stress_injury_lower_limb',
  'ischial_apophysis_avulsion',
  'lumbar_radiculopathy',
  'lumbar_disc_herniation',
  'cervical_radiculopathy',
  'gout_flare',
  'rheumatoid_arthritis_flare',
  'cervical_myelopathy_monitored',
  'fracture_lower_limb',
  'fracture_upper_limb',
  'achilles_rupture_nonoperative',
  'shoulder_instability',
] as const;
/** Of these, the ones that protect only while they heal: to the day before this one, or while the day is not known. */
const healingConditions = [
  'fracture_lower_limb',
  'fracture_upper_limb',
  'achilles_rupture_nonoperative',
  'shoulder_instability',
] as const;
export const healedFromDay = 84;

/** Whether a condition is still passed to `painModelFor`: a healing one is, unless it is known to be 84 days old or more. */
export const stillProtects = ({ code, daysSince }: { code: string; daysSince?: number | Missing }): boolean =>
  !isOneOf(healingConditions, code) || !isWhole(daysSince, healedFromDay);

type PainModelReason =
  | 'irritability_high'
  | 'irritability_unknown'
  | 'recent_surgery'
  | 'acute_onset'
  | (typeof protectiveConditions)[number]
  | 'default';
export type PainModelProposal = { painModel: 'standard' | 'protective'; because: PainModelReason };

export type PainModelInput = WithChoices & {
  irritability?: Irritability | Missing;
  daysSinceSurgery?: number | Missing;
  daysSinceOnset?: number | Missing;
  conditions?: readonly string[] | Missing;
};

/** Proposes the pain limits, never `relative`; the clinician may choose others. Days that are given but cannot be read count as recent. */
export function painModelFor(input: PainModelInput): { ok: true } & PainModelProposal {
  const because = protectiveReason(input);
  return accept(
    because === null ? { painModel: 'standard', because: 'default' } : { painModel: 'protective', because },
  );
}

function protectiveReason(input: PainModelInput): PainModelReason | null {
  const surgeryDays = input.choices?.surgeryProtectedDays ?? surgeryProtectedDays;
  const onsetDays = input.choices?.acuteOnsetDays ?? acuteOnsetDays;
  if (input.irritability === 'high') return 'irritability_high';
  if (!isOneOf(irritabilityLevels, input.irritability)) return 'irritability_unknown';
  const { daysSinceSurgery, daysSinceOnset } = input;
  if (!isMissing(daysSinceSurgery) && !(isNumber(daysSinceSurgery) && daysSinceSurgery >= surgeryDays)) {
    return 'recent_surgery';
  }
  if (!isMissing(daysSinceOnset) && !(isNumber(daysSinceOnset) && daysSinceOnset > onsetDays)) {
    return 'acute_onset';
  }
  const conditions: readonly unknown[] = Array.isArray(input.conditions) ? input.conditions : [];
  return protectiveConditions.find((code) => conditions.includes(code)) ?? null;
}
