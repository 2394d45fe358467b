import { type Result, accept, refuse } from '../result.ts';
import type { RuleChoices } from '../choices/rule-choices.ts';
import { type Missing, isAtLeast, isNumber, roundTo } from '../number/values.ts';

/** A session counts from this credit on. A choice of the rule book (MS-1.0). */
export const countedCredit = 0.5;

/** The credit from which a session counts in a clinic that may have set its own, 0 to 1. */
export const creditThatCounts = (choices: RuleChoices | undefined): number =>
  choices === undefined ? countedCredit : choices.countedCreditPct / 100;

/**
 * Mean dose fraction over the exercises due in a session; a due exercise without a log is 0, optional ones
 * are left out by the caller (MS-1.2). Whether it counts is judged before rounding. Refuses when nothing was due.
 */
export function sessionCredit(input: {
  fractions?: readonly (number | Missing)[] | Missing;
}): Result<{ credit: number; counts: boolean }, 'nothing_due'> {
  const fractions = Array.isArray(input.fractions) ? input.fractions : [];
  if (fractions.length === 0) return refuse('nothing_due');
  const sum = fractions.reduce<number>(
    (total, fraction) => total + (isNumber(fraction) ? Math.min(1, Math.max(0, fraction)) : 0),
    0,
  );
  const mean = sum / fractions.length;
  return accept({ credit: roundTo(mean, 4), counts: isAtLeast(mean, countedCredit) });
}
