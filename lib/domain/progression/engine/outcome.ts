import type { LoadStep } from './progress-load.ts';
import type { RegressedDose } from './regress-dose.ts';

export const upwardActions = ['progress_load', 'progress_reps', 'progress_variation'] as const;
export type UpwardAction = (typeof upwardActions)[number];
type DownwardAction = 'hold' | 'regress' | 'deload' | 'reenter' | 'restart_light' | 'stop_contact';
export type DecisionAction = UpwardAction | DownwardAction;

export const urgencies = ['none', 'inform_clinician', 'same_day', 'emergency_now'] as const;
export type DecisionUrgency = (typeof urgencies)[number];

/** What a row of the decision table proposes, with the numbers it used (LG-8.5). */
export type Outcome = {
  action: DecisionAction;
  urgency: DecisionUrgency;
  /** Percent less load after an absence. */
  reductionPct?: number;
  /** Percent less load or dose. */
  pct?: number;
  newSets?: number;
  /** How many days the smaller number of sets lasts. */
  days?: number;
  newReps?: number;
  /** The load in kg that was done instead of the prescribed one, 0 for none. */
  doneKg?: number;
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
