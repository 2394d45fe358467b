import { dosageRows } from '../dosage/choose-row.ts';
import type { DosageRow, DosageStage } from '../dosage/dosage-row.ts';
import { hsrScheme } from '../dosage/hsr-week.ts';
import { isRuleSource } from '../sources/rule-sources.ts';
import type { Rule } from './rule.ts';

const range = ([low, high]: readonly [number, number]): string =>
  low === high ? `${low}` : `${low}–${high}`;
const units = { reps: '', hold: ' s hold', time: ' s', breaths: ' breaths', distance: ' m', steps: ' steps' };

function stageCells({ kind }: DosageRow, stage: DosageStage): string[] {
  const load =
    stage.loadPct === null ? '–' : stage.loadPct[0] === 0 ? `to ${stage.loadPct[1]}` : range(stage.loadPct);
  return [
    `${stage.sets} × ${range(stage.amount)}${units[kind]}`,
    load,
    range([stage.effort.low, stage.effort.high]),
    stage.rir === null ? '–' : `${stage.rir}`,
  ];
}

function rowCells(row: DosageRow): string[] {
  const [start, later] = [stageCells(row, row.start), stageCells(row, row.later)];
  const both = start.map((cell, index) => (cell === later[index] ? cell : `${cell}, later ${later[index]}`));
  const rest = row.restSeconds === null ? '–' : `${range(row.restSeconds)} s`;
  const perDay = row.timesPerDay === 1 ? '' : `, ${row.timesPerDay} a day`;
  const basis = [...row.sources, ...(row.isChoice ? ['choice'] : [])].join(', ');
  return [
    row.id,
    row.goal,
    row.audience.join(', '),
    ...both,
    rest,
    row.tempo,
    `${range(row.daysPerWeek)}${perDay}`,
    basis,
  ];
}

export const dosageRules: readonly Rule[] = [
  {
    id: 'LG-6',
    title: 'First doses by goal',
    words: [
      'Defaults that the clinician edits. The row is chosen by condition or age where the goal asks for it, then by the most protected population; without a row of its own a population takes the novice or the general one. “Later” begins after six completed sessions of the exercise, after surgery on day 43.',
      'One load out of the range: with a test set that counts, the load that allows the top repetitions of the row with its repetitions in reserve (percentages: LG-2), but never more than the row’s upper percentage nor the cap of LG-3.3; the lowest of the three counts and is rounded to what is owned (LG-5). Without a test set the range stays a guide and the load is found by effort (LG-4). The repetitions prescribed are the whole range: the patient begins where the effort band allows and works towards the top.',
      'Of effort bands, the lower low and the lower high of the row and of the patient’s populations (LG-4) count. The reserve only finds the load; whether it was right is judged by the effort.',
      'The row for the time after surgery takes its highest load and its effort from the cap in force (LG-3.3, LG-4.3); the figures of the table are those of the usual caps.',
      'Tendon loading is always the clinician’s explicit choice for a named tendon.',
      'Exercises that are counted in another way than their row (a held plank for strength) take 5 × 10–30 s, 2 × 30–60 s, 2 × 10–20 m or steps, or 6–10 breaths.',
    ],
    tables: [
      {
        caption: 'Dosage rows (load in percent of 1RM, effort of 10, repetitions in reserve)',
        head: [
          'row',
          'goal',
          'for',
          'dose',
          'load %',
          'effort',
          'reserve',
          'rest',
          'tempo',
          'days a week',
          'basis',
        ],
        rows: dosageRows.map(rowCells),
      },
    ],
    sources: [...new Set(dosageRows.flatMap((row) => row.sources))].filter(isRuleSource),
  },
  {
    id: 'LG-6.1',
    title: 'Heavy slow resistance by week',
    words: [
      'The week gives sets and repetitions only; load and stops come from the decision table. Three sessions a week, 6 s a repetition, two to three minutes between sets. The plan moves on only after a week without a stop and without a reduction; after a restart it begins again.',
    ],
    tables: [
      {
        caption: 'Scheme',
        head: ['to week', 'sets', 'repetition maximum'],
        rows: hsrScheme.map((row) => [`${row.lastWeek}`, `${row.sets}`, `${row.repMax}`]),
      },
    ],
    sources: ['Beyer2015', 'Kongsgaard2009'],
  },
  {
    id: 'LG-6.2',
    title: 'Stretches',
    words: [
      'A stretch is held 10 to 120 s and repeated until a minute is reached. From 65 on, holds under 30 s get a note.',
    ],
    sources: ['Garber2011'],
  },
];
