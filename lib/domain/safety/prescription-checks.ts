import { type LocalizedText, type Result, accept, refuse } from '../result.ts';
import { isNumber } from '../number/values.ts';
import { isClearanceKind } from './clearance-kinds.ts';
import { conditionFacts } from './condition-facts.ts';
import { type PrescriptionFinding, doseFindings } from './dose-findings.ts';
import { checkedAgainst } from './loaded-parts.ts';
import { type Prescribed, type RecordedCondition, isLifted } from './recorded-condition.ts';
import { type ExplainedHit, explainSafety, severityOf, worstHits } from './resolve-safety.ts';
import {
  type ConditionCode,
  type ExerciseAttribute,
  type SafetyRating,
  isConditionCode,
  isExerciseAttribute,
} from './vocabulary.ts';
import { type WeightBearingOrder, allowsWeight, orderFinding, standsOnFeet } from './weight-bearing-order.ts';

export type PrescriptionCheckInput = {
  prescribed: Prescribed;
  conditions: readonly RecordedCondition[];
  /** An order for the patient as a whole, none when left out. Weight as tolerated acts only on the condition that carries it. */
  weightBearingOrder?: WeightBearingOrder;
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
 * beside it, which can only make the rating worse (SF-1, SF-1.6). Each condition is judged by itself, so one more
 * condition never makes the rating better. A prompt with reasons, not a lock. Refuses unknown attributes.
 */
export function checkPrescription(
  input: PrescriptionCheckInput,
): Result<PrescriptionCheck, 'attribute_unknown'> {
  const { conditions, weightBearingOrder = 'none' } = input;
  if (!input.prescribed.exercise.attributes.every(isExerciseAttribute)) return refuse('attribute_unknown');
  const prescribed = withDoseAttributes(input.prescribed);
  const { exercise } = prescribed;
  const all = worstHits(
    conditions.flatMap((condition) =>
      isConditionCode(condition.code) ? hitsFor(prescribed, condition, condition.code) : [],
    ),
  );
  const [hits, notRanked] = splitRanked(all, prescribed);
  const findings = [
    ...doseFindings(prescribed, conditions),
    ...conditions.flatMap(({ code, weightBearingOrder: order }) =>
      orderFinding(order, isConditionCode(code) ? code : null, exercise),
    ),
    ...orderFinding(weightBearingOrder, null, exercise),
  ];
  return accept({
    rating: worstRating([...hits, ...findings].map(({ rating }) => rating)),
    hits,
    findings,
    notRanked,
    notChecked: conditions.filter(({ code }) => !isConditionCode(code)).map(({ label }) => label),
  });
}

/** What the dose brings in by itself: hard effort, and the fast lift that every dose for power asks for (DG-POW-1, DG-POW-2). */
function withDoseAttributes(prescribed: Prescribed): Prescribed {
  const { exercise, effortHigh, goal } = prescribed;
  const attributes = new Set<ExerciseAttribute>(exercise.attributes);
  if (isNumber(effortHigh) && effortHigh >= highEffortFrom) attributes.add('high_effort');
  if (goal === 'power') attributes.add('ballistic_fast');
  return { ...prescribed, exercise: { ...exercise, attributes: [...attributes] } };
}

/**
 * The lines of the matrix that speak about one condition. A record that stands on its feet meets the condition's warnings about
 * weight on both feet as if it carried that attribute, never its recommendation of it.
 */
function hitsFor(prescribed: Prescribed, condition: RecordedCondition, code: ConditionCode): ExplainedHit[] {
  const { exercise } = prescribed;
  const checked = checkedAgainst(prescribed, condition, code);
  const isWhole = checked === 'everything';
  const own: readonly ExerciseAttribute[] = isWhole ? exercise.attributes : checked;
  const stands = isWhole && standsOnFeet(exercise);
  const result = explainSafety({
    attributes: stands ? [...own, 'weight_bearing_bilateral'] : own,
    pattern: isWhole ? exercise.pattern : null,
    conditions: [
      {
        code,
        daysSince: condition.daysSince,
        clearedFor: (condition.clearedFor ?? []).filter(isClearanceKind),
      },
    ],
  });
  if (!result.ok) return [];
  return result.hits
    .filter(
      ({ rating, attribute }) =>
        rating !== 'preferred' || !isExerciseAttribute(attribute) || own.includes(attribute),
    )
    .map((hit) => (isSwitchedOff(hit, condition, code) ? { ...hit, rating: 'caution' } : hit));
}

/** A ban that an order or an older switch of this condition has turned into a caution; its reason stays on screen. */
const isSwitchedOff = (
  { attribute, rating }: ExplainedHit,
  condition: RecordedCondition,
  code: ConditionCode,
): boolean =>
  rating === 'contraindicated' &&
  isExerciseAttribute(attribute) &&
  (isLifted(condition, code, attribute) || allowsWeight(condition, attribute));

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
    en: 'A weight-bearing order is in force. Offer the seated or lying version; on one leg only when the order has ended.',
    es: 'Hay una orden sobre el apoyo. Ofrezca la versión sentada o acostada; sobre una pierna, solo cuando la orden haya terminado.',
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
