/** Whether the last day of a program lies before this day: such a program has nothing left to do. Both `YYYY-MM-DD`, the patient's own days. */
export const hasEnded = (validUntil: string | null, today: string): validUntil is string =>
  validUntil !== null && validUntil < today;

/** Why a program is not published. */
export const endedWords = (validUntil: string): string =>
  `The program ends on ${validUntil}, which has passed. Choose a later last day under “Pain rule, notes, validity”, or leave it open.`;
