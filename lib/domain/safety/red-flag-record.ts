import type { SafetySourceId } from '../sources/safety-sources.ts';
import type { Urgency } from './urgency.ts';
import type { ConditionCode } from './vocabulary.ts';

/** Who is asked: by the patient's region (SF-2), or `all`; `postop`, `pregnancy`, `postpartum` and `neuropathy` only when they apply. */
export type QuestionGroup =
  | 'all'
  | 'back'
  | 'hip'
  | 'leg'
  | 'knee'
  | 'ankle'
  | 'neck'
  | 'arm'
  | 'postop'
  | 'pregnancy'
  | 'postpartum'
  | 'neuropathy'
  | 'anything_new';

export type RedFlagRecord = {
  /** For the clinician; never shown to the patient as a diagnosis. */
  suspected: string;
  urgency: Urgency;
  groups: readonly QuestionGroup[];
  /** Asked only while one of these is on record; left out: of everybody in its groups. */
  onlyWith?: readonly ConditionCode[];
  /** Ages in whole years that the question fits; null: no limit. An unknown age is asked everything. */
  fromAge: number | null;
  toAge: number | null;
  sources: readonly SafetySourceId[];
};
