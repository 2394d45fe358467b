import type { SafetySourceId } from '../../sources/safety-sources.ts';
import type { ConditionCode, HitRating, MatrixAttribute } from '../vocabulary.ts';

/** Days since surgery, injury or onset (for pregnancy: days of gestation); both ends belong to the window. */
export type DayWindow = { fromDay: number; toDay: number | null };

/** One line of the matrix: several attributes that share a rating, a window, a reason and sources (SF-1.3). */
export type MatrixGroup = {
  condition: ConditionCode;
  rating: HitRating;
  attributes: readonly MatrixAttribute[];
  /** null: always */
  days: DayWindow | null;
  /** For the clinician, in English. */
  reason: string;
  sources: readonly SafetySourceId[];
};
