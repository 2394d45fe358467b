import type { Weight } from '../dosage/load.ts';
import type { Side } from '../dosage/side.ts';
import type { ConditionOnRecord } from '../safety/recorded-condition.ts';
import type { RecordedIrritability } from '../pain/recorded-irritability.ts';
import type { WithChoices } from '../choices/rule-choices.ts';
import type { Missing } from '../number/values.ts';
import type { Inventory } from './inventory.ts';
import type { LoadUnit } from '../number/units.ts';
import type { RecordedTrialSet, TrialPermission } from './recorded-trial.ts';

/** The weights a person owns of one kind. */
export type OwnedWeights = Exclude<Inventory, { type: 'none' }>;

/** One submaximal test set as it was recorded. The load is an exact decimal text with its unit; effort is 0 to 10. */
export type RecordedTest = {
  exerciseSlug: string;
  side: Side;
  load: Weight;
  repetitions: number;
  effort: number;
  performedOn: string;
};

/** The cap in percent of 1RM that the surgeon or the treating clinician set for one patient after surgery (LG-3.3). */
export type PostOpCap = { pct: number; setOn: string; setBy: string; reason: string };

/** What load guidance needs to know of a patient, beside the exercise. Dates are `YYYY-MM-DD`; `code` null is a diagnosis outside the list. */
export type LoadContext = WithChoices & {
  birthDate: string;
  today: string;
  trainingStatus: 'novice' | 'trained';
  loadUnit: LoadUnit;
  conditions: ConditionOnRecord[];
  /** `bandColours` empty or left out: not known. */
  equipment: {
    equipment: string;
    inventory: OwnedWeights | null;
    bandColours?: readonly string[];
  }[];
  strengthTests: RecordedTest[];
  /** The sets of led trials (LG-4.4), the newest first; left out: none. */
  trialSets?: readonly RecordedTrialSet[];
  /** What a clinician allows to be tried at home; left out: nothing. */
  trialsAtHome?: readonly TrialPermission[];
  /** The latest assessment; missing: never assessed. */
  irritability?: RecordedIrritability | Missing;
  /** A red flag or stop symptom is open, or a safety question unanswered: no test set is done or used (LG-2.4). */
  flagOpen?: boolean | Missing;
  postOpCap?: PostOpCap | Missing;
  /** The surgeon or the treating clinician cleared the patient for full load; it counts after day 84. */
  surgicalClearance?: boolean | Missing;
  /** When the present episode of pain began, where no condition tells. */
  episodeOnsetOn?: string | Missing;
};
