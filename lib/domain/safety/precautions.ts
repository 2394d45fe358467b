import { equipmentKindOf } from '../library/derived-fields.ts';
import type { Side } from '../dosage/describe-dosage.ts';
import { levels } from '../library/vocabulary.ts';
import { byLocale, type LocalizedText, type Result, accept } from '../result.ts';
import { daysBetween } from '../time/calendar-date.ts';
import { type PrescriptionFinding, levelGateConditions } from './dose-findings.ts';
import { explainHit } from './explain-hit.ts';
import { checkPrescription, findingReasons } from './prescription-checks.ts';
import type { CheckedExercise, Prescribed, RecordedCondition } from './recorded-condition.ts';
import { type ExplainedHit, severityOf } from './resolve-safety.ts';
import { matrixGroupsOf } from './safety-matrix.ts';
import { type ConditionCode, type HitRating, type SafetyRating, isConditionCode } from './vocabulary.ts';

/** A condition of the patient's record; `onsetOn` is a local date, `code` null a diagnosis outside the list. */
export type PatientCondition = {
  conditionId: string;
  label: string;
  code: string | null;
  side: Side;
  onsetOn: string | null;
};

/** What the precautions of a patient are worked out from, on the patient's own day. */
export type PrecautionFacts = { today: string; conditions: readonly PatientCondition[] };

export type PrecautionExercise = Omit<CheckedExercise, 'equipmentKind' | 'level'> & {
  slug: string;
  level: number;
};
/** The side is null while nobody has chosen it; effort is the top of the band, 0 to 10. */
export type PrecautionDose = { side: Side | null; effortHigh: number | null };

/** One rule that speaks about one recorded condition and this prescription. */
export type Precaution = {
  conditionId: string;
  /** The condition as it was recorded. */
  label: string;
  /** An attribute, `*`, `pattern:x`, or `check:x` for a check beside the matrix. */
  rule: string;
  rating: HitRating;
  because: LocalizedText;
  /** For the clinician, in English, as in the rule book. */
  reason: string;
  /** "day 0 to 84"; null where the row always holds. */
  window: string | null;
  sources: readonly string[];
  /** Facts that are not recorded, so that the strictest reading was taken. */
  assumed: readonly MissingFact[];
};

export type MissingFact = 'date' | 'limb';

export type PrecautionCheck = {
  rating: SafetyRating;
  /** The worst first. */
  precautions: Precaution[];
  /** Labels of conditions without rows: never a blank or a tick (SF-1). */
  notChecked: string[];
};

const checkNames: Record<PrescriptionFinding['check'], LocalizedText> = {
  stop_resistance: { en: 'Resistance or effort above 4', es: 'Resistencia o esfuerzo por encima de 4' },
  weight_bearing_order: { en: 'Weight on the feet', es: 'Peso en los pies' },
  level_gate: { en: 'Level 4 or 5 exercise', es: 'Ejercicio de nivel 4 o 5' },
};

/**
 * What the rules say about one prescription for each recorded condition on its own (SF-1), so that a second condition of the same
 * kind is a second precaution. Missing facts are read in the strictest way. Refuses unknown attributes.
 */
export function precautionsOf(
  exercise: PrecautionExercise,
  dose: PrecautionDose,
  facts: PrecautionFacts,
): Result<PrecautionCheck, 'attribute_unknown'> {
  const prescribed = toPrescribed(exercise, dose);
  const all = facts.conditions.map((condition) => toRecorded(condition, facts.today));
  const whole = checkPrescription({ prescribed, conditions: all, weightBearingOrder: 'none' });
  if (!whole.ok) return whole;
  const precautions = facts.conditions.flatMap((condition, index) => {
    const { code } = condition;
    if (!isConditionCode(code)) return [];
    const conditions = all.filter((other, at) => at === index || other.code !== code);
    const check = checkPrescription({ prescribed, conditions, weightBearingOrder: 'none' });
    if (!check.ok) return [];
    return [
      ...check.hits.filter((hit) => hit.condition === code).map((hit) => fromHit(hit, condition, code)),
      ...check.findings
        .filter((finding) => finding.condition === code)
        .map((finding) => fromFinding(finding, condition, code)),
    ];
  });
  return accept({
    rating: whole.rating,
    precautions: precautions.toSorted((a, b) => severityOf(a.rating) - severityOf(b.rating)),
    notChecked: whole.notChecked,
  });
}

/** A side that is not chosen, or an exercise without one, loads both sides (SF-1, laterality); an unknown level is the hardest. */
function toPrescribed({ level, ...exercise }: PrecautionExercise, dose: PrecautionDose): Prescribed {
  const known = levels.find((one) => one === level) ?? 5;
  return {
    exercise: { ...exercise, level: known, equipmentKind: equipmentKindOf(exercise.equipment) },
    side: dose.side === 'left' || dose.side === 'right' ? dose.side : 'bilateral',
    effortHigh: dose.effortHigh,
  };
}

const toRecorded = (condition: PatientCondition, today: string): RecordedCondition => ({
  code: condition.code,
  label: condition.label,
  daysSince: condition.onsetOn === null ? null : daysBetween(condition.onsetOn, today),
  side: condition.side === 'bilateral' ? 'both' : condition.side === 'not_sided' ? null : condition.side,
});

function fromHit(hit: ExplainedHit, condition: PatientCondition, code: ConditionCode): Precaution {
  const { window, reason, sources } = explainHit(hit, 'en');
  return {
    ...identityOf(condition, code),
    rule: hit.attribute,
    rating: hit.rating,
    because: byLocale((locale) => explainHit(hit, locale).because),
    reason,
    window,
    sources,
  };
}

const fromFinding = (
  { check, rating }: PrescriptionFinding,
  condition: PatientCondition,
  code: ConditionCode,
): Precaution => ({
  ...identityOf(condition, code),
  rule: `check:${check}`,
  rating,
  because: checkNames[check],
  reason: findingReasons[check].en,
  window: null,
  sources: [],
});

function identityOf({ conditionId, label, onsetOn }: PatientCondition, code: ConditionCode) {
  const hasStages =
    levelGateConditions.includes(code) || matrixGroupsOf(code).some(({ days }) => days !== null);
  const assumed: MissingFact[] = [
    ...(hasStages && onsetOn === null ? (['date'] as const) : []),
    ...(code === 'gout_flare' ? (['limb'] as const) : []),
  ];
  return { conditionId, label, assumed };
}
