/** What raises an alert that a named clinician has to acknowledge. */
export type AlertRule =
  | 'pain_above_limit'
  | 'access_link_suspended'
  | 'precaution_conflict'
  | 'red_flag'
  | 'severe_pain'
  | 'symptoms_spread'
  | 'moved_within_bounds'
  | 'stopped_for_pain'
  | 'skipped_for_pain'
  | 'sore_morning'
  | 'trial_pain';
