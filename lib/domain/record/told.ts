/** How an exercise went: all that was asked for, a part, not at all, or broken off because of pain or a symptom. */
export const logOutcomes = ['done', 'partly', 'skipped', 'stopped'] as const;
export type LogOutcome = (typeof logOutcomes)[number];

/** Why an exercise was left out, as the patient says it. */
export const skipReasons = [
  'pain',
  'no_time',
  'forgot',
  'too_hard',
  'too_easy',
  'no_equipment',
  'unwell',
  'not_sure_how',
  'other',
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** Whether the movement looked as it was shown. */
export const techniques = ['ok', 'poor'] as const;
export type Technique = (typeof techniques)[number];

/** What a logged set was done with; a number belongs to kg and lb only. */
export const loggedLoadUnits = ['kg', 'lb', 'band', 'bodyweight'] as const;
export type LoggedLoadUnit = (typeof loggedLoadUnits)[number];

/** What a patient says of an entry afterwards: it is taken back, it is the same as another one of its day, or it was done once more. */
export const logMarks = ['withdrawn', 'same', 'again'] as const;
export type LogMark = (typeof logMarks)[number];

/** When pain was felt: before the exercise, in it, after it, and the morning after. */
export const painMoments = ['rest', 'during', 'after', 'next_morning'] as const;
export type PainMoment = (typeof painMoments)[number];
