/** What must be done about a patient, the most pressing first (MS-8). The last three are folded. */
export const reviewGroups = [
  'call_today',
  'decide',
  'nudge',
  'set_up',
  'watching',
  'paused',
  'on_track',
] as const;
export type ReviewGroup = (typeof reviewGroups)[number];

/** The groups of which each patient needs somebody. */
export const needingGroups = ['call_today', 'decide', 'nudge', 'set_up'] as const;
export type NeedingGroup = (typeof needingGroups)[number];

/** What each group is called, and what it holds. */
export const groupTitles: Record<ReviewGroup, { title: string; says: string }> = {
  call_today: { title: 'Call today', says: 'red flag, pain above the limit, stopped or left out for pain' },
  decide: { title: 'Decide', says: 'a step, a question or a date that waits for you' },
  nudge: { title: 'Nudge', says: 'silent, well below the plan, or stuck for want of answers' },
  set_up: { title: 'Set up', says: 'program or link missing, or ended and not discharged' },
  watching: { title: 'Watching', says: 'acknowledged, or not proved to be on track' },
  paused: { title: 'Paused', says: 'nothing is expected until they go on' },
  on_track: { title: 'On track', says: 'reports in rhythm, no pain above the limit' },
};

/** Every fact that puts a patient into a group, the worst of each group first: a patient stands in the highest, the rest are told beside it. */
export const reasonsOf = {
  call_today: [
    'red_flag',
    'precaution_conflict',
    'symptoms_spread',
    'severe_pain',
    'pain_above_limit',
    'flare_contact',
    'exercise_stopped',
    'stopped_for_pain',
    'skipped_for_pain',
    'sore_morning',
    'trial_pain',
  ],
  decide: [
    'load_lowered',
    'clinician_told',
    'comment',
    'moved_by_itself',
    'stable_amber',
    'ready_to_progress',
    'not_judged',
    'program_ends',
    'date_due',
  ],
  nudge: ['silent', 'adherence_low', 'cannot_progress', 'safety_unasked'],
  set_up: ['access_link_suspended', 'program_ended', 'no_program', 'not_started'],
} as const satisfies Record<NeedingGroup, readonly string[]>;

export type ReviewReason = (typeof reasonsOf)[NeedingGroup][number];

export const reviewReasons: readonly ReviewReason[] = needingGroups.flatMap((group) => reasonsOf[group]);

const groupByReason = new Map<ReviewReason, NeedingGroup>(
  needingGroups.flatMap((group) => reasonsOf[group].map((reason) => [reason, group] as const)),
);

export function groupOf(reason: ReviewReason): NeedingGroup {
  const group = groupByReason.get(reason);
  if (group === undefined) throw new Error(`no group holds ${reason}`);
  return group;
}

/**
 * What stands until somebody changes it, and so cannot happen again: it is put off to a day, never until further notice. Everything
 * else is an event; when it happens again it is another fact.
 */
const standing: ReadonlySet<ReviewReason> = new Set([
  'red_flag',
  'precaution_conflict',
  'silent',
  'adherence_low',
  'cannot_progress',
  'safety_unasked',
  ...reasonsOf.set_up,
]);
export const isStandingReason = (reason: ReviewReason): boolean => standing.has(reason);

/** Why somebody without an open fact is not shown as on track: what was not proved (MS-8). */
export const unprovedReasons = [
  'pain_muted',
  'watched',
  'nothing_reported',
  'not_in_rhythm',
  'adherence_unknown',
  'adherence_low',
  'pain_unsaid',
  'morning_unjudged',
  'in_flare',
] as const;
export type UnprovedReason = (typeof unprovedReasons)[number];
