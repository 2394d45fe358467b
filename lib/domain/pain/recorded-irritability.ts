import type { RuleChoices } from '../choices/rule-choices.ts';
import { type Missing, isWhole } from '../number/values.ts';
import { daysBetween } from '../time/calendar-date.ts';
import { type Irritability, type NightOrRestPain, irritability } from './irritability.ts';

/** The three answers as they were recorded, and the clinic's local date of it. */
export type RecordedIrritability = {
  painWorst: number;
  nightOrRestPain: NightOrRestPain;
  settleMinutes: number;
  assessedOn: string;
};

/** So many days a low or moderate irritability counts (choice). */
export const irritabilityValidDays = 42;

/**
 * The irritability that counts on a day: a high one until it is assessed anew, the others for 42 days or the clinic's own number. null
 * is "not assessed", which holds and never lifts anything (LG-7.3).
 */
export function irritabilityOn(
  assessed: RecordedIrritability | Missing,
  today: string,
  choices: RuleChoices | undefined,
): Irritability | null {
  const result = assessed ? irritability(assessed) : null;
  if (!assessed || result === null || !result.ok) return null;
  const validDays = choices?.irritabilityValidDays ?? irritabilityValidDays;
  const counts =
    result.irritability === 'high' || isWhole(daysBetween(assessed.assessedOn, today), 0, validDays);
  return counts ? result.irritability : null;
}
