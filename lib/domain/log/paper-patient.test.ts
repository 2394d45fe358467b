import { describe, expect, test } from 'vitest';
import { aDose } from '../dosage/dose-fixture.ts';
import type { Dose } from '../dosage/prescription.ts';
import type { Region } from '../library/vocabulary.ts';
import { judgeProposals } from '../progression/records/judged-proposals.ts';
import {
  fixtureToday,
  patientRecords,
  recordedExercise,
  recordedPrescription,
  recordedVersion,
} from '../progression/records/record-fixtures.ts';
import type { RecordedLog, RecordedMorning } from '../record/recorded.ts';
import { addDays } from '../time/calendar-date.ts';
import { diaryChanges } from './diary-changes.ts';
import { type DiarySheet, dayKey, diarySheet } from './diary-days.ts';
import { type DiaryExercise, cellKey } from './diary-grid.ts';
import { type DiaryLog, diaryItems } from './diary-items.ts';
import { dayMoment } from './day-moment.ts';

const weeks = 3;
const firstDay = addDays(fixtureToday, -7 * weeks);
/** Monday and Thursday, the first day of the program being a Monday. */
const sessionDays = [0, 3];
const valid = { first: firstDay, last: fixtureToday, today: fixtureToday };

/** What stands in the boxes; a box that is not named stays empty. */
type Writing = {
  sets?: (turn: number) => string;
  effort?: string;
  pain?: string;
  before?: string;
  after?: string;
  technique?: string;
  spread?: string;
  morning?: string;
};
const perfect: Writing = {
  sets: () => '10/10/10',
  ...{ effort: '6', pain: '1', before: '1', after: '1', technique: '0', spread: '0', morning: '1' },
};

function written({ grids, days }: DiarySheet, from: string, writing: Writing): Map<string, string> {
  const dates = sessionDays.map((day) => addDays(from, day));
  const text = (kind: string, turn: number, date: string): string => {
    if (kind === 'sets') return writing.sets?.(turn) ?? '';
    if (kind === 'day') return String(Number(date.slice(8)));
    if (kind === 'load') return '10';
    return (kind === 'effort' ? writing.effort : writing.pain) ?? '';
  };
  return new Map([
    ...grids.flatMap(({ exercise, rows }) =>
      dates.flatMap((date, place) =>
        rows.map((row): [string, string] => [
          cellKey(exercise.prescriptionId, `n${place + 1}`, row),
          text(row.kind, row.turn, date),
        ]),
      ),
    ),
    ...dates.flatMap((date) =>
      days.rows.map(({ kind }): [string, string] => [dayKey(date, kind), writing[kind] ?? '']),
    ),
  ]);
}

const toRecordedLog = (
  { id, sets, pain, technique, symptomsSpread, ...log }: DiaryLog,
  session: { localDate: string; turn: number },
): RecordedLog => ({
  ...log,
  logId: id,
  lineageId: log.prescriptionId,
  ...{ localDate: session.localDate, isDatedAhead: false, source: 'paper' },
  startedAt: dayMoment(session.localDate, session.turn, 'Europe/London') ?? '',
  sets: sets.map(({ setNumber, side, amount, loadValue, loadUnit }) => ({
    ...{ setNumber, side, amount },
    weight: loadValue !== null && loadUnit === 'kg' ? { value: loadValue, unit: loadUnit } : null,
  })),
  pain: {
    ...{ rest: pain.rest ?? null, during: pain.during ?? null, after: pain.after ?? null },
    nextMorning: null,
  },
  technique: technique ?? null,
  symptomsSpread: symptomsSpread ?? null,
});

