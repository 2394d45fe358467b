import { type DatePrecision, lastPossibleDay } from '../time/partial-date.ts';

/** Onset, injury or operation as it is on record; null: not known. Of a month or a year the first day is kept. */
export type RecordedOnset = { onsetOn: string | null; onsetPrecision: DatePrecision };

/**
 * The day from which the rules count: the last day it can have been, and never one after today. The fewest days that can have
 * passed are the earliest stage of healing, which is the strictest; a month taken as its first day would let a patient go on
 * up to 30 days too soon. Null when nothing is known: then the rules take their strictest stage themselves (SF-1).
 */
export function onsetForRules({ onsetOn, onsetPrecision }: RecordedOnset, today: string): string | null {
  if (onsetOn === null) return null;
  const latest = lastPossibleDay({ firstDay: onsetOn, precision: onsetPrecision });
  return latest > today ? today : latest;
}
