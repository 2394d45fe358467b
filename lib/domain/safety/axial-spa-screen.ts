import { type Result, accept, refuse } from '../result.ts';
import { type Missing, isNumber } from '../number/values.ts';

const countedSigns = [
  'wakesSecondHalfOfNight',
  'buttockPain',
  'betterWithMovement',
  'betterWithNsaid48h',
  'firstDegreeRelative',
  'arthritis',
  'enthesitis',
  'psoriasis',
] as const;

export type AxialSpaAnswers = {
  ageAtOnset?: number | Missing;
  durationMonths?: number | Missing;
} & { [sign in (typeof countedSigns)[number]]?: boolean | Missing };

/** Onset before this age, for longer than these months [NiceNg65]. */
export const onsetBeforeYears = 45;
export const longerThanMonths = 3;
export const earlyOnsetBeforeYears = 35;
/** NICE refers at four and tests HLA-B27 at three; three is reported so that a clinician decides. */
export const reportedSigns = 3;

/**
 * Counts the signs of axial spondyloarthritis of NICE NG65 (SF-4). The count comes back even when age or
 * duration rule it out. Refuses without age at onset or duration; other missing answers are not counted.
 */
export function axialSpaScreen(
  input: AxialSpaAnswers,
): Result<{ count: number; urgency: 'inform_clinician' | 'none' }, 'data_missing'> {
  const { ageAtOnset, durationMonths } = input;
  if (!isNumber(ageAtOnset) || ageAtOnset < 0) return refuse('data_missing');
  if (!isNumber(durationMonths) || durationMonths < 0) return refuse('data_missing');
  const signs = countedSigns.filter((sign) => input[sign] === true).length;
  const count = signs + (ageAtOnset < earlyOnsetBeforeYears ? 1 : 0);
  const applies = ageAtOnset < onsetBeforeYears && durationMonths > longerThanMonths;
  return accept({ count, urgency: applies && count >= reportedSigns ? 'inform_clinician' : 'none' });
}
