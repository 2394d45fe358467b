import { describe, expect, test } from 'vitest';
import { sheetDose } from '../handout/handout-fixture.ts';
import { countChanges, diaryChanges } from './diary-changes.ts';
import { dayKey, diarySheet, type StoredMorning, type StoredSheet, storedSheetCells } from './diary-days.ts';
import type { DiaryExercise } from './diary-grid.ts';
import { diaryItems } from './diary-items.ts';

const from = '2026-11-23';
const valid = { first: '2026-11-24', last: '2026-11-27', today: '2026-11-27' };
const idFor = (name: string) => name;

describe('LG-7.5, LG-7.6 what is written once a day', () => {
  const exercises = (['knee', 'hip'] as const).map(
    (region, place): DiaryExercise => ({
      prescriptionId: `p${place + 1}`,
      name: 'Goblet squat',
      dose: sheetDose({ schedule: { type: 'every_day' } }),
      doseWords: '',
      isOneLimb: false,
      region,
    }),
  );
  const none: StoredSheet = { entries: [], mornings: [] };
  const sheetOf = (stored: StoredSheet, some = exercises) => diarySheet(some, from, 'kg', stored);
  type DayTexts = Partial<Record<Parameters<typeof dayKey>[1], string>>;
  /** Both exercises done on that day, and the boxes of the day. */
  const cellsOf = (date: string, texts: DayTexts, sets = ['3x10', '3x10']) =>
    new Map([
      ...sets.map((text, place): [string, string] => [`p${place + 1} ${date} sets1`, text]),
      ...Object.entries(texts).map(([kind, text]): [string, string] => [`days ${date} ${kind}1`, text]),
    ]);
  const read = (cells: Map<string, string>, stored = none, some = exercises) => {
    const sheet = sheetOf(stored, some);
    const reading = diaryChanges(sheet, cells, stored, valid);
    return { ...reading, items: diaryItems(reading, sheet.grids, stored.entries, idFor) };
  };
  const wednesday = '2026-11-25';
  const all = { before: '0', after: '4', technique: '2', spread: '0', morning: '0' };
  /** What a reading would look like once it is stored. */
  const asStored = ({ changes, mornings }: ReturnType<typeof read>): StoredSheet => ({
    entries: changes.map(({ entry }, place) => ({ ...entry, sessionId: 's1', logId: `l${place + 1}` })),
    mornings: mornings.map(({ localDate, pain }) => ({ id: 'm1', localDate, pain, region: null })),
  });

  test('pain before counts for each exercise, pain after stands with one; each answer goes to its exercise', () => {
    const { items, faults } = read(cellsOf(wednesday, all));
    expect(faults.size).toBe(0);
    expect(
      items.logs.map(({ pain, technique, symptomsSpread }) => [pain, technique, symptomsSpread]),
    ).toEqual([
      [{ rest: 0 }, 'ok', false],
      [{ rest: 0, after: 4 }, 'poor', false],
    ]);
    expect(items.mornings).toEqual([
      { id: 'morning 2026-11-26 first', localDate: '2026-11-26', pain: 0, region: null, correctsId: null },
    ]);
  });

  test('what was not written is not said', () => {
    const { items } = read(cellsOf(wednesday, { technique: '-', morning: '-' }));
    for (const log of items.logs) {
      expect(log.pain).toEqual({});
      expect(log).not.toHaveProperty('technique');
      expect(log).not.toHaveProperty('symptomsSpread');
    }
    expect(items.mornings).toEqual([]);
  });

  test('spreading has no box in a program for the knee', () => {
    const knees = exercises.map((one) => ({ ...one, region: 'knee' as const }));
    expect(sheetOf(none, knees).days.rows.map(({ kind }) => kind)).not.toContain('spread');
    expect(read(cellsOf(wednesday, { spread: '1' }), none, knees).items.logs[0]).not.toHaveProperty(
      'symptomsSpread',
    );
  });

  test('what is stored shows as it was typed, and saving it again sends nothing', () => {
    const stored = asStored(read(cellsOf(wednesday, { ...all, spread: '1, 2' })));
    const cells = storedSheetCells(sheetOf(stored), stored);
    const day = Object.keys(all).map((kind) => cells.get(`days ${wednesday} ${kind}1`));
    expect(day).toEqual(['0', '4', '2', '1 2', '0']);
    expect(read(cells, stored)).toMatchObject({ changes: [], mornings: [], faults: new Map() });
  });

  test('a changed day corrects the entries it speaks of, and the morning its own answer', () => {
    const stored = asStored(read(cellsOf(wednesday, all)));
    const cells = storedSheetCells(sheetOf(stored), stored);
    cells.set(dayKey(wednesday, 'after'), '5').set(dayKey(wednesday, 'morning'), '3');
    const { items } = read(cells, stored);
    expect(items.logs.map(({ correctsId, pain }) => [correctsId, pain])).toEqual([
      ['l2', { rest: 0, after: 5 }],
    ]);
    expect(items.mornings.map(({ correctsId, pain }) => [correctsId, pain])).toEqual([['m1', 3]]);
    cells.set(dayKey(wednesday, 'before'), '2');
    expect(read(cells, stored).items.logs.map(({ correctsId }) => correctsId)).toEqual(['l1', 'l2']);
  });

  test('pain after moves when the exercise that it stood with was not done after all', () => {
    const stored = asStored(read(cellsOf(wednesday, { after: '4' })));
    const cells = storedSheetCells(sheetOf(stored), stored).set(`p2 ${wednesday} sets1`, '-');
    expect(read(cells, stored).items.logs.map(({ outcome, pain }) => [outcome, pain])).toEqual([
      ['done', { after: 4 }],
      ['skipped', {}],
    ]);
  });

  test('older sheets, with pain after for each exercise, keep what was written then', () => {
    const fresh = asStored(read(cellsOf(wednesday, {})));
    const stored = { ...fresh, entries: fresh.entries.map((one, place) => ({ ...one, after: place + 2 })) };
    const cells = storedSheetCells(sheetOf(stored), stored);
    expect(cells.get(dayKey(wednesday, 'after'))).toBe('3');
    expect(read(cells, stored).changes).toEqual([]);
    cells.set(`p1 ${wednesday} effort1`, '6');
    expect(read(cells, stored).items.logs.map(({ correctsId, pain }) => [correctsId, pain])).toEqual([
      ['l1', { after: 2 }],
    ]);
  });

  const phone: StoredMorning = { id: 'm9', localDate: '2026-11-26', pain: 5, region: 'hip_outer' };
  test('a morning that was answered by phone is shown, and corrected in its place', () => {
    const stored = { entries: [], mornings: [phone] };
    const cells = storedSheetCells(sheetOf(stored), stored);
    expect([...cells]).toEqual([[dayKey(wednesday, 'morning'), '5']]);
    const corrected = (text: string) =>
      read(new Map(cells).set(dayKey(wednesday, 'morning'), text), stored).items.mornings;
    expect(corrected('4')).toMatchObject([{ pain: 4, region: 'hip_outer', correctsId: 'm9' }]);
    expect(corrected('-')).toMatchObject([{ pain: null, region: null, correctsId: 'm9' }]);
    expect(corrected('5')).toEqual([]);
  });

  test.each<[string, Map<string, string>, [string, string][]]>([
    [
      'a day on which nothing was done',
      cellsOf(wednesday, { before: '1', technique: '0' }, []),
      [
        [dayKey(wednesday, 'before'), 'done_missing'],
        [dayKey(wednesday, 'technique'), 'done_missing'],
      ],
    ],
    [
      'an exercise that was not done',
      cellsOf(wednesday, { technique: '2' }, ['3x10', '-']),
      [[dayKey(wednesday, 'technique'), 'which_not_done']],
    ],
    [
      'a number that no exercise has',
      cellsOf(wednesday, { spread: '3' }),
      [[dayKey(wednesday, 'spread'), 'which_unknown']],
    ],
    [
      'a score too high',
      cellsOf(wednesday, { morning: '11' }),
      [[dayKey(wednesday, 'morning'), 'pain_too_large']],
    ],
    [
      'a day before the version',
      cellsOf('2026-11-23', { after: '1', morning: '1' }, []),
      [
        [dayKey('2026-11-23', 'after'), 'not_valid_then'],
        [dayKey('2026-11-23', 'morning'), 'not_valid_then'],
      ],
    ],
    [
      'a morning that has not come yet',
      cellsOf('2026-11-27', { morning: '1' }),
      [[dayKey('2026-11-27', 'morning'), 'not_valid_then']],
    ],
  ])('%s is refused in its own box', (_, cells, faults) => {
    expect([...read(cells).faults]).toEqual(faults);
  });

  test('a morning that is stored cannot be emptied; one after a day of rest can be noted', () => {
    const stored = { entries: [], mornings: [phone] };
    expect([...read(new Map(), stored).faults]).toEqual([[dayKey(wednesday, 'morning'), 'cannot_empty']]);
    expect(read(cellsOf('2026-11-26', { morning: '2' }, [])).items.mornings).toMatchObject([
      { localDate: '2026-11-27', pain: 2 },
    ]);
  });

  test('what Save would send counts mornings and their corrections', () => {
    const stored = { entries: [], mornings: [phone] };
    const cells = cellsOf(wednesday, { before: '0', morning: '4' });
    expect(countChanges(read(cells, stored))).toEqual({
      ...{ sessions: 1, exercises: 2, painDays: 1, mornings: 1, corrections: 1 },
    });
  });
});
