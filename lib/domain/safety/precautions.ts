import { equipmentKindOf } from '../library/derived-fields.ts';
import type { Side } from '../dosage/side.ts';
import type { Level } from '../library/vocabulary.ts';
import { byLocale, type LocalizedText, type Result, accept } from '../result.ts';
import type { PrescriptionFinding } from './dose-findings.ts';
import { conditionFacts } from './condition-facts.ts';
import { explainHit } from './explain-hit.ts';
import { levelGateConditions } from './level-gate.ts';
import { checkPrescription, findingReasons } from './prescription-checks.ts';
import {
  type CheckedExercise,
  type ConditionOnRecord,
  type Prescribed,
  toRecordedCondition,
} from './recorded-condition.ts';
import { type ExplainedHit, severityOf } from './resolve-safety.ts';
import { matrixGroupsOf } from './safety-matrix.ts';
import { type HitRating, type SafetyRating, isConditionCode } from './vocabulary.ts';

/** A condition of the patient's record; `onsetOn` is a local date, `code` null a diagnosis outside the list. */
export type PatientCondition = ConditionOnRecord & { conditionId: string; label: string };

/** What the precautions of a patient are worked out from, on the patient's own day. */
export type PrecautionFacts = { today: string; conditions: readonly PatientCondition[] };

export type PrecautionExercise = Omit<CheckedExercise, 'equipmentKind' | 'level'> & {
  slug: string;
  level: Level;
};
/** The side is null while nobody has chosen it, the goal while no dose is known; effort is the top of the band, 0 to 10. */
export type PrecautionDose = { side: Side | null; effortHigh: number | null; goal: string | null };

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
  const conditions = facts.conditions.map((one) => toRecordedCondition(one, one.label, facts.today));
  const whole = checkPrescription({ prescribed, conditions });
  if (!whole.ok) return whole;
  const precautions = facts.conditions.flatMap((condition, index) => {
    const own = conditions.slice(index, index + 1);
    const check = checkPrescription({ prescribed, conditions: own });
    if (!check.ok) return [];
    return [
      ...check.hits.map((hit) => fromHit(hit, condition)),
      ...check.findings.map((finding) => fromFinding(finding, condition)),
    ];
  });
  return accept({
    rating: whole.rating,
    precautions: precautions.toSorted((a, b) => severityOf(a.rating) - severityOf(b.rating)),
    notChecked: whole.notChecked,
  });
}

/** A side that is not chosen, or an exercise without one, loads both sides (SF-1, laterality). */
function toPrescribed({ level, ...exercise }: PrecautionExercise, dose: PrecautionDose): Prescribed {
  return {
    exercise: { ...exercise, level, equipmentKind: equipmentKindOf(exercise.equipment) },
    side: dose.side === 'left' || dose.side === 'right' ? dose.side : 'bilateral',
    effortHigh: dose.effortHigh,
    goal: dose.goal,
  };
}

function fromHit(hit: ExplainedHit, condition: PatientCondition): Precaution {
  const { window, reason, sources } = explainHit(hit, 'en');
  return {
    ...identityOf(condition),
    rule: hit.attribute,
    rating: hit.rating,
    because: byLocale((locale) => explainHit(hit, locale).because),
    reason,
    window,
    sources,
  };
}

const fromFinding = ({ check, rating }: PrescriptionFinding, condition: PatientCondition): Precaution => ({
  ...identityOf(condition),
  rule: `check:${check}`,
  rating,
  because: checkNames[check],
  reason: findingReasons[check].en,
  window: null,
  sources: [],
});

function identityOf({ conditionId, label, code, onsetOn }: PatientCondition) {
  if (!isConditionCode(code)) return { conditionId, label, assumed: [] };
  const hasStages =
    levelGateConditions.includes(code) || matrixGroupsOf(code).some(({ days }) => days !== null);
  const assumed: MissingFact[] = [
    ...(hasStages && onsetOn === null ? (['date'] as const) : []),
    ...(conditionFacts[code].site === 'joint' ? (['limb'] as const) : []),
  ];
  return { conditionId, label, assumed };
}
