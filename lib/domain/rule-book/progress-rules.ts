import { olderAdultFromYears } from '../person/populations.ts';
import { driftLimit } from '../progression/engine/effort-drift.ts';
import { bodyAreas, incrementTable } from '../progression/engine/increments.ts';
import { nearKg, nearPct } from '../load/match-load.ts';
import { mostRepsBeforeStep, repsBeforeStep } from '../load/reps-before-step.ts';
import { areaMovements } from '../library/derived-fields.ts';
import { freeJumpPct } from '../progression/engine/progress-load.ts';
import {
  olderAdultExtraPct,
  reentryPlan,
  reentryTable,
  setsAfter,
} from '../progression/engine/reentry-plan.ts';
import { doseFloors, regressDose } from '../progression/engine/regress-dose.ts';
import { risingWeekPoints } from '../progression/rows/d09-rising-week.ts';
import { amberWeekPoints } from '../progression/rows/d15-amber.ts';
import { decisionTable } from '../progression/rows/registry.ts';
import { whenRowMatches } from './row-rules.ts';
import { type Rule, notInUse } from './rule.ts';

function bridgeExample(): string {
  const earned = repsBeforeStep({ currentKg: 5, nextKg: 6, repMin: 8 });
  return earned.ok
    ? `5 kg, 8 to 12 repetitions, next weight 6 kg (20 % more): ${earned.repsNeeded} repetitions with 5 kg in the last set of two sessions, then 6 kg and back to 8.`
    : '';
}

function reentryExample(): string {
  const plan = reentryPlan({ daysSinceLast: 21, timesPerWeek: 3, ageYears: 65 });
  if (!plan.ok || plan.stage !== 'reduce') return '';
  const pct = plan.loadReductionPct;
  const weights = [10, 12.5, 14, 15, 17.5, 20];
  const dose = regressDose({
    kind: 'load',
    value: 20,
    pct,
    inventory: { type: 'fixed_list', weights, unit: 'kg' },
  });
  if (!dose.ok || dose.action !== 'decrease_load') return '';
  return `A 65-year-old comes back after three weeks to 20 kg and three sets: ${pct} % less, so ${dose.newKg} kg (or the next lighter weight owned), and ${setsAfter(plan.sets, 3)} sets.`;
}

