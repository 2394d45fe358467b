import { describe, expect, it, test } from 'vitest';
import { adherenceWeek } from '../adherence/adherence-week.ts';
import type { Goal } from '../dosage/goals.ts';
import { decidingCap } from '../load/load-caps.ts';
import type { Population } from '../person/populations.ts';
import { startingDose } from '../load/starting-dose.ts';
import type { StartPatient } from '../load/start-subject.ts';
import { nextTrialSet } from '../load/trial-sets.ts';
import { type PainModelInput, painModelFor } from '../pain/pain-model.ts';
import { irritabilityOn } from '../pain/recorded-irritability.ts';
import { type PainModel, chosenAmberTo } from '../pain/pain-zone.ts';
import { decide } from '../progression/rows/decide.ts';
import { decisionInput, session } from '../progression/engine/decision-fixtures.ts';
import { program, programLog } from '../progression/records/program-fixtures.ts';
import { proposeForProgram } from '../progression/records/propose-for-program.ts';
import { simulate } from '../progression/simulation/simulate.ts';
import { ruleRegistry } from './registry.ts';
import { ruleContent } from './rule-content.ts';
import {
  type ChoiceId,
  choiceIds,
  choiceProblem,
  choicesFrom,
  clinicChoices,
  defaultChoices,
} from './choices.ts';
import type { RuleChoices } from '../choices/rule-choices.ts';

const away =
  (days: number, ageYears = 45) =>
  (choices: RuleChoices | undefined) =>
    decide(decisionInput({ daysSinceLast: days, ageYears, choices }));

const exercise = {
  exerciseId: 'row',
  equipmentKind: 'free_weight',
  doseKind: 'reps',
  sessionsDone: 9,
} as const;
const inventory = { type: 'fixed_list', weights: [2, 4, 6, 10, 20, 30, 35, 40], unit: 'kg' } as const;
const start =
  (population: Population, daysAgo: number, over: Partial<StartPatient> = {}, goal: Goal = 'strength') =>
  (choices: RuleChoices | undefined) =>
    startingDose(
      { populations: [population], ageYears: 45, irritability: 'low', inventory, choices, ...over },
      { ...exercise, testSet: { load: 40, unit: 'kg', reps: 10, daysAgo } },
      goal,
    );

const first = (population: Population) => (choices: RuleChoices | undefined) =>
  decidingCap({ populations: [population], sessionsDone: 2, choices });

const trial = (choices: RuleChoices | undefined) =>
  nextTrialSet({
    trialIndex: 2,
    currentKg: 4,
    effort: 2,
    target: { low: 3, high: 5 },
    painBefore: 0,
    painDuring: 0,
    painModel: 'standard',
    inventory,
    choices,
  });

/** A session whose worst pain is so far above the pain before, judged by the limits a program is published with. */
const published = (painModel: PainModel, pain: number) => (choices: RuleChoices | undefined) =>
  decide(
    decisionInput({
      painModel,
      painAmberTo: chosenAmberTo(painModel, choices),
      sessions: [session({ painBefore: 0, painDuring: pain, painAfter: 0 })],
    }),
  );

const proposedModel = (over: PainModelInput) => (choices: RuleChoices | undefined) =>
  painModelFor({ irritability: 'low', ...over, choices });

/** Three amber sessions that stay level, at the top of the range. */
const levelAmber = (choices: RuleChoices | undefined) => {
  const level = session({ reps: [12, 12, 12], painDuring: 3, painAfter: 3, painBefore: 2 });
  return decide(decisionInput({ sessions: [level, level, level], weeklyMorningTrend: 0, choices }));
};

const full = session({ reps: [12, 12, 12] });
const step = (over: Parameters<typeof decisionInput>[0]) => (choices: RuleChoices | undefined) =>
  decide(decisionInput({ sessions: [full, full], choices, ...over }));

const squats = (thisWeek: number, lastWeek: number) => (choices: RuleChoices | undefined) => {
  const week = (count: number, from: number) =>
    Array.from({ length: count }, (_, index) =>
      programLog(from + (index % 5), { logId: `${from} ${index}` }),
    );
  return proposeForProgram({
    ...program({}, { logs: [...week(lastWeek, 8), ...week(thisWeek, 1)] }),
    choices,
  }).notes;
};

