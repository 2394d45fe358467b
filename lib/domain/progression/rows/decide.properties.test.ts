import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { availableLoads } from '../../load/inventory.ts';
import { repsBeforeStep } from '../../load/reps-before-step.ts';
import { decide } from './decide.ts';
import type { DecisionInput, SessionRecord } from '../engine/decision-input.ts';
import type { Decision } from './decision.ts';
import { decisionTable } from './registry.ts';
import { isUpward } from '../records/route-proposal.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Generated inputs of the decision table for property tests. Half of the sessions are without complaint, so that the upward rows are reached often. */
const calmSession: fc.Arbitrary<SessionRecord> = fc.record({
  loadKg: fc.constantFrom(50, 50, 50, 45),
  reps: fc.constantFrom([12, 12, 12], [12, 12, 12], [10, 11, 14], [10, 10, 10], [9, 10, 12]),
  effort: fc.constantFrom(5, 6, 6.5, 7),
  painBefore: fc.constantFrom(1, 2, 3),
  painDuring: fc.constantFrom(0, 1, 2, 3, 4),
  painAfter: fc.constantFrom(0, 1, 2, 4),
  morningDelta: fc.constantFrom(-1, 0, 0, 0),
  peripheralised: fc.constant(false),
  technique: fc.constant<'ok'>('ok'),
});

const anySession: fc.Arbitrary<SessionRecord> = fc.record({
  loadKg: fc.constantFrom(50, 50, 20, 0, null),
  reps: fc.array(fc.integer({ min: 4, max: 22 }), { minLength: 1, maxLength: 4 }),
  effort: fc.integer({ min: 4, max: 20 }).map((half) => half / 2),
  painBefore: fc.constantFrom(null, 0, 1, 2, 4, 6),
  painDuring: fc.constantFrom(null, 0, 2, 3, 5, 6, 8, 10),
  painAfter: fc.constantFrom(null, 0, 2, 3, 5, 6),
  morningDelta: fc.constantFrom(null, -1, 0, 1, 2, 3),
  peripheralised: fc.constantFrom(null, false, false, false, true),
  technique: fc.constantFrom(null, 'ok', 'ok', 'poor'),
});

const sessions = fc.array(
  fc.oneof({ weight: 3, arbitrary: calmSession }, { weight: 1, arbitrary: anySession }),
  { minLength: 1, maxLength: 5 },
);
const repeated = calmSession.chain((one) =>
  fc.constantFrom([one, one], [one, one, one], [one, one, one, one]),
);

const validInput: fc.Arbitrary<DecisionInput> = fc.record({
  redFlag: fc.constantFrom(
    'none',
    'none',
    'none',
    'none',
    'none',
    'inform_clinician',
    'incomplete',
    'same_day',
  ),
  stopSymptom: fc.constantFrom(null, null, null, null, null, null, null, 'same_day', 'emergency_now'),
  contraindicated: fc.constantFrom(false, false, false, false, false, true),
  clinicianHold: fc.constantFrom(false, false, false, true),
  painModel: fc.constantFrom('standard', 'standard', 'protective', 'relative', null),
  cautious: fc.boolean(),
  effortTarget: fc.constantFrom({ low: 5, high: 7 }, { low: 3, high: 5 }, { low: 6, high: 8 }),
  rx: fc.record({
    kind: fc.constantFrom('reps', 'reps', 'reps', 'hold', 'time', 'distance', 'steps', 'breaths'),
    sets: fc.constantFrom(1, 2, 3, 3),
    repMin: fc.constantFrom(5, 8, 8, 10),
    repMax: fc.constantFrom(10, 12, 12, 15),
    timesPerWeek: fc.constantFrom(1, 2, 3, 7),
    incPct: fc.constantFrom(2, 2.5, 5, 10, null),
  }),
  ageYears: fc.constantFrom(30, 64, 65, 80, null),
  adherence14d: fc.constantFrom(0, 0.4, 0.5, 0.79, 0.8, 0.9, 1, null),
  sessions14d: fc.constantFrom(0, 3, 4, 9, null),
  daysSinceLast: fc.constantFrom(0, 1, 2, 3, 3, 7, 8, 13, 14, 21, 30, 60),
  daysSinceProgression: fc.constantFrom(null, null, 0, 2, 3, 6, 7, 30),
  weeklyMorningTrend: fc.constantFrom(null, -1, 0, 0, 0, 0.5, 1, 2),
  inventory: fc.constantFrom(
    { type: 'plates' as const, bar: 20, pairs: [1.25, 2.5, 5, 10, 20], unit: 'kg' as const },
    { type: 'fixed_list' as const, weights: [10, 20, 40, 45, 50, 60], unit: 'kg' as const },
    { type: 'stack' as const, min: 10, step: 10, max: 200, unit: 'lb' as const, addOn: 5 },
    { type: 'none' as const },
    null,
  ),
  sessions: fc.oneof(sessions, repeated),
});

