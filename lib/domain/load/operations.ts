import { type Missing, isOneOf, isWhole } from '../number/values.ts';
import { type Population, lateSurgeryLastDay } from '../person/populations.ts';
import type { DatedCondition } from './condition-limits.ts';

/** Tendons and labra that were sewn or grow together: a set near failure is the hardest pull they meet (LG-2.6, choice). */
const slowRepairs = [
  'rotator_cuff_repair',
  'shoulder_stabilisation_postop',
  'achilles_rupture_operative',
  'achilles_rupture_nonoperative',
] as const;

/** What makes a patient `post_op` and counts as surgery for test sets. For fractures and the rupture without surgery the injury is the day. */
export const surgeryConditions = [
  'si_joint_fusion_postop',
  'total_hip_replacement_posterior',
  'total_hip_replacement_anterior',
  'total_hip_replacement_lateral',
  'total_knee_replacement',
  'acl_reconstruction',
  ...slowRepairs,
  'meniscus_repair',
  'lumbar_discectomy_postop',
  'lumbar_fusion_postop',
  'hip_fracture_postop',
  'fracture_lower_limb',
  'fracture_upper_limb',
] as const;

/** No test set before this day after surgery, in any region, and before this one after a slow repair (LG-2.6). */
export const testSetFromDay = { usual: lateSurgeryLastDay, slowRepair: 182 } as const;

export const isSurgery = ({ code }: { code: string | null }): boolean => isOneOf(surgeryConditions, code);

/** Whether an operation is too recent for a test set; one whose day is not known is, as is `post_op` without an operation on the list. */
export function hasRecentSurgery(
  populations: readonly Population[],
  conditions: readonly DatedCondition[],
): boolean {
  const operations = conditions.filter(isSurgery);
  if (operations.length === 0) return populations.includes('post_op');
  return operations.some(({ code, daysSince }) => {
    const fromDay = isOneOf(slowRepairs, code) ? testSetFromDay.slowRepair : testSetFromDay.usual;
    return !isWhole(daysSince, fromDay);
  });
}

/** Days since the latest operation; null as soon as the day of one is not known, or when there is none. */
export function latestOperation(conditions: readonly DatedCondition[]): number | null {
  const days = conditions
    .filter(isSurgery)
    .map(({ daysSince }: { daysSince?: number | Missing }) => daysSince);
  return days.length > 0 && days.every((day) => isWhole(day, 0)) ? Math.min(...days) : null;
}