/** Two knee exercises, no rise in the session, one made harder ten days before the sore morning. */
const soreMorning = (choices: RuleChoices | undefined) => {
  const sore = { localDate: '2026-03-29', pain: 3, region: 'knee_front' } as const;
  const calm = program().patient.mornings.filter(({ localDate }) => localDate !== sore.localDate);
  const logs = [programLog(4), programLog(2)];
  const input = program(
    { mornings: [sore, ...calm] },
    { prescriptionId: 'squat', lastProgressedOn: '2026-03-19', logs },
    {
      prescriptionId: 'lunge',
      lastProgressedOn: null,
      logs: logs.map((log) => ({ ...log, logId: `${log.logId} b` })),
    },
  );
  return proposeForProgram({ ...input, choices }).proposals;
};

const halfDone = (choices: RuleChoices | undefined) =>
  adherenceWeek({
    segments: [{ type: 'times_per_week', n: 2, days: [{ active: true, credits: [0.6] }] }],
    choices,
  });

/** Another value and a calculation of the product whose result it changes. */
const cases: Record<
  ChoiceId,
  [value: number, rule: string, result: (choices: RuleChoices | undefined) => unknown]
> = {
  oneRmValidDays: [28, 'LG-2.1', start('general_novice', 30)],
  vertebralCapFirstPct: [20, 'LG-3.3', first('vertebral_fracture')],
  vertebralCapLaterPct: [45, 'LG-3.3', start('vertebral_fracture', 3)],
  acutePainCapFirstPct: [20, 'LG-3.3', first('acute_pain')],
  acutePainCapLaterPct: [40, 'LG-3.3', start('acute_pain', 3)],
  tendonNoviceCapPct: [
    70,
    'LG-3.3',
    start('general_novice', 3, { conditionCodes: ['achilles_tendinopathy'] }, 'tendon_hsr'),
  ],
  surgeryCapEarlyPct: [30, 'LG-3.3', start('post_op', 3, { daysSinceSurgery: 10 })],
  surgeryCapLaterPct: [45, 'LG-3.3', start('post_op', 3, { daysSinceSurgery: 60 })],
  surgeryEarlyLastDay: [70, 'LG-3.3 and LG-4.0', start('post_op', 3, { daysSinceSurgery: 60 })],
  surgeryLateLastDay: [
    120,
    'LG-3.3',
    start('post_op', 3, { daysSinceSurgery: 100, surgicalClearance: true }),
  ],
  trialSetsAtMost: [2, 'LG-4.2', trial],
  protectiveAmberTo: [2, 'LG-7.1', published('protective', 3)],
  relativeAmberTo: [1, 'LG-7.1', published('relative', 2)],
  surgeryProtectedDays: [84, 'LG-7.2', proposedModel({ daysSinceSurgery: 60 })],
  acuteOnsetDays: [42, 'LG-7.2', proposedModel({ daysSinceOnset: 20 })],

  irritabilityValidDays: [
    84,
    'LG-7.3',
    (choices) =>
      irritabilityOn(
        { painWorst: 2, nightOrRestPain: 'none', settleMinutes: 10, assessedOn: '2026-01-01' },
        '2026-03-01',
        choices,
      ),
  ],
  recentStepDays: [14, 'LG-8.7', soreMorning],
  reentryTwoWeeksPct: [15, 'LG-8.3', away(15)],
  reentryThreeWeeksPct: [25, 'LG-8.3', away(22)],
  reentryFourWeeksPct: [45, 'LG-8.3', away(30)],
  olderAdultExtraPct: [20, 'LG-8.3', away(15, 70)],
  stableSessions: [4, 'LG-8.5 D15a', levelAmber],
  driftPoints: [3, 'LG-8.4', step({ sessions: [4.5, 4.5, 7].map((effort) => session({ effort })) })],
  enoughSessions14d: [6, 'LG-8.5 D17', step({ adherence14d: 0.6, sessions14d: 5 })],
  daysBetweenSteps: [6, 'LG-8.5 D22', step({ daysSinceProgression: 4 })],
  daysBetweenStepsCautious: [14, 'LG-8.5 D22', step({ cautious: true, daysSinceProgression: 9 })],
  checkRecoveryAboveSets: [12, 'LG-9.1', squats(5, 5)],
  volumeRisePct: [50, 'LG-9.1', squats(4, 3)],
  countedCreditPct: [70, 'MS-1.0', halfDone],
};

