import { describe, expect, it } from 'vitest';
import { addDays } from '../time/calendar-date.ts';
import {
  afterTwoWeeks,
  daily,
  done,
  doneOn,
  exercise,
  firstDay,
  onDays,
  perWeek,
  records,
  skipped,
} from './adherence-fixtures.ts';
import { adherenceOf, exerciseSegments } from './adherence-window.ts';
import { daysOf } from './day-state.ts';
import type { ReviewedLog, ReviewedRecords } from './reviewed-records.ts';

const everyDay = [0, 1, 2, 3, 4, 5, 6];
const sunday = addDays(firstDay, 6);
const ofWeek = (of: ReviewedRecords) =>
  adherenceOf(exerciseSegments(of, { fromDate: firstDay, toDate: sunday }));

/** What was found with patients who did what they were asked, and with some who did not. */
describe('MS-1 (1.1) adherence is that of each exercise', () => {
  it.each<[string, ReviewedRecords, number, number]>([
    [
      'daily beside 4 a week, done perfectly',
      records(
        [exercise('walk', daily), exercise('squat', perWeek(4))],
        doneOn({ walk: everyDay, squat: [0, 1, 3, 5] }),
      ),
      1,
      1,
    ],
    [
      '3 beside 2 a week, done perfectly',
      records(
        [exercise('squat', perWeek(3)), exercise('row', perWeek(2))],
        doneOn({ squat: [0, 2, 4], row: [1, 3] }),
      ),
      1,
      1,
    ],
    [
      'twice a day beside once a day, done perfectly',
      records(
        [exercise('stretch', daily, 2), exercise('walk', daily)],
        doneOn({ stretch: [...everyDay, ...everyDay], walk: everyDay }),
      ),
      1,
      1,
    ],
    [
      'three exercises in three sittings a day',
      records(
        ['a', 'b', 'c'].map((name) => exercise(name, daily)),
        ['a', 'b', 'c'].flatMap((name) =>
          everyDay.map((day) => done(name, day, { sessionId: `${name} ${day}` })),
        ),
      ),
      1,
      1,
    ],
    [
      'each of three exercises a third in each of three sittings',
      records(
        ['a', 'b', 'c'].map((name) => exercise(name, daily)),
        ['a', 'b', 'c'].flatMap((name) =>
          everyDay.flatMap((day) =>
            [1, 2, 3].map(() => done(name, day, { outcome: 'partly', amounts: [10] })),
          ),
        ),
      ),
      1,
      1,
    ],
    [
      'Tuesday and Thursday beside five a week, only Tuesday and Thursday done',
      records(
        [exercise('squat', onDays(2, 4)), exercise('walk', perWeek(5))],
        doneOn({ squat: [1, 3], walk: [1, 3] }),
      ),
      0.5714,
      0.5714,
    ],
    [
      'a daily walk and two exercises three times a week (f)',
      records(
        [exercise('walk', daily), exercise('a', perWeek(3)), exercise('b', perWeek(3))],
        doneOn({ walk: everyDay, a: [0, 2, 4], b: [0, 2, 4] }),
      ),
      1,
      1,
    ],
  ])('%s: frequency and dose', (_, of, frequency, dose) => {
    expect(ofWeek(of)).toMatchObject({ frequencyAdherence: frequency, doseAdherence: dose });
  });

  it('one of four daily exercises done, three skipped for pain (h): 0.25, low, seven days partly with the reason beside them', () => {
    const names = ['a', 'b', 'c', 'd'];
    const logs = everyDay.flatMap((day): ReviewedLog[] => [
      done('a', day),
      ...['b', 'c', 'd'].map((name) => skipped(name, day, 'pain')),
    ]);
    const of = records(
      names.map((name) => exercise(name, daily)),
      logs,
    );
    expect(ofWeek(of)).toMatchObject({ frequencyAdherence: 0.25, doseAdherence: 0.25, band: 'low' });
    const days = daysOf(of, sunday, 7);
    expect(days.map(({ state, skipReasons }) => [state, skipReasons])).toEqual(
      everyDay.map(() => ['partly', ['pain']]),
    );
  });

  it('14 days of three a week on Monday, Wednesday and Friday are whole, whatever day they end on', () => {
    const days = [0, 1, 2, 3].flatMap((week) => [0, 2, 4].map((day) => 7 * week + day));
    const of = records([exercise('squat', perWeek(3))], doneOn({ squat: days }));
    for (let day = 0; day <= 7; day += 1) {
      const span = { fromDate: addDays(firstDay, day), toDate: addDays(afterTwoWeeks, day - 1) };
      expect(adherenceOf(exerciseSegments(of, span)).frequencyAdherence).toBe(1);
    }
  });

  it.each([
    ['a tick for "done" without numbers is the whole dose', { amounts: [] }, 1, 1],
    ['"partly" without numbers adds nothing', { outcome: 'partly', amounts: [] }, 0, 0],
    ['a long set does not replace a missing one', { amounts: [30] }, 0, 0.3333],
  ] as const)('%s', (_, over, frequency, dose) => {
    const of = records([exercise('squat', daily)], [done('squat', 0, over)]);
    const monday = { fromDate: firstDay, toDate: firstDay };
    expect(adherenceOf(exerciseSegments(of, monday))).toMatchObject({
      frequencyAdherence: frequency,
      doseAdherence: dose,
    });
  });

  it('a dose without a number counts its sets', () => {
    const walk = { ...exercise('walk', daily), sets: 2, perSet: 0 };
    const monday = { fromDate: firstDay, toDate: firstDay };
    const dose = (amounts: number[]) =>
      adherenceOf(exerciseSegments(records([walk], [done('walk', 0, { amounts })]), monday)).doseAdherence;
    expect([dose([600, 600]), dose([600]), dose([0, 0])]).toEqual([1, 0.5, 0]);
  });

  it('some days of the week and twice on each: one of two sittings is half the dose', () => {
    const twice = exercise('squat', onDays(1), 2);
    const once = ofWeek(records([twice], doneOn({ squat: [0] })));
    expect(once).toMatchObject({ expected: 1, frequencyAdherence: 1, doseAdherence: 0.5 });
    expect(ofWeek(records([twice], doneOn({ squat: [0, 0] })))).toMatchObject({ doseAdherence: 1 });
  });
});
