import { isEffort } from '../../load/effort.ts';
import { isAtLeast, isNumber } from '../../number/values.ts';
import type { Decision } from '../engine/decision.ts';
import { sameLoad } from '../engine/effort-drift.ts';
import {
  type DecisionFacts,
  deloadDays,
  driftSets,
  regressedBy,
  setsOf,
  shortSets,
} from '../engine/facts.ts';
import { halfSets, setsAfter } from '../engine/reentry-plan.ts';

/** A row answers with its proposal, or null when it does not match. */
export type DecisionRow = (facts: DecisionFacts) => Decision | null;

/** Reductions in percent (LG-8.5). */
export const regressPct = {
  redTwice: 20,
  redOnce: 10,
  risingWeek: 10,
  tooHeavy: 5,
  effortTooHigh: 5,
  oneSet: 5,
};
export const risingWeekPoints = 2;
export const effortFarAbove = 2;

const isRedTwice = (facts: DecisionFacts): boolean =>
  facts.latestZone === 'red' && facts.previousZone === 'red';
const isRisingWeek = ({ input }: DecisionFacts): boolean =>
  isNumber(input.weeklyMorningTrend) && isAtLeast(input.weeklyMorningTrend, risingWeekPoints);

export const d06Absence: DecisionRow = (facts) => {
  const { reentry, input } = facts;
  if (reentry.stage !== 'restart' && reentry.stage !== 'reduce') return null;
  const newSets = setsAfter(reentry.sets, input.rx.sets);
  if (reentry.stage === 'restart') {
    return {
      row: 'D06',
      action: 'restart_light',
      reason: 'absence_restart',
      urgency: 'inform_clinician',
      newSets,
    };
  }
  const planned = reentry.loadReductionPct ?? 0;
  const reductionPct = isRedTwice(facts) ? Math.max(planned, regressPct.redTwice) : planned;
  const drift = driftSets(facts);
  return {
    row: 'D06',
    action: 'reenter',
    reason: 'absence_reduce',
    urgency: isRedTwice(facts) || isRisingWeek(facts) ? 'inform_clinician' : 'none',
    ...drift,
    newSets: Math.min(newSets, drift.newSets ?? newSets),
    reductionPct,
    ...regressedBy(facts, reductionPct),
  };
};

const regress = (
  facts: DecisionFacts,
  pct: number,
  row: Pick<Decision, 'row' | 'reason' | 'urgency'>,
): Decision => ({ ...row, action: 'regress', pct, ...regressedBy(facts, pct), ...driftSets(facts) });

export const d07RedTwice: DecisionRow = (facts) =>
  isRedTwice(facts)
    ? regress(facts, regressPct.redTwice, {
        row: 'D07',
        reason: 'pain_red_twice',
        urgency: 'inform_clinician',
      })
    : null;

export const d08RedOnce: DecisionRow = (facts) =>
  facts.latestZone === 'red'
    ? regress(facts, regressPct.redOnce, { row: 'D08', reason: 'pain_red_once', urgency: 'none' })
    : null;

export const d09RisingWeek: DecisionRow = (facts) =>
  isRisingWeek(facts)
    ? regress(facts, regressPct.risingWeek, {
        row: 'D09',
        reason: 'pain_rising_week_to_week',
        urgency: 'inform_clinician',
      })
    : null;

export const d13TooHeavy: DecisionRow = (facts) => {
  const { input, latest, previous } = facts;
  if (previous === undefined || !sameLoad(latest, previous)) return null;
  const { sets, repMin } = input.rx;
  const isHalfShort = [latest, previous].every((session) => {
    const missing = Math.max(0, sets - setsOf(session).length);
    return 2 * (missing + shortSets(session, repMin)) >= sets;
  });
  return isHalfShort
    ? regress(facts, regressPct.tooHeavy, { row: 'D13', reason: 'too_heavy', urgency: 'none' })
    : null;
};

export const d14EffortTooHigh: DecisionRow = (facts) => {
  const { latest, previous, effortHigh } = facts;
  if (previous === undefined || effortHigh === null) return null;
  const limit = effortHigh + effortFarAbove;
  const isFarAbove = [latest, previous].every(({ effort }) => isEffort(effort) && effort >= limit);
  return isFarAbove
    ? regress(facts, regressPct.effortTooHigh, { row: 'D14', reason: 'effort_too_high', urgency: 'none' })
    : null;
};

export const d12EffortDrift: DecisionRow = (facts) => {
  if (!facts.drifts) return null;
  const { sets } = facts.input.rx;
  const lessLoad = sets === 1 ? { pct: regressPct.oneSet, ...regressedBy(facts, regressPct.oneSet) } : {};
  return {
    row: 'D12',
    action: 'deload',
    reason: 'effort_drift',
    urgency: 'none',
    newSets: halfSets(sets),
    days: deloadDays,
    ...lessLoad,
  };
};
