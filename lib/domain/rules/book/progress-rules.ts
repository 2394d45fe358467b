import { olderAdultFromYears } from '../../load/populations.ts';
import { clinicianReasons } from '../../progression/clinician-texts.ts';
import { type DecisionReason, decisionRows } from '../../progression/decision.ts';
import { driftLimit } from '../../progression/effort-drift.ts';
import { bodyAreas, incrementTable } from '../../progression/increments.ts';
import { freeJumpPct } from '../../progression/progress-load.ts';
import { olderAdultExtraPct, reentryPlan, reentryTable, setsAfter } from '../../progression/reentry-plan.ts';
import { doseFloors, regressDose } from '../../progression/regress-dose.ts';
import {
  daysBetweenSteps,
  enoughSessions14d,
  goodAdherence,
  lowAdherence,
} from '../../progression/rows-hold.ts';
import { regressPct, risingWeekPoints } from '../../progression/rows-down.ts';
import { volumeLimits } from '../../volume/weekly-sets.ts';
import { clinicChoice } from './clinic-choice.ts';
import type { Rule } from './rule.ts';

/** What each row does, beside the fact that makes it match. */
const rowEffects: Record<
  (typeof decisionRows)[number],
  [reason: DecisionReason, effect: string, when?: string]
> = {
  D01: ['red_flag_emergency', 'stop everything; emergency care now'],
  D02: ['red_flag_same_day', 'stop everything; to be seen today'],
  D03: ['exercise_contraindicated', 'stop this exercise; the clinician is told'],
  D04: ['not_started', 'hold'],
  D05: ['severe_or_spreading_pain', 'stop this exercise; the clinician is told'],
  D06: [
    'absence_reduce',
    'return lighter or restart (LG-8.3); at least 20 % when D07 matches too',
    'fourteen or more days since the last session',
  ],
  D07: ['pain_red_twice', `${regressPct.redTwice} % less; the clinician is told`],
  D08: ['pain_red_once', `${regressPct.redOnce} % less`],
  D09: [
    'pain_rising_week_to_week',
    `${regressPct.risingWeek} % less; the clinician is told`,
    `weekly morning pain up by ${risingWeekPoints} points or more`,
  ],
  D13: ['too_heavy', `${regressPct.tooHeavy} % less`],
  D14: ['effort_too_high', `${regressPct.effortTooHigh} % less`],
  D12: ['effort_drift', `half the sets for 7 days; with one set ${regressPct.oneSet} % less`],
  D10: ['open_flag', 'hold; the clinician is told'],
  D11: ['technique', 'hold'],
  D15a: ['ready_stable_amber', 'a step as in D23, always the clinician’s own decision'],
  D15: ['pain_amber', 'hold'],
  D16: ['missing_data', 'hold'],
  D17: [
    'low_adherence',
    'hold; below a half the clinician is told',
    'adherence of 14 days not known, or too low (see above)',
  ],
  D18: ['incomplete', 'hold'],
  D19: ['effort_above_target', 'hold'],
  D20: ['clinician_hold', 'hold'],
  D21: ['recent_gap', 'hold'],
  D22: ['too_soon', 'hold'],
  D23: ['ready_load', 'heavier (LG-8.1), more repetitions, or the harder variation'],
  D24: ['room_in_range', 'one repetition more, 5 s more, or a tenth more'],
  D25: ['confirm_once_more', 'hold'],
};

function reentryExample(): string {
  const plan = reentryPlan({ daysSinceLast: 21, timesPerWeek: 3, ageYears: 65 });
  const pct = plan.ok ? (plan.loadReductionPct ?? 0) : 0;
  const weights = [10, 12.5, 14, 15, 17.5, 20];
  const dose = regressDose({
    kind: 'load',
    value: 20,
    pct,
    inventory: { type: 'fixed_list', weights, unit: 'kg' },
  });
  if (!plan.ok || !dose.ok || dose.action !== 'decrease_load') return '';
  return `A 65-year-old comes back after three weeks to 20 kg and three sets: ${pct} % less, so ${dose.newKg} kg (or the next lighter weight owned), and ${setsAfter(plan.sets, 3)} sets.`;
}

