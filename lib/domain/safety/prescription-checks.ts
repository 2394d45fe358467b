import { type LocalizedText, type Result, accept, refuse } from '../result.ts';
import { isNumber } from '../number/values.ts';
import { conditionFacts } from './condition-facts.ts';
import { type PrescriptionFinding, doseFindings } from './dose-findings.ts';
import { checkedAgainst } from './loaded-parts.ts';
import {
  type Prescribed,
  type RecordedCondition,
  type WeightBearingOrder,
  isLifted,
} from './recorded-condition.ts';
import { type ExplainedHit, explainSafety, severityOf, worstHits } from './resolve-safety.ts';
import {
  type ConditionCode,
  type ExerciseAttribute,
  type SafetyRating,
  isConditionCode,
  isExerciseAttribute,
} from './vocabulary.ts';
import { bearsWeightUnderOrder, isOrderInForce } from './weight-bearing-order.ts';

export type PrescriptionCheckInput = {
  prescribed: Prescribed;
  conditions: readonly RecordedCondition[];
  weightBearingOrder: WeightBearingOrder;
};

export type PrescriptionCheck = {
  rating: SafetyRating;
  hits: ExplainedHit[];
  findings: PrescriptionFinding[];
  /** `preferred` rows that may not rank this exercise: level 4 or 5, or another region. */
  notRanked: ExplainedHit[];
  /** Labels of conditions without rows. Shown as "not checked", never as a blank or a tick. */
  notChecked: string[];
};

/** Effort from which the dose itself adds `high_effort` (SF-1). */
export const highEffortFrom = 8;
/** `preferred` ranks only records up to this level (SF-1, a choice of the rule book). */
export const highestRankedLevel = 3;

/**
 * The whole safety check of one prescribed exercise: the matrix with laterality and the dose, then the checks
 * beside it, which can only make the rating worse (SF-1). A prompt with reasons, not a lock. Refuses unknown attributes.
 */
export function checkPrescription(
  input: PrescriptionCheckInput,
): Result<PrescriptionCheck, 'attribute_unknown'> {
  if (!input.prescribed.exercise.attributes.every(isExerciseAttribute)) return refuse('attribute_unknown');
  const prescribed = withDerivedAttributes(input);
  const known = input.conditions.flatMap((condition) =>
    isConditionCode(condition.code) ? [{ condition, code: condition.code }] : [],
  );
  const all = worstHits(known.flatMap(({ condition, code }) => hitsFor(prescribed, condition, code)));
  const [hits, notRanked] = splitRanked(all, prescribed);
  const findings = doseFindings(prescribed, known);
  if (input.weightBearingOrder !== 'none' && bearsWeightUnderOrder(prescribed.exercise)) {
    findings.push({ check: 'weight_bearing_order', condition: null, rating: 'contraindicated' });
  }
  return accept({
    rating: worstRating([...hits, ...findings].map(({ rating }) => rating)),
    hits,
    findings,
    notRanked,
    notChecked: input.conditions.filter(({ code }) => !isConditionCode(code)).map(({ label }) => label),
  });
}

function withDerivedAttributes({
  prescribed,
  conditions,
  weightBearingOrder,
}: PrescriptionCheckInput): Prescribed {
  const attributes = new Set<ExerciseAttribute>(prescribed.exercise.attributes);
  if (isNumber(prescribed.effortHigh) && prescribed.effortHigh >= highEffortFrom)
    attributes.add('high_effort');
  if (isOrderInForce(weightBearingOrder, conditions, prescribed.exercise)) {
    attributes.add('weight_bearing_bilateral');
  }
  return { ...prescribed, exercise: { ...prescribed.exercise, attributes: [...attributes] } };
}

function hitsFor(prescribed: Prescribed, condition: RecordedCondition, code: ConditionCode): ExplainedHit[] {
  const checked = checkedAgainst(prescribed, condition, code);
  const result = explainSafety({
    attributes: checked === 'everything' ? prescribed.exercise.attributes : checked,
    pattern: checked === 'everything' ? prescribed.exercise.pattern : null,
    conditions: [{ code, daysSince: condition.daysSince }],
  });
  if (!result.ok) return [];
  return result.hits.map((hit) => {
    const { attribute, rating } = hit;
    if (rating !== 'contraindicated' || !isExerciseAttribute(attribute)) return hit;
    return isLifted(condition, code, attribute) ? { ...hit, rating: 'caution' } : hit;
  });
}

function splitRanked(
  hits: readonly ExplainedHit[],
  { exercise }: Prescribed,
): [ranked: ExplainedHit[], notRanked: ExplainedHit[]] {
  const mayRank = (hit: ExplainedHit) =>
    exercise.level <= highestRankedLevel && conditionFacts[hit.condition].regions.includes(exercise.region);
  const isOut = (hit: ExplainedHit) => hit.rating === 'preferred' && !mayRank(hit);
  return [hits.filter((hit) => !isOut(hit)), hits.filter(isOut)];
}

const worstRating = (ratings: readonly SafetyRating[]): SafetyRating =>
  ratings.reduce((worst, rating) => (severityOf(rating) < severityOf(worst) ? rating : worst), 'none');

/** What the clinician reads for the checks beside the matrix. */
export const findingReasons: Record<PrescriptionFinding['check'], LocalizedText> = {
  stop_resistance: {
    en: 'Resistance work and effort above 4 wait until blood pressure is below 180/110. Gentle walking, mobility and breathing only.',
    es: 'El trabajo con resistencia y el esfuerzo por encima de 4 esperan hasta que la tensión baje de 180/110. Solo andar suave, movilidad y respiración.',
  },
  weight_bearing_order: {
    en: 'A no or touch weight-bearing order is in force. Offer the seated or lying version.',
    es: 'Hay una orden de no apoyar o de apoyo mínimo. Ofrezca la versión sentada o acostada.',
  },
  level_gate: {
    en: 'Level 4 and 5 exercises wait for a technique check in the first 12 weeks, or while the date is not known.',
    es: 'Los ejercicios de nivel 4 y 5 esperan una revisión de la técnica en las primeras 12 semanas, o mientras no se conozca la fecha.',
  },
};

/** Shown for every condition in `notChecked`. */
export const notCheckedText: LocalizedText = {
  en: 'Not checked for this condition',
  es: 'Sin comprobar para este diagnóstico',
};