/** Cases per property and their seed: the same on every machine. */
const propertyRuns = { numRuns: 10_000, seed: 20_260_301 } as const;

/** How much a proposal asks for, so that two answers can be compared in tests. */
type DecisionLevel = { isUpward: boolean; load: number; sets: number };

/** Loads below every reduction: easier variation, restart by effort, stop. */
const below = { regress_variation: -1, restart_light: -2, stop_contact: -3 };

function levelOf(decision: Decision, input: DecisionInput): DecisionLevel {
  const sets = decision.action === 'stop_contact' ? 0 : (decision.newSets ?? input.rx.sets);
  return { isUpward: isUpward(decision), load: loadOf(decision, input), sets };
}

function loadOf({ action, dose }: Decision, input: DecisionInput): number {
  if (action === 'stop_contact' || action === 'restart_light') return below[action];
  if (dose?.action === 'regress_variation') return below.regress_variation;
  if (dose?.action === 'increase_load' || dose?.action === 'decrease_load') return dose.newKg;
  const current = currentAmount(input);
  return dose?.action === 'decrease_dose' ? dose.newValue : current;
}

/** The latest load, or without one the largest of the latest sets. */
function currentAmount({ sessions }: DecisionInput): number {
  const latest = sessions.at(-1);
  const loadKg = latest?.loadKg ?? 0;
  return loadKg > 0 ? loadKg : Math.max(0, ...(latest?.reps ?? []).map((reps) => reps ?? 0));
}

const judged = (input: DecisionInput): DecisionLevel | null => {
  const decision = decide(input);
  return decision.ok ? levelOf(decision, input) : null;
};

/** The worse input never asks for more load or sets, and never moves up where the better one did not. */
function expectNotMore(worse: DecisionInput, better: DecisionInput): void {
  const [low, high] = [judged(worse), judged(better)];
  if (low === null || high === null) throw new Error('a valid input was refused');
  expect(low.load).toBeLessThanOrEqual(high.load + 1e-9);
  expect(low.sets).toBeLessThanOrEqual(high.sets);
  expect(low.isUpward && !high.isUpward).toBe(false);
}

const withSession = (
  input: DecisionInput,
  fromEnd: number,
  change: (one: SessionRecord) => SessionRecord,
): DecisionInput => {
  const index = Math.max(0, input.sessions.length - 1 - fromEnd);
  return { ...input, sessions: input.sessions.map((one, at) => (at === index ? change(one) : one)) };
};
const raise = (value: number | null | undefined, by: number, most: number): number | null =>
  typeof value === 'number' ? Math.min(most, value + by) : null;

type Worsening = fc.Arbitrary<(input: DecisionInput) => DecisionInput>;
const inLatest = (change: (one: SessionRecord) => Partial<SessionRecord>) => (input: DecisionInput) =>
  withSession(input, 0, (one) => ({ ...one, ...change(one) }));
const worseFlag = {
  none: 'inform_clinician',
  incomplete: 'same_day',
  inform_clinician: 'same_day',
  same_day: 'emergency_now',
  emergency_now: 'emergency_now',
} as const;

const worsenings: [string, Worsening][] = [
  [
    'more pain in any session',
    fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(2)).map(
      ([during, after, morning, fromEnd]) =>
        (input) =>
          withSession(input, fromEnd, (one) => ({
            ...one,
            painDuring: raise(one.painDuring, during, 10),
            painAfter: raise(one.painAfter, after, 10),
            morningDelta: raise(one.morningDelta, morning, 10),
          })),
    ),
  ],
  [
    'a higher latest effort',
    fc.nat(8).map((halves) => inLatest((one) => ({ effort: raise(one.effort, halves / 2, 10) }))),
  ],
  ['spreading symptoms', fc.constant(inLatest(() => ({ peripheralised: true })))],
  ['poor technique', fc.constant(inLatest(() => ({ technique: 'poor' })))],
  [
    'lower adherence',
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(9)).map(([share, fewer]) => (input) => ({
      ...input,
      adherence14d: typeof input.adherence14d === 'number' ? input.adherence14d * share : null,
      sessions14d: Math.max(0, (input.sessions14d ?? 0) - fewer),
    })),
  ],
  [
    'a longer absence',
    fc.nat(60).map((days) => (input) => ({ ...input, daysSinceLast: input.daysSinceLast + days })),
  ],
  [
    'a rising week',
    fc.constantFrom(0.5, 1, 2).map((points) => (input) => ({
      ...input,
      weeklyMorningTrend: input.weeklyMorningTrend === null ? null : input.weeklyMorningTrend + points,
    })),
  ],
  ['caution', fc.constant((input) => ({ ...input, cautious: true }))],
  ['a worse flag', fc.constant((input) => ({ ...input, redFlag: worseFlag[input.redFlag] }))],
  ['a stop symptom', fc.constant((input) => ({ ...input, stopSymptom: 'same_day' }))],
  ['a contraindication', fc.constant((input) => ({ ...input, contraindicated: true }))],
  [
    'own limits of the prescription, whatever their numbers',
    fc
      .record({
        painToRaise: fc.option(fc.integer({ min: 0, max: 10 })),
        painAllowed: fc.option(fc.integer({ min: 0, max: 10 })),
        fullSessions: fc.option(fc.integer({ min: 2, max: 3 })),
        daysBetweenSteps: fc.option(fc.integer({ min: 1, max: 28 })),
        stepPct: fc.option(fc.integer({ min: 1, max: 10 })),
      })
      .map((ownRules) => (input) => ({ ...input, ownRules })),
  ],
  ['a hold of the clinician', fc.constant((input) => ({ ...input, clinicianHold: true }))],
];