export const progressRules: readonly Rule[] = [
  {
    id: 'LG-8.0',
    title: 'Increments',
    words: [
      `The usual rise of the load. Cautious: adults of ${olderAdultFromYears} and over or without an age, osteoporosis, vertebral fracture, surgery, acute pain, raised or unknown irritability, a caution of the safety check, or the clinician’s tick.`,
    ],
    tables: [
      {
        caption: 'Percent of the load',
        head: ['body area', 'standard', 'cautious'],
        rows: bodyAreas.map((area) => [
          area,
          `${incrementTable[area].standard}`,
          `${incrementTable[area].cautious}`,
        ]),
      },
    ],
    sources: ['ACSM2009'],
  },
  {
    id: 'LG-8.1',
    title: 'The next load',
    words: [
      `Among the weights owned and under the cap: the heaviest inside the increment; else the next weight when its jump is at most ${freeJumpPct.standard} % (${freeJumpPct.cautious} % when cautious); else more repetitions first (LG-5); a jump that 20 repetitions do not bridge means the harder variation.`,
    ],
    sources: ['ACSM2009'],
  },
  {
    id: 'LG-8.2',
    title: 'A smaller dose',
    words: [
      'The heaviest owned load that is low enough, or the amount rounded down. Below the floor, or with nothing lighter, the easier variation.',
    ],
    tables: [
      {
        caption: 'Floors',
        head: ['counted in', 'smallest dose'],
        rows: Object.entries(doseFloors).map(([kind, floor]) => [kind, `${floor}`]),
      },
    ],
    sources: [],
  },
  {
    id: 'LG-8.3',
    title: 'After an absence',
    words: [
      'Days are counted from the last session of that exercise. Under 8 days nothing changes, nor up to and including twice the usual interval of the program, for which a week is the longest: with one session a week the table begins on day 15. From day 8 the last dose is repeated once; never fewer than one set.',
      `At 65 or over, or without an age, each reduction of the load is ${olderAdultExtraPct} percentage points larger. A restart goes by effort, and the clinician is told.`,
    ],
    tables: [
      {
        caption: 'Days since the last session',
        head: ['from day', 'stage', 'less load %', 'less load % from 65', 'sets'],
        rows: reentryTable
          .toReversed()
          .map(({ fromDays, stage, loadReductionPct, sets }) => [
            `${fromDays}`,
            stage,
            `${loadReductionPct ?? 'by effort'}`,
            `${loadReductionPct === null ? 'by effort' : stage === 'reduce' ? loadReductionPct + olderAdultExtraPct : loadReductionPct}`,
            sets.replace('_', ' '),
          ]),
      },
    ],
    example: reentryExample(),
    sources: ['McMaster2013', 'Bosquet2013', 'Caterisano2019'],
    choices: [
      clinicChoice('reentryTwoWeeksPct'),
      clinicChoice('reentryThreeWeeksPct'),
      clinicChoice('reentryFourWeeksPct'),
      clinicChoice('olderAdultExtraPct'),
    ],
  },
  {
    id: 'LG-8.4',
    title: 'Drift of effort',
    words: [
      `The latest effort against the mean of up to three earlier sessions at the same load; a rise of ${driftLimit} or more is fatigue or illness. At least two earlier ones are needed.`,
    ],
    sources: [],
    choices: [clinicChoice('driftPoints')],
  },
  {
    id: 'LG-8.5',
    title: 'The decision table',
    words: [
      'Rows are tried from top to bottom, whatever their numbers; the first that matches is the answer. A session is red, amber, green or incomplete by the worst of its three clocks; symptoms that spread down a limb make it red.',
      'A session is full when every prescribed set reached the top of the range, or, for repetitions, when the last set went two beyond it and none fell below the low end. A step needs two full sessions in a row at the same load, both green and inside the effort band.',
      `Adherence of 14 days: from ${goodAdherence * 100} % on a step is possible; from ${lowAdherence * 100} % on when at least ${enoughSessions14d} sessions were counted (done to half of their dose or more, MS-1). With fewer it holds; below ${lowAdherence * 100} % it holds and the clinician is told. Steps are at least ${daysBetweenSteps.standard} days apart, ${daysBetweenSteps.cautious} when cautious.`,
      'Stable amber (D15a) asks for the standard model, no caution, three level sessions with settled mornings, a week that is not worse, and everything else that a step asks for.',
      'A full session whose next load is not known holds and does not add repetitions either, so that a missing score can never move a patient up.',
    ],
    tables: [
      {
        caption: 'Rows in their order',
        head: ['row', 'when', 'what happens'],
        rows: decisionRows.map((row) => {
          const [reason, effect, when] = rowEffects[row];
          return [row, when ?? clinicianReasons[reason].en, effect];
        }),
      },
    ],
    sources: ['ACSM2009', 'BaechleEarle', 'Bailey2020', 'Thomee1997', 'Silbernagel2007'],
    choices: [
      clinicChoice('enoughSessions14d'),
      clinicChoice('daysBetweenSteps'),
      clinicChoice('daysBetweenStepsCautious'),
    ],
  },
  {
    id: 'LG-9',
    title: 'Weekly volume and session load',
    words: [
      `Hard sets per muscle: primary muscles count whole, secondary half, warm-ups not. Under ${volumeLimits.maintenanceBelow} is maintenance, ${volumeLimits.growthFrom} or more the growth range, over ${volumeLimits.checkAbove} asks to check recovery; a rise of more than ${volumeLimits.risePct} % over last week is highlighted and lets agreed steps of that muscle wait.`,
      'Session load is effort times minutes. The ratio of this week to the usual week is shown on request only and no rule uses it: it is mathematically coupled and its link to injury is disputed.',
    ],
    sources: [
      'Pelland2025',
      'ACSM2026',
      'Foster2001',
      'Foster2021',
      'Foster1998',
      'Gabbett2016',
      'Impellizzeri2020',
    ],
    choices: [clinicChoice('checkRecoveryAboveSets'), clinicChoice('volumeRisePct')],
  },
];
