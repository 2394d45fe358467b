/**
 * The numbers of the rule book that a clinic may set itself, as the engine reads them. Left out of an input, the engine's own
 * values count. Bounds, names and defaults: `choices.ts`.
 */
export type RuleChoices = {
  /** LG-2.1, days. */
  oneRmValidDays: number;
  /** LG-3.3, percent of 1RM. */
  vertebralCapFirstPct: number;
  vertebralCapLaterPct: number;
  acutePainCapFirstPct: number;
  acutePainCapLaterPct: number;
  tendonNoviceCapPct: number;
  surgeryCapEarlyPct: number;
  surgeryCapLaterPct: number;
  /** LG-3.3 and LG-4.0, the last day of each stage after surgery. */
  surgeryEarlyLastDay: number;
  surgeryLateLastDay: number;
  /** LG-4.2, trial sets. */
  trialSetsAtMost: number;
  /** LG-7.1, highest amber score, and highest amber rise in the relative model. */
  protectiveAmberTo: number;
  relativeAmberTo: number;
  /** LG-7.2, days. */
  surgeryProtectedDays: number;
  acuteOnsetDays: number;
  /** LG-7.3, days. */
  irritabilityValidDays: number;
  /** LG-8.7, days. */
  recentStepDays: number;
  /** LG-8.3, percent less load. */
  reentryTwoWeeksPct: number;
  reentryThreeWeeksPct: number;
  reentryFourWeeksPct: number;
  /** LG-8.3, added to each of them, points. */
  olderAdultExtraPct: number;
  /** LG-8.4, points of effort. */
  driftPoints: number;
  /** LG-8.5, D15a, sessions. */
  stableSessions: number;
  /** LG-8.5, D17, sessions. */
  enoughSessions14d: number;
  /** LG-8.5, D22, days. */
  daysBetweenSteps: number;
  daysBetweenStepsCautious: number;
  /** LG-9.1, weekly sets of a muscle, and percent over last week. */
  checkRecoveryAboveSets: number;
  volumeRisePct: number;
  /** MS-1.0, percent of the dose of a session. */
  countedCreditPct: number;
};

/** An input that may carry the clinic's own numbers. */
export type WithChoices = { choices?: RuleChoices | undefined };
