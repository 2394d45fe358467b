import type { LoadStep } from './progress-load.ts';
import type { RegressedDose } from './regress-dose.ts';

export const decisionRows = [
  'D01',
  'D02',
  'D03',
  'D04',
  'D05',
  'D06',
  'D07',
  'D08',
  'D09',
  'D13',
  'D14',
  'D12',
  'D10',
  'D11',
  'D15a',
  'D15',
  'D16',
  'D17',
  'D18',
  'D19',
  'D20',
  'D21',
  'D22',
  'D23',
  'D24',
  'D25',
] as const;
export type DecisionRowId = (typeof decisionRows)[number];

export type UpwardAction = 'progress_load' | 'progress_reps' | 'progress_variation';
type DownwardAction = 'hold' | 'regress' | 'deload' | 'reenter' | 'restart_light' | 'stop_contact';
export type DecisionAction = UpwardAction | DownwardAction;
export const upwardActions = [
  'progress_load',
  'progress_reps',
  'progress_variation',
] as const satisfies readonly UpwardAction[];

export const urgencies = ['none', 'inform_clinician', 'same_day', 'emergency_now'] as const;
export type DecisionUrgency = (typeof urgencies)[number];

export type DecisionReason =
  | 'red_flag_emergency'
  | 'red_flag_same_day'
  | 'exercise_contraindicated'
  | 'not_started'
  | 'severe_or_spreading_pain'
  | 'absence_restart'
  | 'absence_reduce'
  | 'pain_red_twice'
  | 'pain_red_once'
  | 'pain_rising_week_to_week'
  | 'open_flag'
  | 'technique'
  | 'effort_drift'
  | 'too_heavy'
  | 'effort_too_high'
  | 'ready_stable_amber'
  | 'pain_amber'
  | 'missing_data'
  | 'low_adherence'
  | 'incomplete'
  | 'effort_above_target'
  | 'clinician_hold'
  | 'recent_gap'
  | 'too_soon'
  | 'ready_load'
  | 'ready_variation'
  | 'next_load_unknown'
  | 'room_in_range'
  | 'confirm_once_more';

/** One proposal of the decision table: the row is the rule's id, the rest are the numbers it used (LG-8.5). */
export type Decision = {
  row: DecisionRowId;
  action: DecisionAction;
  reason: DecisionReason;
  urgency: DecisionUrgency;
  /** Percent less load after an absence. */
  reductionPct?: number;
  /** Percent less load or dose. */
  pct?: number;
  newSets?: number;
  /** How many days the smaller number of sets lasts. */
  days?: number;
  newReps?: number;
  dose?: LoadStep | RegressedDose;
  /** The clinician decides each time; `autoApply` never applies. */
  clinicianOnly?: true;
};

export type DecisionRefusal =
  | 'data_missing'
  | 'prescription_invalid'
  | 'days_invalid'
  | 'frequency_invalid'
  | 'pain_model_unknown'
  | 'load_invalid'
  | 'reps_invalid'
  | 'pain_invalid'
  | 'effort_invalid';