/** Three weeks of a program of two exercises on paper, typed in week by week, and what follows for the first of them. */
function proposalAfter(
  writing: Writing,
  { region = 'hip', dose = {} }: { region?: Region; dose?: Partial<Dose> } = {},
) {
  const twice = aDose({ schedule: { type: 'times_per_week', n: 2 }, ...dose });
  const prescriptions = ['p1', 'p2'].map((prescriptionId) =>
    recordedPrescription({
      ...{ prescriptionId, lineageId: prescriptionId, dose: twice },
      exercise: recordedExercise({ region, slug: prescriptionId }),
    }),
  );
  const exercises = prescriptions.map(
    ({ prescriptionId, exercise }): DiaryExercise => ({
      ...{ prescriptionId, name: exercise.names.en, dose: twice, doseWords: '' },
      ...{ isOneLimb: false, region },
    }),
  );
  const logs: RecordedLog[] = [];
  const mornings: RecordedMorning[] = [];
  for (let week = 0; week < weeks; week += 1) {
    const from = addDays(firstDay, 7 * week);
    const stored = { entries: [], mornings: [] };
    const sheet = diarySheet(exercises, from, 'kg', stored);
    const { faults, ...reading } = diaryChanges(sheet, written(sheet, from, writing), stored, valid);
    if (faults.size > 0) throw new Error([...faults].join());
    const items = diaryItems(reading, sheet.grids, [], (name) => `${week} ${name}`);
    for (const log of items.logs) {
      const session = items.sessions.find(({ id }) => id === log.sessionId);
      if (session !== undefined) logs.push(toRecordedLog(log, session));
    }
    mornings.push(...items.mornings.map(({ id, ...morning }) => ({ ...morning, morningId: id })));
  }
  const versions = [recordedVersion({ firstDay, prescriptions })];
  const { proposals } = judgeProposals(patientRecords({ versions, logs, mornings }), 'en', (text) => text);
  const first = proposals.find(({ prescription }) => prescription.prescriptionId === 'p1');
  if (first?.proposal.type !== 'proposal') throw new Error('no proposal');
  return { row: first.proposal.decision.row, kind: first.kind };
}

describe('a patient on paper, from the boxes to the proposal', () => {
  test('two perfect sessions a week: a heavier weight is proposed by week three', () => {
    expect(proposalAfter(perfect)).toEqual({ row: 'D23', kind: 'raise' });
  });

  test('for the knee nothing asks about spreading, and nothing is held for it', () => {
    const { spread: _, ...knee } = perfect;
    expect(proposalAfter(knee, { region: 'knee' })).toEqual({ row: 'D23', kind: 'raise' });
  });

  test('twice a day, with the boxes of the day filled once', () => {
    expect(proposalAfter(perfect, { dose: { timesPerDay: 2 } })).toEqual({ row: 'D23', kind: 'raise' });
  });

  test('of two sittings a day the weaker one is judged', () => {
    const sets = (turn: number) => (turn === 1 ? '10/6/6' : '10/10/10');
    expect(proposalAfter({ ...perfect, sets }, { dose: { timesPerDay: 2 } })).toEqual({
      ...{ row: 'D13', kind: 'lower' },
    });
  });

  test.each<[keyof Writing, string]>([
    ['effort', 'D16'],
    ['pain', 'D16'],
    ['after', 'D16'],
    ['technique', 'D16'],
    ['spread', 'D16'],
    ['morning', 'D16'],
  ])('LG-0.3 without the boxes of %s nothing goes up', (box, row) => {
    expect(proposalAfter({ ...perfect, [box]: '' })).toEqual({ row, kind: 'hold' });
  });

  test.each<[string, Writing, string, string]>([
    ['could not do it as shown', { technique: '1' }, 'D11', 'hold'],
    ['it spread down the leg', { spread: '1' }, 'D05', 'stop'],
    ['severe pain', { pain: '8' }, 'D05', 'stop'],
    ['pain above the limit', { pain: '4', after: '7' }, 'D07', 'lower'],
    ['allowed pain', { pain: '3', before: '' }, 'D15', 'hold'],
  ])('%s', (_, over, row, kind) => {
    expect(proposalAfter({ ...perfect, ...over })).toEqual({ row, kind });
  });
});
