import type { Missing } from '../number/values.ts';

/** The numbers of the rule card that one prescription may set for itself; null leaves the clinic's. */
export type OwnRules = {
  /** Highest pain with which the load may still go up: the end of green (LG-7.1). */
  painToRaise: number | null;
  /** Highest pain that keeps the load; above it the load goes down: the end of amber (LG-7.1). */
  painAllowed: number | null;
  /** Full sessions in a row that a heavier load or the harder version asks for (D23). */
  fullSessions: number | null;
  /** Days between two steps (D22). */
  daysBetweenSteps: number | null;
  /** The largest usual rise of the load, percent (LG-8.0). */
  stepPct: number | null;
};
export type OwnRuleId = keyof OwnRules;
/** The part that says which pain counts (LG-7.1). */
export type OwnPainRules = Pick<OwnRules, 'painToRaise' | 'painAllowed'>;

/** Full sessions in a row at the same load that a step asks for (D23) [BaechleEarle]. */
export const fullSessionsForStep = 2;

/** What a number may be at all; that it is never laxer than the program is asked in `own-rule-check.ts`. */
export const ownRuleBounds: Record<OwnRuleId, { min: number; max: number }> = {
  painToRaise: { min: 0, max: 10 },
  painAllowed: { min: 0, max: 10 },
  // The mornings of the last three sessions are judged; a fourth could never be green.
  fullSessions: { min: fullSessionsForStep, max: 3 },
  daysBetweenSteps: { min: 1, max: 28 },
  stepPct: { min: 1, max: 10 },
};

export const noOwnRules: OwnRules = {
  painToRaise: null,
  painAllowed: null,
  fullSessions: null,
  daysBetweenSteps: null,
  stepPct: null,
};

export type WithOwnRules = { ownRules?: OwnRules | Missing };
