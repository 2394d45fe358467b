import { isNumber, floorWhole } from '../../number/values.ts';
import type { DoseKind } from '../../dosage/goals.ts';
import type { Decision } from '../engine/decision.ts';
import {
  type DecisionFacts,
  isCautious,
  isFull,
  isFullInARow,
  sessionsForStep,
  setsOf,
  usesLoad,
} from '../engine/facts.ts';
import { progressLoad } from '../engine/progress-load.ts';
import type { DecisionRow } from './rows-down.ts';
import { d16MissingData, d17Adherence, d20ClinicianHold, d21RecentGap, d22TooSoon } from './rows-hold.ts';
import { isStableSession, sessionZone } from '../engine/session-zone.ts';

/** Stable amber asks for this many level sessions (choice, D15a). */
export const stableSessions = 3;
export const holdStepSeconds = 5;
export const otherStepShare = 0.1;

type UpwardStep = Pick<Decision, 'action' | 'reason' | 'dose'>;
const nextVariation: UpwardStep = { action: 'progress_variation', reason: 'ready_variation' };

export const d15aStableAmber: DecisionRow = (facts) => {
  if (!isStableAmber(facts)) return null;
  const step = upwardStep(facts);
  const reason = step.action === 'hold' ? step.reason : 'ready_stable_amber';
  return { row: 'D15a', urgency: 'none', ...step, reason, clinicianOnly: true };
};

function isStableAmber(facts: DecisionFacts): boolean {
  const { input, latestZone, previousZone } = facts;
  const { weeklyMorningTrend: trend, sessions, ownRules } = input;
  const asked = input.choices?.stableSessions ?? stableSessions;
  if (input.painModel !== 'standard' || isCautious(facts) || sessions.length < asked) return false;
  return (
    sessions.slice(-asked).every((session) => isStableSession(session, ownRules)) &&
    isNumber(trend) &&
    trend <= 0 &&
    (latestZone === 'amber' || previousZone === 'amber') &&
    isFullInARow(facts) &&
    [d16MissingData, d17Adherence, d20ClinicianHold, d21RecentGap, d22TooSoon].every(
      (row) => row(facts) === null,
    )
  );
}

export const d23Ready: DecisionRow = (facts) => {
  const { input } = facts;
  const areGreen = sessionsForStep(input).every(
    (session) => sessionZone(session, input.painModel, facts.limits) === 'green',
  );
  return areGreen && isFullInARow(facts) ? { row: 'D23', urgency: 'none', ...upwardStep(facts) } : null;
};

/** The D23 action: a heavier load, more repetitions towards it, or the harder variation. */
function upwardStep(facts: DecisionFacts): UpwardStep {
  const { input, latest, previous } = facts;
  const { rx } = input;
  if (!usesLoad(facts) || rx.kind === 'breaths') return nextVariation;
  const lastSets = [latest, previous].map((session) => session && setsOf(session).at(-1));
  const result = progressLoad({
    currentKg: latest.loadKg ?? 0,
    incPct: rx.incPct,
    repMin: rx.repMin,
    lastSetReps: rx.kind === 'reps' ? Math.min(...lastSets.map((reps) => reps ?? 0)) : null,
    inventory: input.inventory,
    cautious: isCautious(facts),
  });
  if (rx.kind !== 'reps') {
    if (!result.ok || result.action !== 'increase_load') return nextVariation;
  } else if (!result.ok) {
    return { action: 'hold', reason: 'next_load_unknown' };
  }
  const { ok: _, ...dose } = result;
  if (dose.action === 'increase_load') return { action: 'progress_load', reason: 'ready_load', dose };
  if (dose.action === 'add_reps') return { action: 'progress_reps', reason: 'ready_load', dose };
  return { ...nextVariation, dose };
}

/** Not after a full session whose next load is unknown: there two green sessions hold (D23), so one that is amber or missing must not move up (LG-0.3). */
export const d24RoomInRange: DecisionRow = (facts) => {
  const { latest, input } = facts;
  const { rx } = input;
  if (isFull(latest, input) && upwardStep(facts).action === 'hold') return null;
  const smallest = Math.min(...setsOf(latest).filter(isNumber));
  if (!Number.isFinite(smallest) || smallest >= rx.repMax) return null;
  return {
    row: 'D24',
    action: 'progress_reps',
    reason: 'room_in_range',
    urgency: 'none',
    newReps: Math.min(rx.repMax, smallest + stepOf(rx.kind, smallest)),
  };
};

function stepOf(kind: DoseKind, smallest: number): number {
  if (kind === 'reps') return 1;
  return kind === 'hold' ? holdStepSeconds : Math.max(1, floorWhole(smallest * otherStepShare));
}
