import fc from 'fast-check';
import { isNearLoad } from '../../load/match-load.ts';
import { isOneOf } from '../../number/values.ts';
import type { DecisionInput, SessionRecord } from '../engine/decision-input.ts';
import { upwardActions } from '../engine/outcome.ts';
import { judgedSession } from '../engine/session-load.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';

/** Generated inputs of the decision table for property tests. Half of the sessions are without complaint, so that the upward rows are reached often. */
const rxLoadKg = fc.constantFrom(undefined, undefined, undefined, 50, 45, null, 'not_in_kg' as const);
const rxAmount = fc.constantFrom(undefined, undefined, 8, 10, 12);
const calmSession: fc.Arbitrary<SessionRecord> = fc.record({
  loadKg: fc.constantFrom(50, 50, 50, 45),
  rxLoadKg,
  rxAmount,
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
  rxLoadKg,
  rxAmount,
  reps: fc.array(fc.integer({ min: 4, max: 22 }), { minLength: 1, maxLength: 4 }),
  effort: fc.integer({ min: 4, max: 20 }).map((half) => half / 2),
  painBefore: fc.constantFrom(null, 0, 1, 2, 4, 6),
  painDuring: fc.constantFrom(null, 0, 2, 3, 5, 6, 8, 10),
  painAfter: fc.constantFrom(null, 0, 2, 3, 5, 6),
  morningDelta: fc.constantFrom(null, -1, 0, 1, 2, 3),
  peripheralised: fc.constantFrom(null, false, false, false, true),
  technique: fc.constantFrom(null, 'ok', 'ok', 'poor'),
});

/** Now and then a set by set list of loads, of which the lightest is the session's load. */
const withLoads = (sessions: fc.Arbitrary<SessionRecord>): fc.Arbitrary<SessionRecord> =>
  fc.tuple(sessions, fc.constantFrom(null, null, null, 0, 5, -5)).map(([session, last]) => {
    const { loadKg, reps } = session;
    if (last === null || typeof loadKg !== 'number' || loadKg === 0) return session;
    const loads = (reps ?? []).map((_, index) => (index === 2 ? loadKg + last : loadKg));
    return { ...session, loads, loadKg: Math.min(loadKg, ...loads) };
  });

const sessions = fc.array(
  withLoads(fc.oneof({ weight: 3, arbitrary: calmSession }, { weight: 1, arbitrary: anySession })),
  { minLength: 1, maxLength: 5 },
);
const repeated = calmSession.chain((one) =>
  fc.constantFrom([one, one], [one, one, one], [one, one, one, one]),
);

export const validInput: fc.Arbitrary<DecisionInput> = fc.record({
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
    loadKg: fc.constantFrom(undefined, undefined, 50, 50, 50, 45, 20, null),
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
export const propertyRuns = { numRuns: 10_000, seed: 20_260_301 } as const;

/** How much a proposal asks for, so that two answers can be compared in tests. */
export type DecisionLevel = { isUpward: boolean; load: number; sets: number };

/** Whether a dose lies above another one; a load as it is printed on the owned weight is the same load (LG-8.1). */
export const isMore = (a: number, b: number): boolean => a > b + 1e-9 && !(b > 0 && isNearLoad(a, b));

/** Loads below every reduction: easier variation, restart by effort, stop. */
const below = { regress_variation: -1, restart_light: -2, stop_contact: -3 };

function levelOf(decision: Decision, input: DecisionInput): DecisionLevel {
  const sets = decision.action === 'stop_contact' ? 0 : (decision.newSets ?? input.rx.sets);
  return { isUpward: isOneOf(upwardActions, decision.action), load: loadOf(decision, input), sets };
}

function loadOf({ action, dose }: Decision, input: DecisionInput): number {
  if (action === 'stop_contact' || action === 'restart_light') return below[action];
  if (dose?.action === 'regress_variation') return below.regress_variation;
  if (dose?.action === 'increase_load' || dose?.action === 'decrease_load') return dose.newKg;
  const current = currentAmount(input);
  return dose?.action === 'decrease_dose' ? dose.newValue : current;
}

/** The last session as far as it is judged. */
export function latestJudged({ sessions, rx }: DecisionInput): SessionRecord | undefined {
  const latest = sessions.at(-1);
  return latest && judgedSession(latest, rx.sets);
}

/** The dose that a hold keeps: the prescribed load, or the latest where none is known in kg; where the session was done without load, the largest of its judged sets. */
export function currentAmount(input: DecisionInput): number {
  const { rx } = input;
  const latest = latestJudged(input);
  const doneKg = latest?.loadKg ?? 0;
  const judged = (latest?.reps ?? []).map((reps) => reps ?? 0);
  if (rx.loadKg === null || doneKg === 0) return Math.max(0, ...judged);
  return rx.loadKg ?? doneKg;
}

export const judged = (input: DecisionInput): DecisionLevel | null => {
  const decision = decide(input);
  return decision.ok ? levelOf(decision, input) : null;
};

export const withSession = (
  input: DecisionInput,
  fromEnd: number,
  change: (one: SessionRecord) => SessionRecord,
): DecisionInput => {
  const index = Math.max(0, input.sessions.length - 1 - fromEnd);
  return { ...input, sessions: input.sessions.map((one, at) => (at === index ? change(one) : one)) };
};

/** The same calm session several times over. */
export const calmInput: fc.Arbitrary<DecisionInput> = fc
  .tuple(validInput, repeated)
  .map(([input, sessions]) => ({ ...input, sessions }));
