/** What is assumed about every session of a dry run. Days count from the first day of the run. */
export type SimulationScenario = {
  /** Share of planned sessions that are done, 0 to 1. */
  attendance: number;
  painBefore: number;
  painDuring: number;
  painAfter: number;
  morningPain: number;
  /** Points above (or below) the middle of the effort band. */
  effortOffset: number;
  away: { fromDay: number; days: number } | null;
};

export const scenarioNames = ['all_well', 'pain_at_5', 'half_missed', 'two_weeks_away'] as const;
export type ScenarioName = (typeof scenarioNames)[number];

const allWell: SimulationScenario = {
  attendance: 1,
  painBefore: 1,
  painDuring: 1,
  painAfter: 1,
  morningPain: 1,
  effortOffset: 0,
  away: null,
};

/** The scenarios of the dry run; the assumptions are ours and shown beside the result. */
export const scenarios: Record<ScenarioName, SimulationScenario> = {
  all_well: allWell,
  pain_at_5: { ...allWell, painBefore: 3, painDuring: 5, painAfter: 4, morningPain: 2 },
  half_missed: { ...allWell, attendance: 0.5 },
  two_weeks_away: { ...allWell, away: { fromDay: 14, days: 14 } },
};
