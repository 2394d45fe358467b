import { type Result, accept } from '../result.ts';
import { type Missing, isNumber, isWhole } from '../number/values.ts';

export type VertebralFractureAnswers = {
  ageYears?: number | Missing;
  trauma?: boolean | Missing;
  osteoporosis?: boolean | Missing;
  painNow?: number | Missing;
  thoracicPain?: boolean | Missing;
  longTermSteroids?: boolean | Missing;
};

export type VertebralFractureFeature =
  | 'age_75_plus'
  | 'trauma'
  | 'osteoporosis'
  | 'pain_7_plus'
  | 'thoracic_pain'
  | 'long_term_steroids';

/** [Enthoven2016] */
export const fractureAgeYears = 75;
export const fracturePain = 7;
/** This many features, or trauma with one other, ask for a check the same day. A choice of the rule book. */
export const sameDayFeatures = 3;

/**
 * Features that make a vertebral fracture more likely (SF-3): five from Enthoven 2016 and long-term steroids
 * from Henschke 2009. An input that is missing or invalid is listed in `unanswered`: no feature and no "no".
 * Never refuses; it does not diagnose.
 */
export function vertebralFractureRisk(input: VertebralFractureAnswers): Result<
  {
    features: VertebralFractureFeature[];
    urgency: 'same_day' | 'inform_clinician' | 'incomplete' | 'none';
    unanswered: (keyof VertebralFractureAnswers)[];
  },
  never
> {
  const { ageYears, trauma, osteoporosis, painNow, thoracicPain, longTermSteroids } = input;
  const ageKnown = isNumber(ageYears) && ageYears >= 0;
  const painKnown = isWhole(painNow, 0, 10);
  const asked = [
    ['ageYears', 'age_75_plus', ageKnown, ageKnown && ageYears >= fractureAgeYears],
    ['trauma', 'trauma', typeof trauma === 'boolean', trauma === true],
    ['osteoporosis', 'osteoporosis', typeof osteoporosis === 'boolean', osteoporosis === true],
    ['painNow', 'pain_7_plus', painKnown, painKnown && painNow >= fracturePain],
    ['thoracicPain', 'thoracic_pain', typeof thoracicPain === 'boolean', thoracicPain === true],
    [
      'longTermSteroids',
      'long_term_steroids',
      typeof longTermSteroids === 'boolean',
      longTermSteroids === true,
    ],
  ] as const;
  const features = asked.filter(([, , , present]) => present).map(([, feature]) => feature);
  const unanswered = asked.filter(([, , known]) => !known).map(([name]) => name);
  return accept({ features, urgency: urgencyFor(features, unanswered.length), unanswered });
}

function urgencyFor(features: readonly VertebralFractureFeature[], unansweredCount: number) {
  const traumaWithAnother = features.includes('trauma') && features.length >= 2;
  if (traumaWithAnother || features.length >= sameDayFeatures) return 'same_day';
  if (features.length > 0) return 'inform_clinician';
  return unansweredCount > 0 ? 'incomplete' : 'none';
}
