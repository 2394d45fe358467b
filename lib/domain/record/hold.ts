/** A clinician keeps an exercise at its dose (D20); `untilOn` is the last day, null: until it is lifted. */
export type RecordedHold = { lineageId: string; untilOn: string | null };

/** Whether a hold that nobody has lifted still counts on the patient's own day. */
export const isHeldOn = ({ untilOn }: Pick<RecordedHold, 'untilOn'>, today: string): boolean =>
  untilOn === null || today <= untilOn;
