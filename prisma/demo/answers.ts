/** Shares of 1 of what somebody was asked and answered: sets written down, pain scores, mornings, and the screen that saves the sets. */
export type Answering = { sets: number; pain: number; mornings: number; closing: number };

/**
 * How much people answer. Fourteen of twenty answer nearly all, four most, two less than half of the mornings; together 95 % of sets,
 * 90 % of pain scores and 85 % of mornings (a choice: believable for people who agreed to a program). Who would rather not speak of
 * pain does so for a whole session; every other question has a chance of its own. `closing` is the screen that saves the sets, with
 * effort, movement and spreading: it has to be passed, and is seldom left empty.
 */
export const answering = {
  nearlyAll: { sets: 0.98, pain: 0.97, mornings: 0.95, closing: 0.998 },
  most: { sets: 0.92, pain: 0.85, mornings: 0.72, closing: 0.98 },
  less: { sets: 0.8, pain: 0.51, mornings: 0.41, closing: 0.954 },
} as const satisfies Record<string, Answering>;
