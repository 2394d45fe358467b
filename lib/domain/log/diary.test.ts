import { describe, expect, test } from 'vitest';
import { weekdayOf } from '../time/calendar-date.ts';
import type { Dose } from '../dosage/prescription.ts';
import { sheetDose } from '../handout/handout-fixture.ts';
import {
  readCountCell,
  readDayCell,
  readEffortCell,
  readLoadCell,
  readPainCell,
  readSetsCell,
  readWhichCell,
} from './diary-cell.ts';
import { countChanges, diaryChanges } from './diary-changes.ts';
import { diarySheet, storedSheetCells } from './diary-days.ts';
import { cellKey, type DiaryExercise, diaryGrid, type StoredEntry } from './diary-grid.ts';
import { movedCells } from './diary-read.ts';
import { diaryItems } from './diary-items.ts';
import { dayMoment, paperTurn } from './day-moment.ts';

const from = '2026-11-23';
const valid = { first: '2026-11-24', last: '2026-11-27', today: '2026-11-27' };
const exercise = (dose: Partial<Dose> = {}, isOneLimb = false): DiaryExercise => ({
  prescriptionId: 'p1',
  name: 'Goblet squat',
  dose: sheetDose({ schedule: { type: 'every_day' }, ...dose }),
  doseWords: '',
  isOneLimb,
  region: 'knee',
});

describe('a cell of sets', () => {
  test.each([
    ['10/10/8', [10, 10, 8]],
    ['10 / 8', [10, 8]],
    ['10 8', [10, 8]],
    ['3x10', [10, 10, 10]],
    ['3 × 10', [10, 10, 10]],
    ['0', [0]],
    ['10', [10]],
    ['x', []],
  ])('%s is done with its numbers; 0 is a number', (text, amounts) => {
    expect(readSetsCell(text, 'reps', false, 3)).toEqual({ ok: true, value: { kind: 'done', amounts } });
  });

  test.each(['-', '–', ' - '])('a dash (%s) is "not done"', (text) => {
    expect(readSetsCell(text, 'reps', false, 3)).toEqual({ ok: true, value: { kind: 'not_done' } });
  });

  test.each(['', '   '])('an empty cell says nothing, and is not 0', (text) => {
    expect(readSetsCell(text, 'reps', false, 3)).toEqual({ ok: true, value: null });
  });

  test.each([
    ['10//8', 'sets_unreadable'],
    ['ten', 'sets_unreadable'],
    ['-3', 'sets_unreadable'],
    ['10/', 'sets_unreadable'],
    ['1.5', 'sets_unreadable'],
    ['1000', 'amount_too_large'],
    ['31x5', 'sets_too_many'],
    ['0x5', 'sets_unreadable'],
  ])('%s is refused as %s', (text, fault) => {
    expect(readSetsCell(text, 'reps', false, 3)).toEqual({ ok: false, fault });
  });

  test.each([
    ['10x3', 3, 'sets_swapped'],
    ['12 × 3', 3, 'sets_swapped'],
    ['3x10', 3, null],
    ['3x3', 3, null],
    ['2x3', 3, null],
    ['10x3', 2, null],
    ['10x1', 1, 'sets_swapped'],
  ])(
    '%s where %i sets are prescribed is asked about when it may be the other way round: %s',
    (text, sets, fault) => {
      const cell = readSetsCell(text, 'reps', false, sets);
      expect(cell.ok ? null : cell.fault).toBe(fault);
    },
  );

  test('minutes are kept as seconds, half minutes too', () => {
    expect(readSetsCell('1x2,5', 'time', true, 3)).toEqual({
      ok: true,
      value: { kind: 'done', amounts: [150] },
    });
  });
});

