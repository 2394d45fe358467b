import type { EffortBand } from '../../dosage/effort-bands.ts';
import { highestEffort, isEffort } from '../../load/effort.ts';
import type { AvailableLoad } from '../../load/inventory.ts';
import { type AgreedLimits, limitsOf } from '../../pain/agreed-limits.ts';
import type { PainZone } from '../../pain/pain-zone.ts';
import { isAtLeast, isNumber } from '../../number/values.ts';
import type { DecisionInput, SessionRecord } from './decision-input.ts';
import { driftLimit, unroundedDrift } from './effort-drift.ts';
import { fullSessionsFor } from './own-rules.ts';
import { type ReentryPlan, reentryPlan } from './reentry-plan.ts';
import { judgedSession, ownedLoads, sameLoad } from './session-load.ts';
import { sessionZone } from './session-zone.ts';

/** What the rows of the decision table look at, worked out once from a checked input with at least one session. */
export type DecisionFacts = {
  /** With the sessions as far as they are judged. */
  input: DecisionInput;
  latest: SessionRecord;
  previous: SessionRecord | undefined;
  /** The pain limits that count for this prescription. */
  limits: AgreedLimits;
  latestZone: PainZone;
  previousZone: PainZone | undefined;
  reentry: ReentryPlan;
  drifts: boolean;
  effortHigh: number | null;
  hasBand: boolean;
  /** What the patient can set, lightest first. */
  owned: readonly AvailableLoad[];
};

const unknownReentry: ReentryPlan = { stage: 'none', loadReductionPct: 0, sets: 'same' };

/** From a checked input and its last session. */
export function factsOf(given: DecisionInput, last: SessionRecord): DecisionFacts {
  const { daysSinceLast, ageYears, rx, choices } = given;
  const input = { ...given, sessions: given.sessions.map((one) => judgedSession(one, rx.sets)) };
  const latest = input.sessions.at(-1) ?? last;
  const previous = input.sessions.at(-2);
  const owned = ownedLoads(input.inventory);
  const reentry = reentryPlan({ daysSinceLast, ageYears, timesPerWeek: rx.timesPerWeek, choices });
  const drift = unroundedDrift(input.sessions, owned);
  const limits = limitsOf(input, input);
  const zoneOf = (session: SessionRecord) => sessionZone(session, limits);
  return {
    input,
    latest,
    previous,
    limits,
    latestZone: zoneOf(latest),
    previousZone: previous && zoneOf(previous),
    reentry: reentry.ok ? reentry : unknownReentry,
    drifts: drift !== null && isAtLeast(drift, choices?.driftPoints ?? driftLimit),
    effortHigh: onScale(input.effortTarget?.high),
    hasBand: isBand(input.effortTarget),
    owned,
  };
}

const onScale = (value: unknown): number | null =>
  isNumber(value) && value >= 0 && value <= highestEffort ? value : null;
const isBand = (band: EffortBand | null | undefined): boolean =>
  onScale(band?.low) !== null && onScale(band?.high) !== null;

export const setsOf = (session: SessionRecord): readonly (number | null)[] => session.reps ?? [];
/** Nothing steps up from a session of which nobody said how it looked. */
export const looksAsShown = ({ latest }: DecisionFacts): boolean => latest.technique === 'ok';
export const isCautious = ({ input }: DecisionFacts): boolean => input.cautious !== false;
export const usesLoad = ({ latest }: DecisionFacts): boolean => isNumber(latest.loadKg) && latest.loadKg > 0;

/** Sets below the low end of the range, a set without a number among them. */
export function shortSets(session: SessionRecord, repMin: number): number {
  return setsOf(session).filter((reps) => !isNumber(reps) || reps < repMin).length;
}

/** All prescribed sets logged and every set at the top, or (repetitions only) the last set two beyond it and none below the low end. */
export function isFull(session: SessionRecord, { rx }: DecisionInput): boolean {
  const sets = setsOf(session);
  if (sets.length < rx.sets || shortSets(session, rx.repMin) > 0) return false;
  if (sets.every((reps) => isNumber(reps) && reps >= rx.repMax)) return true;
  const last = sets.at(-1);
  return rx.kind === 'reps' && isNumber(last) && last >= rx.repMax + twoForTwoReps;
}
/** The last set this many beyond the range makes a session full [BaechleEarle]. */
export const twoForTwoReps = 2;

/** The sessions in a row that a step is judged by: two, or as many as the prescription asks for; fewer when there are not so many. */
export const sessionsForStep = ({ sessions, ownRules }: DecisionInput): readonly SessionRecord[] =>
  sessions.slice(-fullSessionsFor(ownRules));

/** Enough sessions in a row at the same load, all full, effort not above the band in each: what D23 and D15a share. */
export function isFullInARow({ input, latest, effortHigh, owned }: DecisionFacts): boolean {
  const judged = sessionsForStep(input);
  if (effortHigh === null || judged.length < fullSessionsFor(input.ownRules)) return false;
  return judged.every(
    (session) =>
      sameLoad(session, latest, owned) &&
      isEffort(session.effort) &&
      session.effort <= effortHigh &&
      isFull(session, input),
  );
}
