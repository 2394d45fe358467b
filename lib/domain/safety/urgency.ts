/** From worst to least. */
export const urgencies = ['emergency_now', 'same_day', 'inform_clinician'] as const;
export type Urgency = (typeof urgencies)[number];

/** `incomplete` means "ask again", never "no" and never a reassurance. */
export const triageUrgencies = [...urgencies, 'incomplete', 'none'] as const;
export type TriageUrgency = (typeof triageUrgencies)[number];

/** The worse of two urgencies: an urgency is never lowered by later answers; only a clinician closes a flag (SF-0.4). */
export const worseUrgency = (a: TriageUrgency, b: TriageUrgency): TriageUrgency =>
  triageUrgencies.indexOf(a) <= triageUrgencies.indexOf(b) ? a : b;