describe('the other cells', () => {
  test.each([
    ['0', { ok: true, value: 0 }],
    ['10', { ok: true, value: 10 }],
    ['', { ok: true, value: null }],
    ['-', { ok: true, value: null }],
    ['11', { ok: false, fault: 'pain_too_large' }],
    ['2-3', { ok: false, fault: 'pain_unreadable' }],
  ])('pain %s', (text, reading) => {
    expect(readPainCell(text)).toEqual(reading);
  });

  test.each([
    ['0', { ok: true, value: 0 }],
    ['10', { ok: true, value: 10 }],
    ['', { ok: true, value: null }],
    ['-', { ok: true, value: null }],
    ['11', { ok: false, fault: 'effort_too_large' }],
    ['6.5', { ok: false, fault: 'effort_unreadable' }],
  ])('effort %s', (text, reading) => {
    expect(readEffortCell(text)).toEqual(reading);
  });

  test.each([
    ['0', { ok: true, value: [] }],
    ['3', { ok: true, value: [3] }],
    ['2 4', { ok: true, value: [2, 4] }],
    ['2, 4,2', { ok: true, value: [2, 4] }],
    ['', { ok: true, value: null }],
    ['-', { ok: true, value: null }],
    ['5', { ok: false, fault: 'which_unknown' }],
    ['0 2', { ok: false, fault: 'which_unknown' }],
    ['no', { ok: false, fault: 'which_unreadable' }],
  ])('which of four exercises %s', (text, reading) => {
    expect(readWhichCell(text, 4)).toEqual(reading);
  });

  test.each([
    ['12,5', { ok: true, value: '12.5' }],
    ['0', { ok: true, value: '0' }],
    ['501', { ok: false, fault: 'load_too_large' }],
    ['heavy', { ok: false, fault: 'load_unreadable' }],
  ])('weight %s', (text, reading) => {
    expect(readLoadCell(text, 'kg')).toEqual(reading);
  });

  test.each([
    ['-', { ok: true, value: 0 }],
    ['3', { ok: true, value: 3 }],
    ['6', { ok: false, fault: 'count_too_large' }],
  ])('times done %s of 5', (text, reading) => {
    expect(readCountCell(text, 5)).toEqual(reading);
  });

  test.each([
    ['26', { ok: true, value: '2026-11-26' }],
    ['thu', { ok: true, value: '2026-11-26' }],
    ['Mié', { ok: true, value: '2026-11-25' }],
    ['sab', { ok: true, value: '2026-11-28' }],
    ['do', { ok: true, value: '2026-11-29' }],
    ['m', { ok: false, fault: 'day_unreadable' }],
    ['12', { ok: false, fault: 'day_outside' }],
    ['zz', { ok: false, fault: 'day_unreadable' }],
  ])('day %s of the week from 23 November', (text, reading) => {
    expect(readDayCell(text, from, weekdayOf)).toEqual(reading);
  });
});

const typed = (texts: Record<string, string>) =>
  new Map(Object.entries(texts).map(([place, text]) => [`p1 ${place}`, text]));
const idFor = (name: string) => name;

