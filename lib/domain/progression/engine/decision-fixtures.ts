import type { DecisionInput, SessionRecord } from './decision-input.ts';

/** A session without any complaint: 50 kg, three sets of ten. For tests. */
export const session = (over: Partial<SessionRecord> = {}): SessionRecord => ({
  loadKg: 50,
  reps: [10, 10, 10],
  effort: 6,
  painBefore: 1,
  painDuring: 1,
  painAfter: 1,
  morningDelta: 0,
  peripheralised: false,
  technique: 'ok',
  ...over,
});

/** A complete, unremarkable input of the decision table; for tests. */
export const decisionInput = (over: Partial<DecisionInput> = {}): DecisionInput => ({
  redFlag: 'none',
  stopSymptom: null,
  contraindicated: false,
  clinicianHold: false,
  painModel: 'standard',
  cautious: false,
  effortTarget: { low: 5, high: 7 },
  rx: { kind: 'reps', sets: 3, repMin: 8, repMax: 12, timesPerWeek: 3, incPct: 5 },
  ageYears: 45,
  adherence14d: 0.9,
  sessions14d: 5,
  daysSinceLast: 2,
  daysSinceProgression: null,
  weeklyMorningTrend: 0,
  inventory: { type: 'plates', bar: 20, pairs: [1.25, 2.5, 5, 10, 20], unit: 'kg' },
  sessions: [session(), session()],
  ...over,
});
