import { type Irritability } from '../pain/irritability.ts';
import type { Missing } from '../number/values.ts';
import { type Population, type SurgeryState, activePopulations } from '../person/populations.ts';

const cautiousPopulations: readonly Population[] = [
  'older_adult',
  'osteoporosis',
  'vertebral_fracture',
  'post_op',
  'acute_pain',
];

export type CautionInput = SurgeryState & {
  populations: readonly Population[];
  irritability?: Irritability | Missing;
  /** The safety check answered `caution` for this exercise. */
  safetyCaution?: boolean | Missing;
  /** The clinician ticked it. */
  ticked?: boolean | Missing;
};

/** Whether the smaller steps and longer waits apply. An irritability that was not assessed counts as raised. */
export function isCautiousPatient(input: CautionInput): boolean {
  return (
    activePopulations(input.populations, input).some((one) => cautiousPopulations.includes(one)) ||
    input.irritability !== 'low' ||
    input.safetyCaution === true ||
    input.ticked === true
  );
}
