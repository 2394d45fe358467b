import type { EffortBand } from '../../dosage/effort-bands.ts';
import { highestEffort, isEffort } from '../../load/effort.ts';
import type { PainLimits, PainZone } from '../../pain/pain-zone.ts';
import { isAtLeast, isNumber } from '../../number/values.ts';
import type { DecisionInput, SessionRecord } from './decision-input.ts';
import { driftLimit, sameLoad, unroundedDrift } from './effort-drift.ts';
import type { Outcome } from './outcome.ts';
import { fullSessionsFor, painLimitsFor } from './own-rules.ts';
import { type ReentryPlan, halfSets, reentryPlan } from './reentry-plan.ts';
import { regressDose } from './regress-dose.ts';
import { sessionZone } from './session-zone.ts';

/** What the rows of the decision table look at, worked out once from a checked input with at least one session. */
export type DecisionFacts = {
  input: DecisionInput;
  latest: SessionRecord;
  previous: SessionRecord | undefined;
  /** The pain limits that count for this prescription. */
  limits: PainLimits;
  latestZone: PainZone;
  previousZone: PainZone | undefined;
  reentry: ReentryPlan;
  drifts: boolean;
  effortHigh: number | null;
  hasBand: boolean;
};

const unknownReentry: ReentryPlan = { stage: 'none', loadReductionPct: 0, sets: 'same' };

export function factsOf(input: DecisionInput, latest: SessionRecord): DecisionFacts {
  const previous = input.sessions.at(-2);
  const { daysSinceLast, ageYears, rx, choices } = input;
  const reentry = reentryPlan({ daysSinceLast, ageYears, timesPerWeek: rx.timesPerWeek, choices });
  const drift = unroundedDrift(input.sessions);
  const limits = painLimitsFor(input.painModel, input.painAmberTo, input.ownRules);
  const zoneOf = (session: SessionRecord) => sessionZone(session, input.painModel, limits);
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
  };
}

const onScale = (value: unknown): number | null =>
  isNumber(value) && value >= 0 && value <= highestEffort ? value : null;
const isBand = (band: EffortBand | null | undefined): boolean =>
  onScale(band?.low) !== null && onScale(band?.high) !== null;

export const setsOf = (session: SessionRecord): readonly (number | null)[] => session.reps ?? [];
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
export function isFullInARow({ input, latest, effortHigh }: DecisionFacts): boolean {
  const judged = sessionsForStep(input);
  if (effortHigh === null || judged.length < fullSessionsFor(input.ownRules)) return false;
  return judged.every(
    (session) =>
      sameLoad(session, latest) &&
      isEffort(session.effort) &&
      session.effort <= effortHigh &&
      isFull(session, input),
  );
}

/** The regressed dose of the latest load, or of the largest of the latest sets when no load is used (D06 to D14). */
export function regressedBy(facts: DecisionFacts, pct: number): Pick<Outcome, 'dose'> {
  const { input, latest } = facts;
  const counted = setsOf(latest).filter(isNumber);
  const regressed = usesLoad(facts)
    ? regressDose({ kind: 'load', value: latest.loadKg, pct, inventory: input.inventory })
    : regressDose({ kind: input.rx.kind, value: counted.length > 0 ? Math.max(...counted) : null, pct });
  if (!regressed.ok) return {};
  const { ok: _, ...dose } = regressed;
  return { dose };
}

export const deloadDays = 7;

/** The smaller number of sets that a drift of effort adds to a reduction (D12). */
export const driftSets = ({ drifts, input }: DecisionFacts): Pick<Outcome, 'newSets' | 'days'> =>
  drifts ? { newSets: halfSets(input.rx.sets), days: deloadDays } : {};

/** A reduction by this percentage, with fewer sets where effort drifts as well (D07 to D09, D13, D14). */
export const regressBy = (
  facts: DecisionFacts,
  pct: number,
): { action: 'regress' } & Pick<Outcome, 'pct' | 'dose' | 'newSets' | 'days'> => ({
  action: 'regress',
  pct,
  ...regressedBy(facts, pct),
  ...driftSets(facts),
});
