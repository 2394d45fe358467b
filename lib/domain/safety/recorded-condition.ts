import type { OneSide, Side } from '../dosage/side.ts';
import type { Equipment, Laterality, Level, Pattern, Position, Region } from '../library/vocabulary.ts';
import type { EquipmentKind } from '../library/equipment-kinds.ts';
import { daysBetween } from '../time/calendar-date.ts';
import type { ClearanceKind } from './clearance-kinds.ts';
import type { ConditionCode, ExerciseAttribute } from './vocabulary.ts';
import type { WeightBearingOrder } from './weight-bearing-order.ts';

/** What the checks need to know of a library record. */
export type CheckedExercise = {
  region: Region;
  pattern: Pattern;
  position: Position;
  equipment: Equipment;
  equipmentKind: EquipmentKind;
  level: Level;
  laterality: Laterality;
  attributes: readonly ExerciseAttribute[];
};

export type Prescribed = {
  exercise: CheckedExercise;
  /** The side that is prescribed; `bilateral` loads both. */
  side: Exclude<Side, 'not_sided'>;
  /** Top of the prescribed effort band, 0 to 10; null when the dose has none. */
  effortHigh: number | null;
  /** What the dose is for; a dose for power is a fast lift. null: not known. */
  goal: string | null;
};

/** A condition as the clinician recorded it; patient answers never become conditions. */
export type RecordedCondition = {
  /** null: typed as free text. Codes outside the list are shown as "not checked" as well. */
  code: string | null;
  label: string;
  /** Days since surgery, injury or onset; null: not known, which is the strictest stage. */
  daysSince: number | null;
  /** null: not recorded, checked against every side. */
  side: OneSide | 'both' | null;
  /** Where the inflamed joint of a gout flare is; null or left out: not recorded, checked against everything. */
  limb?: 'arm' | 'leg' | 'trunk' | null;
  /** Bans that the clinician or surgeon has switched off for this patient, among {@link liftableBans}. */
  liftedBans?: readonly ExerciseAttribute[];
  /** Clearances in force today (SF-1.5). */
  clearedFor?: readonly ClearanceKind[] | null;
  /** The order that the surgeon or clinician has given for this condition; left out or null: none recorded. */
  weightBearingOrder?: WeightBearingOrder | null;
};

/** A condition as it stands in the patient's record; `onsetOn` is a local date. */
export type ConditionOnRecord = Pick<
  RecordedCondition,
  'code' | 'limb' | 'clearedFor' | 'weightBearingOrder'
> & {
  onsetOn: string | null;
  side: Side;
};

/** A condition of the record as the rules read it on the patient's own day; a side that is not recorded is checked against both. */
export const toRecordedCondition = (
  { onsetOn, side, ...condition }: ConditionOnRecord,
  label: string,
  today: string,
): RecordedCondition => ({
  code: condition.code,
  label,
  daysSince: onsetOn === null ? null : daysBetween(onsetOn, today),
  side: side === 'bilateral' ? 'both' : side === 'not_sided' ? null : side,
  limb: condition.limb ?? null,
  clearedFor: condition.clearedFor ?? null,
  weightBearingOrder: condition.weightBearingOrder ?? null,
});

/**
 * Bans that SF-1.3 lets a clinician switch off: posterior approaches to the sacroiliac joint, grafts other than
 * the hamstring, settled symptoms of a disc. A lifted ban becomes a caution, so that its reason stays on screen.
 */
export const liftableBans: Partial<Record<ConditionCode, readonly ExerciseAttribute[]>> = {
  si_joint_fusion_postop: ['weight_bearing_bilateral'],
  acl_reconstruction: ['hamstring_high_load'],
  lumbar_disc_herniation: ['loaded_spinal_flexion'],
};

export const isLifted = (
  condition: RecordedCondition,
  code: ConditionCode,
  attribute: ExerciseAttribute,
): boolean =>
  condition.liftedBans?.includes(attribute) === true && liftableBans[code]?.includes(attribute) === true;
