import { equipmentKinds } from '../library/equipment-kinds.ts';
import { equipments, lateralities, levels, patterns, positions, regions } from '../library/vocabulary.ts';
import { isMissing, isNumber, isOneOf, isRecord } from '../number/values.ts';
import { type Result, accept, refuse } from '../result.ts';
import { isClearanceKind } from './clearance-kinds.ts';
import type { PrescriptionFinding } from './dose-findings.ts';
import { checkPrescription } from './prescription-checks.ts';
import type { CheckedExercise, RecordedCondition } from './recorded-condition.ts';
import { type SafetyRating, isExerciseAttribute } from './vocabulary.ts';
import { readOrder } from './weight-bearing-order.ts';

export type PrescriptionRecord = {
  exercise?: unknown;
  side?: unknown;
  effortHigh?: unknown;
  goal?: unknown;
  conditions?: unknown;
  weightBearingOrder?: unknown;
};
export type PrescriptionAnswer = {
  rating: SafetyRating;
  /** The checks beside the matrix in the order in which they were found, each once. */
  checks: PrescriptionFinding['check'][];
  /** How many conditions have no rows. */
  notChecked: number;
};

/**
 * The published form of {@link checkPrescription} (SF-1.6): a record of unknown content in, the rating and the names of the checks out.
 * What cannot be read is taken in the strictest way: both sides, standing, resisted, the hardest level. Refuses unknown attributes.
 */
export function checkPrescriptionRecord(
  record: PrescriptionRecord,
): Result<PrescriptionAnswer, 'attribute_unknown'> {
  const exercise = readExercise(record.exercise);
  if (exercise === null) return refuse('attribute_unknown');
  const { side, effortHigh, goal } = record;
  const check = checkPrescription({
    prescribed: {
      exercise,
      side: side === 'left' || side === 'right' ? side : 'bilateral',
      effortHigh: isNumber(effortHigh) ? effortHigh : null,
      goal: typeof goal === 'string' ? goal : null,
    },
    conditions: readConditions(record.conditions),
    weightBearingOrder: readOrder(record.weightBearingOrder),
  });
  if (!check.ok) return check;
  return accept({
    rating: check.rating,
    checks: [...new Set(check.findings.map((finding) => finding.check))],
    notChecked: check.notChecked.length,
  });
}

function readExercise(record: unknown): CheckedExercise | null {
  if (!isRecord(record)) return null;
  const { attributes } = record;
  if (!Array.isArray(attributes) || !attributes.every(isExerciseAttribute)) return null;
  return {
    region: isOneOf(regions, record.region) ? record.region : 'aerobic',
    pattern: isOneOf(patterns, record.pattern) ? record.pattern : 'mobility',
    position: isOneOf(positions, record.position) ? record.position : 'standing',
    equipment: isOneOf(equipments, record.equipment) ? record.equipment : 'none',
    equipmentKind: isOneOf(equipmentKinds, record.equipmentKind) ? record.equipmentKind : 'free_weight',
    level: levels.find((level) => level === record.level) ?? 5,
    laterality: isOneOf(lateralities, record.laterality) ? record.laterality : 'bilateral',
    attributes,
  };
}

/** A list that is left out is empty; what is no list, or no condition, is a condition that is not checked. */
function readConditions(list: unknown): RecordedCondition[] {
  if (isMissing(list)) return [];
  return (Array.isArray(list) ? list : [list]).map(readCondition);
}

function readCondition(record: unknown): RecordedCondition {
  if (!isRecord(record)) return { code: null, label: '', daysSince: null, side: null };
  const { code, label, daysSince, side, limb, clearedFor, weightBearingOrder } = record;
  return {
    code: typeof code === 'string' ? code : null,
    label: typeof label === 'string' ? label : '',
    daysSince: isNumber(daysSince) ? daysSince : null,
    side: side === 'left' || side === 'right' ? side : null,
    limb: limb === 'arm' || limb === 'leg' || limb === 'trunk' ? limb : null,
    clearedFor: Array.isArray(clearedFor) ? clearedFor.filter(isClearanceKind) : null,
    weightBearingOrder: readOrder(weightBearingOrder),
  };
}
