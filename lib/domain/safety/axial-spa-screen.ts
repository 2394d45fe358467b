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

export type AxialSpaSign = (typeof countedSigns)[number];

export type AxialSpaAnswers = {
  ageAtOnset?: number | Missing;
  durationMonths?: number | Missing;
} & { [sign in AxialSpaSign]?: boolean | Missing };

/** Onset before this age, for longer than these months [NiceNg65]. */
export const onsetBeforeYears = 45;
export const longerThanMonths = 3;
export const earlyOnsetBeforeYears = 35;
/** NICE refers at four and tests HLA-B27 at three; three is reported so that a clinician decides. */
export const reportedSigns = 3;

/**
 * Counts the signs of axial spondyloarthritis of NICE NG65 (SF-4). An onset too late or a duration too short means that the screen does
 * not apply: `none`, which is no reassurance. A sign that is neither true nor false is named and keeps a low count `incomplete`. Refuses
 * without age at onset or duration. Never having taken anti-inflammatories is `false`.
 */
export function axialSpaScreen(input: AxialSpaAnswers): Result<
  {
    count: number;
    urgency: 'inform_clinician' | 'incomplete' | 'none';
    /** In the order of the call, whatever the urgency. */
    unanswered: AxialSpaSign[];
  },
  'data_missing'
> {
  const { ageAtOnset, durationMonths } = input;
  if (!isNumber(ageAtOnset) || ageAtOnset < 0) return refuse('data_missing');
  if (!isNumber(durationMonths) || durationMonths < 0) return refuse('data_missing');
  const signs = countedSigns.filter((sign) => input[sign] === true).length;
  const count = signs + (ageAtOnset < earlyOnsetBeforeYears ? 1 : 0);
  const unanswered = countedSigns.filter((sign) => typeof input[sign] !== 'boolean');
  const applies = ageAtOnset < onsetBeforeYears && durationMonths > longerThanMonths;
  return accept({ count, urgency: urgencyFor(applies, count, unanswered.length), unanswered });
}

function urgencyFor(applies: boolean, count: number, unansweredCount: number) {
  if (!applies) return 'none';
  if (count >= reportedSigns) return 'inform_clinician';
  return unansweredCount > 0 ? 'incomplete' : 'none';
}