describe('from the grid to logs', () => {
  const read = (texts: Record<string, string>, entries: StoredEntry[] = [], one = exercise()) => {
    const stored = { entries, mornings: [] };
    const sheet = diarySheet([one], from, 'kg', stored);
    const reading = diaryChanges(sheet, typed(texts), stored, valid);
    return { ...reading, items: diaryItems(reading, sheet.grids, entries, idFor) };
  };
  const entry = (changes: Partial<StoredEntry> = {}): StoredEntry => ({
    ...{ sessionId: 's1', logId: 'l1', prescriptionId: 'p1', localDate: '2026-11-25', turn: 1 },
    ...{ isDone: true, amounts: [10, 10, 8], load: '12.5', band: null, effort: 5, pain: 2 },
    ...{ before: null, after: null, technique: null, spread: null },
    ...changes,
  });

  test('the grid has the columns and rows of the printed one', () => {
    const grid = diaryGrid(exercise(), from, 'kg', []);
    expect(grid.columns.map(({ date }) => date)).toEqual(
      [23, 24, 25, 26, 27, 28, 29].map((day) => `2026-11-${day}`),
    );
    expect(grid.rows.map(({ label }) => label)).toEqual(['Sets × times', 'kg', 'Effort 0–10', 'Pain 0–10']);
  });

  test('what is stored on a day for which nothing was printed has a column in its place', () => {
    const weekdays = exercise({ schedule: { type: 'specific_weekdays', days: [1, 3, 5] } });
    const tuesday = entry({ localDate: '2026-11-24' });
    const grid = diaryGrid(weekdays, from, 'kg', [tuesday]);
    expect(grid.columns.map(({ date, label }) => [date, label])).toEqual([
      ['2026-11-23', 'Mon 23'],
      ['2026-11-24', 'Tue 24'],
      ['2026-11-25', 'Wed 25'],
      ['2026-11-27', 'Fri 27'],
    ]);
    expect(diaryGrid(weekdays, from, 'kg', []).columns).toHaveLength(3);
  });

  test('sets with weight and pain become one session and one log; less than asked is partly', () => {
    const { items, faults, changes, mornings } = read({
      '2026-11-25 sets1': '10/8',
      '2026-11-25 load1': '12.5',
      '2026-11-25 effort1': '0',
      '2026-11-25 pain1': '0',
    });
    expect(faults.size).toBe(0);
    expect(items.sessions).toEqual([{ id: 'session 2026-11-25 1', localDate: '2026-11-25', turn: 1 }]);
    expect(items.logs).toEqual([
      {
        id: 'log 2026-11-25 1 p1 first',
        sessionId: 'session 2026-11-25 1',
        prescriptionId: 'p1',
        outcome: 'partly',
        skipReason: null,
        sets: [
          { setNumber: 1, side: 'not_sided', amount: 10, loadValue: '12.5', loadUnit: 'kg' },
          { setNumber: 2, side: 'not_sided', amount: 8, loadValue: '12.5', loadUnit: 'kg' },
        ],
        pain: { during: 0 },
        effort: 0,
        comment: null,
        correctsId: null,
      },
    ]);
    expect(countChanges({ changes, mornings })).toEqual({
      ...{ sessions: 1, exercises: 1, painDays: 1, mornings: 0, corrections: 0 },
    });
  });

  test('what cannot be read is named in its own box', () => {
    const { faults, changes } = read({ '2026-11-25 sets1': 'zz', '2026-11-25 pain1': '2' });
    expect([[...faults], changes]).toEqual([[['p1 2026-11-25 sets1', 'sets_unreadable']], []]);
  });

  test('one leg at a time, prescribed for both: one box holds for each side', () => {
    const { items } = read({ '2026-11-25 sets1': '10/9' }, [], exercise({ side: 'bilateral' }, true));
    expect(items.logs[0]?.sets.map(({ setNumber, side, amount }) => [setNumber, side, amount])).toEqual([
      [1, 'left', 10],
      [1, 'right', 10],
      [2, 'left', 9],
      [2, 'right', 9],
    ]);
  });

  test('a dash is a skipped log with no sets; empty columns are no logs; a weight not written is not known', () => {
    const { items } = read({ '2026-11-24 sets1': '-', '2026-11-25 sets1': '3x10' });
    expect(items.logs.map(({ outcome, sets }) => [outcome, sets.length, sets[0]?.loadUnit])).toEqual([
      ['skipped', 0, undefined],
      ['done', 3, null],
    ]);
  });

  test.each([
    ['2026-11-23 sets1', 'before the version'],
    ['2026-11-28 sets1', 'after today'],
  ])('%s is refused: %s', (key) => {
    const { faults, changes } = read({ [key]: '10' });
    expect([...faults]).toEqual([[`p1 ${key}`, 'not_valid_then']]);
    expect(changes).toEqual([]);
  });

  test('pain alone does not say that something was done', () => {
    expect([...read({ '2026-11-25 pain1': '4' }).faults]).toEqual([['p1 2026-11-25 pain1', 'done_missing']]);
  });

  test('where the patient writes the day, a day stands once and needs saying', () => {
    const one = exercise({ schedule: { type: 'times_per_week', n: 2 } });
    expect(
      read({ 'n1 day1': '26', 'n1 sets1': '3x10', 'n2 day1': 'thu', 'n2 sets1': '3x10' }, [], one).faults,
    ).toEqual(new Map([['p1 n2 day1', 'day_twice']]));
    expect(read({ 'n1 sets1': '3x10' }, [], one).faults).toEqual(new Map([['p1 n1 day1', 'day_missing']]));
  });

  test('where the patient writes the day, what is stored comes first and there is always room for one more', () => {
    const twice = exercise({ schedule: { type: 'times_per_week', n: 2 } });
    const columnsOf = (...days: string[]) =>
      diaryGrid(
        twice,
        from,
        'kg',
        days.map((localDate) => entry({ localDate })),
      ).columns.map(({ key }) => key);
    expect(columnsOf()).toEqual(['n1', 'n2']);
    expect(columnsOf('2026-11-26')).toEqual(['2026-11-26', 'n1']);
    expect(columnsOf('2026-11-26', '2026-11-24')).toEqual(['2026-11-24', '2026-11-26', 'n1']);
    const { items } = read(
      { '2026-11-24 day1': '24', '2026-11-24 sets1': '3x10', 'n1 day1': '27', 'n1 sets1': '9/9/9/4' },
      [entry({ localDate: '2026-11-24', amounts: [10, 10, 10], load: null, effort: null, pain: null })],
      twice,
    );
    expect(items.logs.map(({ outcome, sets }) => [outcome, sets.length])).toEqual([['done', 4]]);
  });

  test('what is typed while a week is being saved keeps its place when the saved columns move to the front', () => {
    const { grids } = diarySheet([exercise({ schedule: { type: 'times_per_week', n: 3 } })], from, 'kg', {
      entries: [],
      mornings: [],
    });
    const sent = typed({ 'n1 day1': '27', 'n1 sets1': '3x10', 'n3 day1': 'tue', 'n3 sets1': '3x10' });
    const moved = movedCells(grids, sent, ['p1 n1 pain1', 'p1 n2 sets1', 'p1 n3 load1']);
    expect(['n1 pain1', 'n2 sets1', 'n3 load1'].map((key) => moved.get(`p1 ${key}`))).toEqual([
      'p1 2026-11-27 pain1',
      'p1 n1 sets1',
      'p1 2026-11-24 load1',
    ]);
  });

  test('two turns of a day are two sessions, effort and pain belong to the last', () => {
    const one = exercise({ timesPerDay: 2 });
    const { items } = read(
      {
        ...{ '2026-11-25 sets1': '3x10', '2026-11-25 sets2': '3x10' },
        ...{ '2026-11-25 effort1': '6', '2026-11-25 pain1': '3' },
      },
      [],
      one,
    );
    expect(items.sessions.map(({ turn }) => turn)).toEqual([1, 2]);
    expect(items.logs.map(({ pain, effort }) => [pain, effort])).toEqual([
      [{}, null],
      [{ during: 3 }, 6],
    ]);
  });

  test('what is stored shows as it was typed, and saving it again sends nothing', () => {
    const skipped = { isDone: false, amounts: [], load: null, effort: null, pain: null };
    const entries = [entry(), entry({ logId: 'l2', localDate: '2026-11-26', ...skipped })];
    const stored = { entries, mornings: [] };
    const sheet = diarySheet([exercise()], from, 'kg', stored);
    const cells = storedSheetCells(sheet, stored);
    expect(Object.fromEntries(cells)).toEqual({
      'p1 2026-11-25 sets1': '10/10/8',
      'p1 2026-11-25 load1': '12.5',
      'p1 2026-11-25 effort1': '5',
      'p1 2026-11-25 pain1': '2',
      'p1 2026-11-26 sets1': '-',
    });
    expect(diaryChanges(sheet, cells, stored, valid)).toEqual({
      changes: [],
      mornings: [],
      faults: new Map(),
    });
  });

  test('a changed cell corrects its own entry and no other', () => {
    const entries = [entry(), entry({ sessionId: 's2', logId: 'l2', localDate: '2026-11-26' })];
    const stored = { entries, mornings: [] };
    const sheet = diarySheet([exercise()], from, 'kg', stored);
    const cells = storedSheetCells(sheet, stored).set(
      cellKey('p1', '2026-11-26', { kind: 'pain', turn: 1 }),
      '0',
    );
    const reading = diaryChanges(sheet, cells, stored, valid);
    const { sessions, logs } = diaryItems(reading, sheet.grids, entries, idFor);
    expect(sessions.map(({ id }) => id)).toEqual(['s2']);
    expect(logs.map(({ correctsId, pain }) => [correctsId, pain])).toEqual([['l2', { during: 0 }]]);
  });

  test('a stored entry cannot be emptied', () => {
    expect([...read({}, [entry()]).faults]).toEqual([['p1 2026-11-25 sets1', 'cannot_empty']]);
  });
});

describe('the moment of a sitting on paper', () => {
  test.each(['Europe/London', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York'])(
    'lies on its own day in %s and keeps the turn',
    (zone) => {
      const moment = dayMoment('2026-11-25', 2, zone) ?? '';
      expect(
        new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date(moment)),
      ).toBe('2026-11-25');
      expect(paperTurn(moment)).toBe(2);
    },
  );

  test('there is none in a zone that does not exist', () => {
    expect(dayMoment('2026-11-25', 1, 'Moon/Sea')).toBeNull();
  });
});
