import { longestBoundsWeeks } from '../record/signed-bounds.ts';
import { bandColors, unroundedForceKgf } from '../load/bands.ts';
import { type EffortBand, effortBandTable, postOpBands, tendonBand } from '../dosage/effort-bands.ts';
import { conditionEffortMax } from '../load/condition-limits.ts';
import { adultFromYears, youthEffortMax } from '../load/effort-band.ts';
import { effortWords } from '../load/effort.ts';
import { capTable, postOpCapBounds, tendonNoviceCapPct } from '../load/load-caps.ts';
import { testSetFromDay } from '../load/operations.ts';
import { estimateOneRm, oneRmValidDays } from '../load/one-rm.ts';
import { formulaTable, oneRmFormulas } from '../load/one-rm-formulas.ts';
import { populations } from '../person/populations.ts';
import { clinicOnlyFromYears, youngestAloneYears } from '../load/test-set-allowed.ts';
import { trialExercisesPerDay } from '../load/trial-sets-allowed.ts';
import { repsBeforeStep } from '../load/reps-before-step.ts';
import { roundToEquipment } from '../load/rounding.ts';
import { mostTrialSets } from '../load/trial-sets.ts';
import { formatLoad, kgPerLb } from '../number/units.ts';
import { pct1RmForReps, workingLoad } from '../load/working-load.ts';
import { languageNames } from '../messages/languages.ts';
import { roundTo } from '../number/values.ts';
import { locales } from '../result.ts';
import type { Rule } from './rule.ts';

const pct = (repsToFailure: number, formula: (typeof oneRmFormulas)[number]): string => {
  const found = pct1RmForReps({ repsToFailure, formula });
  return found.ok ? found.pct1Rm.toFixed(1) : '–';
};
const oneRmExample = (): string => {
  const tested = estimateOneRm({ load: 40, reps: 10, ageYears: 45 });
  const load = tested.ok ? workingLoad({ ...tested, reps: 10, targetRir: 3 }) : tested;
  if (!tested.ok || !load.ok) return '';
  return `A 45-year-old lifts 40 kg ten times: 1RM about ${roundTo(tested.oneRmKg, 1)} kg. Ten repetitions with three left: ${roundTo(load.pct1Rm, 1)} %, ${roundTo(load.targetKg, 1)} kg.`;
};
const roundingExample = (): string => {
  const bar = { type: 'plates', bar: 20, pairs: [1.25, 2.5, 5, 10, 20], unit: 'kg' } as const;
  const stack = { type: 'stack', min: 10, step: 10, max: 150, unit: 'lb' } as const;
  const onBar = roundToEquipment({ targetKg: 34.88, inventory: bar });
  const onStack = roundToEquipment({ targetKg: 30, inventory: stack });
  if (!onBar.ok || !onStack.ok) return '';
  return `Target 34.88 kg on a 20 kg bar: ${formatLoad(onBar.label)}. Target 30 kg on a stack in tens of pounds: ${formatLoad(onStack.label, 'kg')}.`;
};
const jumpExample = (): string => {
  const needed = repsBeforeStep({ currentKg: 5, nextKg: 6, repMin: 8 });
  return needed.ok
    ? `From 5 kg to 6 kg, back to 8 repetitions: first reach ${needed.repsNeeded} with 5 kg.`
    : '';
};
const range = (low: number, high: number): string => (low === high ? `${low}` : `${low}–${high}`);
const bandText = ({ low, high }: EffortBand): string => range(low, high);
const byCap = 'by the cap (LG-4.3)';