export const progressRules: readonly Rule[] = [
  {
    id: 'LG-8.0',
    title: 'Increments',
    words: [
      `The usual rise of the load. Cautious: adults of ${olderAdultFromYears} and over or without an age, osteoporosis, vertebral fracture, surgery, acute pain, raised or unknown irritability, a caution of the safety check, or the clinician’s tick. “When cautious” means this everywhere in the book.`,
      'The body area follows from the movement of the exercise. An exercise without a load has no increment.',
    ],
    tables: [
      {
        caption: 'Percent of the load',
        head: ['body area', 'movements', 'standard', 'cautious'],
        rows: bodyAreas.map((area) => [
          area,
          areaMovements[area],
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
      `Looked for among the weights owned, those above the cap (LG-3.3) left out. The load in hand is the owned weight that lies within ${nearKg} kg or ${nearPct} % of it, so that a weight which was rounded for display is not heavier than itself. With any heavier load the repetitions go back to the low end of the range.`,
      `First: the heaviest weight within the increment of LG-8.0. None there: the next heavier weight, when its jump is at most ${freeJumpPct.standard} % (${freeJumpPct.cautious} % when cautious). The 5 % of LG-5 are for rounding a first load and are never added here.`,
      `Is the jump larger, repetitions at the present weight come first: as many as predict the low end of the range at the next weight, that is 30 × (next ÷ present × (1 + low end ÷ 30) − 1), rounded up, whoever the patient is. Were they done in the last set of both sessions, the next weight is taken; else they are the new aim for the last set, while the other sets and the range stay; like every upward proposal this waits for the clinician unless it was agreed beforehand (LG-0). More than ${mostRepsBeforeStep} are not asked for: then the harder variation is proposed, and so it is when nothing heavier is owned.`,
    ],
    example: bridgeExample(),
    sources: ['ACSM2009'],
  },
  {
    id: 'LG-8.2',
    title: 'A smaller dose',
    words: [
      'From the lighter of what was done and what was prescribed for it: the heaviest weight owned that is at or below the reduced load; repetitions and sets stay. Without a load, the largest of the latest sets, counted up to what was prescribed for it, is reduced instead and rounded down. Never above what is prescribed by then, so that a reduction which was prescribed meanwhile is not made twice. Below the floor, or with nothing lighter, the easier variation.',
      'The easier or harder variation that is proposed is the first neighbour in the library that the patient has the equipment for, that nothing on record forbids, that is no riskier than the exercise itself and brings in no impact or speed; with none left, the clinician chooses. Accepted, it takes the place of the exercise with a history of its own, which names where it came from, and begins with its own usual dose, never more than before where less was proposed. Until then an exercise with nothing lighter is left out.',
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
      'Days are counted from the last session of that exercise. Nothing changes under 8 days, nor up to and including twice the usual interval between sessions. The usual interval is 7 days divided by the sessions a week, and at most 7 days: with three sessions a week the table begins on day 8, with one session a week, or fewer, on day 15 (in the row of that day).',
      'Hold: the last dose is repeated once. Reduce: load and sets change as in the table and the repetitions stay; “half” is rounded up, “minus one” leaves at least one set. Restart: by effort, as a new exercise (LG-4), with half the sets; the clinician is told.',
      `At 65 or over, or without an age, each reduction of the load is ${olderAdultExtraPct} percentage points larger.`,
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
    choices: ['reentryTwoWeeksPct', 'reentryThreeWeeksPct', 'reentryFourWeeksPct', 'olderAdultExtraPct'],
  },
  {
    id: 'LG-8.4',
    title: 'Drift of effort',
    words: [
      `The latest effort against the mean of up to three earlier sessions at the same load; a rise of ${driftLimit} or more is fatigue or illness. At least two earlier ones are needed.`,
    ],
    sources: [],
    choices: ['driftPoints'],
  },
  {
    id: 'LG-8.5',
    title: 'The decision table',
    words: [
      'Rows are tried from top to bottom, whatever their numbers; the first that matches is the answer, and it is worked out for every exercise on its own. The clinician is told only where the row says so; otherwise the proposal stands on the patient’s page.',
      'A session is red when one of its three clocks (LG-7.1) is red or symptoms spread down a limb, whatever else is missing; else amber when one is amber; else incomplete when one of the three pains or the answer on spreading symptoms is missing (in the relative model the pain just before as well); else green. So an incomplete session holds (D16), and only what was reported lowers the dose (D08).',
      `Percentages of less follow LG-8.2; what is said is the percentage that results. In every hold “the same dose” is the prescribed one. The weekly trend of the mornings is the patient’s and counts for every exercise of the program: ${risingWeekPoints} points up lower each of them (D09), ${amberWeekPoints} up holds each (D15).`,
      'The sets judged are the first prescribed ones in the order done; further sets count for the volume only. The load of a session is the lightest of them, and two loads are the same when they are the same owned weight. Where both sides do an exercise, each side is judged by its own sets and the lower proposal is shown. Severe pain (LG-7.4), more weight than prescribed (D18b) and an open flag are told whatever row answers.',
      'Each row has an entry of its own below, with what it says to the patient, and is signed on its own.',
      'A clinician may set five of these numbers for one prescription, only more carefully than the table, the pain limits and the clinic’s own: the highest pain for a step, the highest pain that holds, three full sessions instead of two, more days between steps, a smaller increment.',
    ],
    tables: [
      {
        caption: 'Rows in their order',
        head: ['row', 'when', 'what happens'],
        rows: decisionTable.map((row) => [
          row.id,
          whenRowMatches(row),
          notInUse(row) === null ? row.book.effect : `${row.book.effect} (not in use)`,
        ]),
      },
    ],
    sources: [],
  },
];