/** `null` in stopSymptom, loadKg, daysSinceProgression and weeklyMorningTrend is a state of its own, and a hold that is left out is none: these are removed as undefined or not at all. */
const topFields =
  'redFlag stopSymptom contraindicated painModel cautious effortTarget rx ageYears adherence14d sessions14d daysSinceLast daysSinceProgression weeklyMorningTrend inventory sessions'.split(
    ' ',
  );
const sessionFields =
  'loadKg reps effort painBefore painDuring painAfter morningDelta peripheralised technique'.split(' ');

describe('decide, for every valid input (LG-8.5)', () => {
  it('answers with a row of the table; the generated inputs reach them all but D04', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(validInput, (input) => {
        const decision = decide(input);
        if (decision.ok) reached.add(decision.row);
        expect(decision.ok).toBe(true);
      }),
      propertyRuns,
    );
    expect(reached).toEqual(new Set(decisionTable.map(({ id }) => id).filter((id) => id !== 'D04')));
  });

  it('never proposes a load beyond LG-8.1 or the owned equipment', () => {
    fc.assert(
      fc.property(validInput, (input) => {
        const decision = decide(input);
        if (!decision.ok || decision.dose?.action !== 'increase_load') return;
        const { newKg } = decision.dose;
        const current = input.sessions.at(-1)?.loadKg ?? 0;
        const owned = availableLoads(input.inventory);
        expect(owned.ok && owned.loads.some((load) => Math.abs(load.kg - newKg) < 1e-4)).toBe(true);
        const freeJump = input.cautious === false ? 10 : 5;
        const allowedPct = Math.max(input.rx.incPct ?? 0, freeJump);
        const earned = repsBeforeStep({ currentKg: current, nextKg: newKg, repMin: input.rx.repMin });
        const lastReps = input.sessions.slice(-2).map((one) => one.reps?.at(-1) ?? 0);
        const isEarned = input.rx.kind === 'reps' && earned.ok && Math.min(...lastReps) >= earned.repsNeeded;
        expect(newKg <= current * (1 + allowedPct / 100) + 1e-4 || isEarned).toBe(true);
      }),
      propertyRuns,
    );
  });

  it.each(worsenings)('never gives more for %s', (_, worsening) => {
    const property = fc.property(validInput, worsening, (better, worsen) =>
      expectNotMore(worsen(better), better),
    );
    expect(() => fc.assert(property, propertyRuns)).not.toThrow();
  });

  it('never turns missing data into an upward proposal, nor lifts a dose above the present one', () => {
    fc.assert(
      fc.property(
        validInput,
        fc.constantFrom(...topFields),
        fc.constantFrom(...sessionFields),
        fc.nat(3),
        fc.boolean(),
        (full, top, field, fromEnd, ofSession) => {
          const poorer = ofSession
            ? withSession(full, fromEnd, (one) => ({ ...one, [field]: undefined }))
            : { ...full, [top]: undefined };
          const [left, complete] = [judged(poorer), judged(full)];
          if (left === null) return;
          expect(left.isUpward && complete?.isUpward !== true).toBe(false);
          const isComparable = complete?.isUpward !== true && field !== 'loadKg' && field !== 'reps';
          expect(isComparable && left.load > currentAmount(full) + 1e-9).toBe(false);
        },
      ),
      propertyRuns,
    );
  });

  it('takes a dose down by at least what the row says, in owned equipment', () => {
    fc.assert(
      fc.property(validInput, (input) => {
        const decision = decide(input);
        if (!decision.ok || decision.dose?.action !== 'decrease_load') return;
        const pct = decision.pct ?? decision.reductionPct ?? 0;
        const current = input.sessions.at(-1)?.loadKg ?? 0;
        expect(pct).toBeGreaterThan(0);
        expect(decision.dose.newKg).toBeLessThanOrEqual(current * (1 - pct / 100) + 1e-4);
      }),
      propertyRuns,
    );
  });
});