export const loadRules: readonly Rule[] = [
  {
    id: 'LG-0',
    title: 'Standing rules',
    words: [
      'The software proposes; a clinician decides. It never diagnoses and always shows its reason.',
      'Holding, lowering and stopping proposals reach the patient at once. Upward proposals wait for the clinician: nothing steps up without a yes on record, for that step or, signed beforehand, for the bounds of that one prescription.',
      `Bounds hold the load, from the prescribed weight to a heavier one that is owned, the repetitions, or both, and a last day, ${longestBoundsWeeks} weeks ahead at most (choice). A step within them is a new version in the name of whoever signed, shown on the review list and put back there with one press. It never comes on a day on which training was begun, nor while a draft is being written.`,
      'Whatever was signed, a step waits for the clinician while an answer is missing, the weekly trend of the mornings or irritability is not known, a flag is open, the exercise is held, the weekly volume is high; for whoever is treated with caution (LG-8.0), is under 16 or of unknown age, or keeps a diary on paper; when it is stable amber (D15a), another version of the exercise, or changes anything but what the bounds name. Bounds end for good with pain above the limit or any other alert, a proposal to do less, a flag, a condition or order recorded, a pause, a discharge, a dose changed by hand, and when whoever signed stops treating the patient.',
      'A refusal is a valid answer and never falls back to a guess.',
      'Missing is not zero. A score that was not given never allows a step, and it lowers nothing by itself: a reduction or stop that would rest on it becomes a hold. What was reported counts whatever else is missing: a red flag, a stop symptom or pain of 8 or more stops, and a red score lowers the dose. Example: pain during is 7 and the pain before was not given; 7 is red in the standard model and the dose is lowered, only the rise over the pain before is not judged.',
    ],
    sources: [],
  },
  {
    id: 'LG-1',
    title: 'Units',
    words: [
      `One pound is ${kgPerLb} kg exactly. The label printed on the equipment is stored and shown first; kilograms are computed from it once.`,
    ],
    sources: [],
  },
  {
    id: 'LG-2',
    title: 'Estimating the one-repetition maximum from a test set',
    words: [
      'Nobody is asked to lift a maximum. A set that stops one or two repetitions short of failure is enough: repetitions done plus repetitions left is the number to failure.',
      'Epley is used under 60, KLW from 60 on. When the age is not known it is KLW too, for 3 to 12 repetitions only. Brzycki can be chosen. From 60 on, and without an age, no one- or two-repetition tests.',
      `An estimate counts for ${oneRmValidDays} days. Confidence: good to 6 repetitions, fair to 10, low above.`,
      `No test set anywhere: high irritability, acute pain, vertebral fracture, pregnancy, uncontrolled blood pressure, known aneurysm, exertional angina, a cord under watch, a flare of rheumatoid arthritis, stop conditions, and any condition with which the safety matrix rules out hard effort on that day; surgery or a healing fracture under ${testSetFromDay.usual} days ago or of unknown date, ${testSetFromDay.slowRepair} days after a repaired cuff or shoulder or a torn Achilles tendon; under ${youngestAloneYears}. Nor while irritability was not assessed, or with a condition that is not on the list. At home also none with osteoporosis, fall risk, stable heart disease, from ${clinicOnlyFromYears} on or without an age.`,
    ],
    tables: [
      {
        caption: 'Percent of 1RM by repetitions to failure',
        head: ['repetitions', ...oneRmFormulas],
        rows: [1, 2, 3, 5, 6, 8, 10, 12, 15, 20].map((n) => [
          `${n}`,
          ...oneRmFormulas.map((formula) => pct(n, formula)),
        ]),
      },
      {
        caption: 'Repetitions for which each formula is used',
        head: ['formula', 'in a test set', 'when prescribing'],
        rows: oneRmFormulas.map((formula) => [
          formula,
          range(...formulaTable[formula].testReps),
          range(...formulaTable[formula].prescribeReps),
        ]),
      },
    ],
    example: oneRmExample(),
    sources: [
      'Epley1985',
      'Brzycki1993',
      'Kemmler2006',
      'Sports2024',
      'Knutzen1999',
      'Nuzzo2024',
      'Hackett2017',
      'Halperin2022',
      'Steele2017',
      'Giangregorio2014',
    ],
    choices: ['oneRmValidDays'],
  },
  {
    id: 'LG-3.2',
    title: 'The effort scale',
    words: [
      'From 0 to 10 in half steps, in our own words. From 6 on the repetitions left are 10 minus the effort; below 6 nobody can tell.',
    ],
    tables: [
      {
        caption: 'Words of the scale',
        head: ['effort', ...locales.map((locale) => languageNames[locale])],
        rows: effortWords.map((words, effort) => [`${effort}`, ...locales.map((locale) => words[locale])]),
      },
    ],
    sources: ['Zourdos2016', 'Helms2016'],
  },
  {
    id: 'LG-3.3',
    title: 'Caps: the highest load for a patient',
    words: [
      'The lowest cap among the patient’s populations counts. The first column holds for the first six completed sessions of the exercise, and whenever they are not counted.',
      'The cap is a share of an estimated 1RM. Without an estimate that counts (LG-2) there is nothing to take the share of: the load is then limited by the effort band alone (LG-4).',
      'After surgery the day decides, not the sessions: 40 % to day 42 and while the day is not known, 60 % from day 43. After day 84, and only once cleared, this population no longer counts; alone it leaves the cap of a novice.',
      `A surgeon or the treating clinician may record a cap of ${postOpCapBounds.min} to ${postOpCapBounds.max} % for one patient, with date, name and reason; it stands in place of these two until this population lapses. While the day is not known it never lifts the early one. The caps of the other populations stay.`,
      'Exercises in which body weight is most of the load have no cap (LG-3.6).',
      `With heavy slow tendon loading a novice’s cap is ${tendonNoviceCapPct} %.`,
    ],
    tables: [
      {
        caption: 'Percent of 1RM',
        head: ['population', 'first 6 sessions', 'later', 'basis'],
        rows: populations.map((population) => {
          const { first, later, sources, isChoice } = capTable[population];
          return [
            population,
            `${first}`,
            `${later}`,
            [...sources, ...(isChoice ? ['choice'] : [])].join(', '),
          ];
        }),
      },
    ],
    sources: [
      'ACSM2009',
      'Garber2011',
      'Fragala2019',
      'BrookeWavell2022',
      'Giangregorio2014',
      'George2021',
      'Jette2020',
      'Bade2011',
      'Overgaard2013',
      'McDonough2021',
    ],
    choices: [
      'vertebralCapFirstPct',
      'vertebralCapLaterPct',
      'acutePainCapFirstPct',
      'acutePainCapLaterPct',
      'tendonNoviceCapPct',
      'surgeryCapEarlyPct',
      'surgeryCapLaterPct',
      'surgeryEarlyLastDay',
      'surgeryLateLastDay',
    ],
  },
  {
    id: 'LG-3.6',
    title: 'Where body weight is most of the load',
    words: [
      'In a squat, lunge, step, heel raise or bridge, and in push-ups and pull-ups with the body alone, a 1RM of the weight in hand says little. These exercises go by effort only: no estimate, no percentage and no cap. Machines and the barbell keep theirs.',
      'The tested weight stays when it felt as hard as it should; when it was easier it stays as well, because two sessions raise it and not a test. Too hard, or too few repetitions: the next lighter weight owned, below the lightest the body alone. A tested weight that is not owned counts as the heaviest owned one below it. Without a test set it begins with the body alone, and when even that is too hard, with support or as the easier exercise.',
    ],
    sources: ['deLeva1996'],
  },
  {
    id: 'LG-4',
    title: 'Without a test: start light by effort',
    words: [
      'The usual way. It begins with the lightest option owned and the effort to aim at; the sessions raise it.',
    ],
    tables: [
      {
        caption: 'Effort to aim at',
        head: ['population', 'first 6 sessions', 'later'],
        rows: populations.map((population) => {
          if (population === 'post_op') return [population, byCap, byCap];
          const { first, later } = effortBandTable[population];
          return [population, bandText(first), bandText(later)];
        }),
      },
    ],
    sources: ['Gearhart2009', 'Gearhart2011', 'Colado2018', 'GearhartLegPress'],
  },
  {
    id: 'LG-4.3',
    title: 'The effort to aim at, all rules together',
    words: [
      'The lowest low and the lowest high of the patient’s populations (LG-4) and of the dose; after surgery the cap in force decides (LG-3.3).',
      `With heavy slow tendon loading healthy adults aim at ${bandText(tendonBand)}; every other population keeps its own band.`,
      `Then both ends are held under what irritability allows (LG-7.3), under ${youthEffortMax} below ${adultFromYears} years, and under what a condition allows: ${conditionEffortMax.stopped} with a stop condition, which means no programme; ${conditionEffortMax.light} with uncontrolled blood pressure, exertional angina or a flare of rheumatoid arthritis; ${conditionEffortMax.notHard} with any other condition with which the safety matrix rules out hard effort on that day. A clearance changes none of these.`,
      `Under ${youngestAloneYears} nothing goes up until a clinician has seen the technique.`,
    ],
    tables: [
      {
        caption: 'After surgery',
        head: ['cap from', 'effort'],
        rows: postOpBands.map(({ fromCapPct, band }) => [
          fromCapPct === 0 ? 'any' : `${fromCapPct} %`,
          bandText(band),
        ]),
      },
    ],
    sources: ['Lloyd2014'],
  },
  {
    id: 'LG-4.4',
    title: 'Who may be led through trial sets',
    words: [
      `A set of the prescribed repetitions with the lightest option, then adjusted by the effort it took; at most ${mostTrialSets} trial sets. Red pain, a rise of 3 or more, or a pain of 8 stops the trials. Amber pain, a missing score or the last trial keeps the load. Too hard and already lightest: the easier variation. Too easy: one weight up, two only when the effort was more than 2 below the band and the load grows by half at most.`,
      'Nobody with an open warning answer of the same day or an emergency, with unanswered warning questions or a stop symptom, with an exercise that is contraindicated or was not checked, with a stop condition, or with resting pain in the red (LG-7.1; in the relative model the standard limits count).',
      `With a clinician present only: from ${clinicOnlyFromYears} on or without an age, under ${youngestAloneYears} unless an adult is there, after a vertebral fracture, early after surgery or while its day is not known, with stable heart disease, exertional angina or a cord under watch.`,
      `At most ${mostTrialSets} trial sets of an exercise, and ${trialExercisesPerDay.home} exercises a day at home, ${trialExercisesPerDay.clinic} in the clinic. A trial that was broken off is kept and counts as one of them.`,
      'At home only what a clinician has allowed for that exercise, with an adult there where the clinician or the age asks for it; each exercise and side once a day, none of it after it hurt in a trial on that day, and nothing in a pause or a flare-up (choices). The limits that were agreed for the exercise count as well, and only lower.',
      'At home a set that was not finished may lower the weight and never keeps or raises it; how many were done of it is not asked. Pain that ends a trial, or keeps it from beginning, is told to a clinician on that day. What a trial found is never prescribed by itself.',
      'A movement that did not look as shown: the same weight once more, then the trial ends. Pain and a weight that was too much go before that.',
      'Where no test set counts, the first dose begins with what the trial ended with; beside a test set a trial only lowers. A trial that was broken off or not begun hides none before it.',
    ],
    sources: [],
    choices: ['trialSetsAtMost'],
    needs: ['trialSet', 'trialAtHome'],
  },
  {
    id: 'LG-5',
    title: 'Equipment and rounding',
    words: [
      'A target is rounded down to what the patient owns. Only for patients without reason for caution may the next heavier weight be taken, when it is at most 5 % above and nearer.',
      'When even the lightest is too heavy: the strongest band below the target, then unloaded, then with support, then the easier exercise, else none.',
      'The jump from one weight to the next heavier one is the matter of LG-8.1.',
      'Band figures are those of one maker, plus or minus 25 %; colours are not standard between makers. Other bands go by effort alone.',
    ],
    tables: [
      {
        caption: 'Force of the bands in kgf',
        head: ['colour', '50 %', '100 %', '150 %', '200 %'],
        rows: bandColors.map((color) => [
          color,
          ...[50, 100, 150, 200].map((stretch) => {
            const force = unroundedForceKgf({ brand: 'theraband', color }, stretch);
            return typeof force === 'number' ? force.toFixed(2) : '–';
          }),
        ]),
      },
    ],
    example: `${roundingExample()} ${jumpExample()}`,
    sources: ['TheraBandTable', 'Uchida2016', 'Lewis2018'],
  },
];