describe('a clinic’s own numbers count', () => {
  test.each(choiceIds)(
    '%s: another value changes the result; the book’s own value is the same as none',
    (id) => {
      const [value, , result] = cases[id];
      const chosen = choicesFrom({ [id]: value });
      expect(chosen[id]).toBe(value);
      expect(value).not.toBe(clinicChoices[id].value);
      expect(result(defaultChoices)).toEqual(result(undefined));
      expect(result(chosen)).not.toEqual(result(defaultChoices));
    },
  );

  it('LG-3.3 zero after surgery is a value: nothing that is owned is light enough', () => {
    const none = choicesFrom({ surgeryCapEarlyPct: 0 });
    expect(none.surgeryCapEarlyPct).toBe(0);
    const dose = start('post_op', 3, { daysSinceSurgery: 10 })(none);
    expect(dose.ok && dose.implement.choice === 'weight').toBe(false);
  });

  it('MS-1.0 the sessions that lift the caps of the first six are counted by the clinic’s share too', () => {
    const logs = [20, 18, 16, 14, 12, 10].map((days) => programLog(days, { reps: [8, 8] }));
    const capKg = (choices: RuleChoices) =>
      proposeForProgram({
        ...program({}, { oneRm: { oneRmKg: 100, daysAgo: 3 }, logs }),
        choices,
      }).proposals.map((one) => (one.type === 'proposal' ? one.capKg : null));
    expect(capKg(defaultChoices)).toEqual([100]);
    expect(capKg(choicesFrom({ countedCreditPct: 80 }))).toEqual([85]);
  });
});

describe('the dry run', () => {
  it('LG-8.3 comes back after two weeks away by the clinic’s own number', () => {
    const lightest = (choices: RuleChoices | undefined) =>
      Math.min(
        ...simulate({ ...program(), choices }, 'two_weeks_away', 6).steps.map(({ loadKg }) => loadKg ?? 0),
      );
    expect(lightest(defaultChoices)).toBe(lightest(undefined));
    expect(lightest(choicesFrom({ reentryTwoWeeksPct: 20, reentryThreeWeeksPct: 30 }))).toBeLessThan(
      lightest(defaultChoices),
    );
  });
});

describe('what a clinic may set', () => {
  test.each(choiceIds)('%s stays inside its bounds, whole numbers only', (id) => {
    const { min, max } = clinicChoices[id];
    for (const value of [min - 1, max + 1, min + 0.5, Number.NaN]) {
      expect(choiceProblem({ ...defaultChoices, [id]: value })).toEqual({
        code: 'out_of_bounds',
        choiceId: id,
      });
      expect(choicesFrom({ [id]: value })[id]).toBe(clinicChoices[id].value);
    }
  });

  test.each([
    ['LG-8.3', { reentryTwoWeeksPct: 20, reentryThreeWeeksPct: 15 }],
    ['LG-8.3', { reentryThreeWeeksPct: 30, reentryFourWeeksPct: 25 }],
    ['LG-3.3', { surgeryCapEarlyPct: 60, surgeryCapLaterPct: 50 }],
    ['LG-8.5 D22', { daysBetweenSteps: 8 }],
  ])(
    '%s %j contradicts itself: it is refused, and stored by whatever way it counts as nothing set',
    (_, over) => {
      expect(choiceProblem({ ...defaultChoices, ...over })?.code).toBe('out_of_order');
      expect(choicesFrom({ ...over, driftPoints: 3 })).toEqual(defaultChoices);
    },
  );

  it('the book’s own numbers are allowed, and what is not known is passed over', () => {
    expect(choiceProblem(defaultChoices)).toBeNull();
    expect(choicesFrom({ unheardOf: 4 })).toEqual(defaultChoices);
  });
});

describe('choices in the book', () => {
  const listed = ruleRegistry.flatMap((rule) => rule.choices ?? []);

  it('lists every choice once', () => {
    expect(listed.toSorted()).toEqual(choiceIds.toSorted());
  });

  it('the content of a rule changes with its own numbers and with nothing else', () => {
    const chosen = choicesFrom({ driftPoints: 3 });
    const changed = ruleRegistry.filter(
      (rule) => ruleContent(rule, chosen) !== ruleContent(rule, defaultChoices),
    );
    expect(changed.map(({ id }) => id)).toEqual(['LG-8.4']);
  });

  it('the content of a rule changes with any of its parts', () => {
    const [rule] = ruleRegistry;
    if (rule === undefined) throw new Error('no rule');
    const texts = [
      rule,
      { ...rule, title: 'x' },
      { ...rule, words: [...rule.words, 'x'] },
      { ...rule, example: 'x' },
      { ...rule, sources: ['Epley1985' as const] },
      { ...rule, tables: [{ caption: 'x', head: ['a'], rows: [['b']] }] },
    ].map((one) => ruleContent(one, defaultChoices));
    expect(new Set(texts).size).toBe(texts.length);
  });
});
