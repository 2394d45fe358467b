import { isEffort } from '../../load/effort.ts';
import { type Missing, isAtLeast, isBelow, isMissing, isNumber } from '../../number/values.ts';
import type { Decision, DecisionReason, DecisionRowId, DecisionUrgency } from '../engine/decision.ts';
import { driftIsUnclear } from '../engine/effort-drift.ts';
import { type DecisionFacts, countedSessions, isCautious, setsOf, shortSets } from '../engine/facts.ts';
import { daysBetweenStepsFor } from '../engine/own-rules.ts';
import type { DecisionRow } from './rows-down.ts';

/** Adherence of the last 14 days: usual satisfactory level [Bailey2020], and the share below which the clinician is told (choice). */
export const goodAdherence = 0.8;
export const lowAdherence = 0.5;
/** Twice a week is the usual minimum for strength [ACSM2009]; so many counted sessions in 14 days pass as well (choice). */
export const enoughSessions14d = 4;
export const daysBetweenSteps = { standard: 3, cautious: 7 } as const;
export const amberWeekPoints = 1;
const sessionsThatNeedLoad = 4;

const hold = (row: DecisionRowId, reason: DecisionReason, urgency: DecisionUrgency = 'none'): Decision => ({
  row,
  action: 'hold',
  reason,
  urgency,
});

export const d10OpenFlag: DecisionRow = ({ input }) =>
  input.redFlag === 'inform_clinician' ? hold('D10', 'open_flag', 'inform_clinician') : null;

export const d11Technique: DecisionRow = ({ latest }) =>
  latest.technique === 'poor' ? hold('D11', 'technique') : null;

export const d15Amber: DecisionRow = ({ latestZone, input: { weeklyMorningTrend: trend } }) =>
  latestZone === 'amber' || (isNumber(trend) && isAtLeast(trend, amberWeekPoints))
    ? hold('D15', 'pain_amber')
    : null;

export const d16MissingData: DecisionRow = (facts) => {
  const { input, latest } = facts;
  const isIncomplete =
    !isEffort(latest.effort) ||
    (latest.technique !== 'ok' && latest.technique !== 'poor') ||
    isMissing(input.painModel) ||
    facts.latestZone === 'missing' ||
    input.redFlag === 'incomplete' ||
    !facts.hasBand ||
    !isNumberOrNull(input.weeklyMorningTrend) ||
    input.sessions.slice(-sessionsThatNeedLoad).some((session) => session.loadKg === undefined) ||
    driftIsUnclear(input.sessions);
  return isIncomplete ? hold('D16', 'missing_data') : null;
};

const isNumberOrNull = (value: number | Missing): boolean => value === null || isNumber(value);

export const d17Adherence: DecisionRow = ({ input }) => {
  const adherence = input.adherence14d;
  if (!isNumber(adherence) || adherence < 0 || adherence > 1) return hold('D17', 'low_adherence');
  if (isBelow(adherence, lowAdherence)) return hold('D17', 'low_adherence', 'inform_clinician');
  const isEnough =
    !isBelow(adherence, goodAdherence) ||
    countedSessions(input.sessions14d) >= (input.choices?.enoughSessions14d ?? enoughSessions14d);
  return isEnough ? null : hold('D17', 'low_adherence');
};

export const d18Incomplete: DecisionRow = ({ latest, input: { rx } }) =>
  setsOf(latest).length < rx.sets || shortSets(latest, rx.repMin) > 0 ? hold('D18', 'incomplete') : null;

export const d19EffortAbove: DecisionRow = ({ latest, effortHigh }) =>
  effortHigh !== null && isEffort(latest.effort) && latest.effort > effortHigh
    ? hold('D19', 'effort_above_target')
    : null;

export const d20ClinicianHold: DecisionRow = ({ input }) =>
  (input.clinicianHold ?? false) === false ? null : hold('D20', 'clinician_hold');

export const d21RecentGap: DecisionRow = ({ reentry }) =>
  reentry.stage === 'hold' ? hold('D21', 'recent_gap') : null;

function waitingDays(facts: DecisionFacts): number {
  const { choices, ownRules } = facts.input;
  const clinicDays = isCautious(facts)
    ? (choices?.daysBetweenStepsCautious ?? daysBetweenSteps.cautious)
    : (choices?.daysBetweenSteps ?? daysBetweenSteps.standard);
  return daysBetweenStepsFor(clinicDays, ownRules);
}

export const d22TooSoon: DecisionRow = (facts) => {
  const days: unknown = facts.input.daysSinceProgression;
  if (days === null) return null;
  const wait = waitingDays(facts);
  return isNumber(days) && days >= wait ? null : hold('D22', 'too_soon');
};

export const d25Confirm: Decision = hold('D25', 'confirm_once_more');
