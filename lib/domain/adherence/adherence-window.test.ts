import { describe, expect, it } from 'vitest';
import { addDays } from '../time/calendar-date.ts';
import {
  daily,
  done,
  doneOn,
  exercise,
  firstDay,
  onDays,
  perWeek,
  records,
  version,
} from './adherence-fixtures.ts';
import { adherenceOf, countedSessions, exerciseSegments, inForceSince } from './adherence-window.ts';
import { lastFortnight, twoFortnights } from './fortnight.ts';
import type { ReviewedRecords } from './reviewed-records.ts';

const week = { fromDate: firstDay, toDate: addDays(firstDay, 6) };
const fortnight = { fromDate: firstDay, toDate: addDays(firstDay, 13) };
const squat = exercise('squat', perWeek(3));
const adherence = (of: ReviewedRecords, span = fortnight) => adherenceOf(exerciseSegments(of, span));

describe('MS-1 (1.1) windows', () => {
  it('takes the 14 local days that end yesterday, and 28 days as two of them', () => {
    expect(lastFortnight('2025-06-16')).toEqual({ fromDate: '2025-06-02', toDate: '2025-06-15' });
    expect(twoFortnights('2025-06-30')).toEqual([
      { fromDate: '2025-06-02', toDate: '2025-06-15' },
      { fromDate: '2025-06-16', toDate: '2025-06-29' },
    ]);
  });

  it('is one window: a session may make up for one of the other week', () => {
    const of = records([squat], doneOn({ squat: [0, 1, 2, 3, 9, 11] }));
    expect(adherence(of)).toMatchObject({ expected: 6, frequencyAdherence: 1 });
    expect(exerciseSegments(of, fortnight).map(({ days }) => days.length)).toEqual([14]);
  });

  it('MS-1.3 tells doing more than planned apart from the figure, which stops at 1', () => {
    const of = records([squat], doneOn({ squat: [0, 1, 2, 3, 4, 7, 8, 9, 10, 11] }));
    expect(adherence(of)).toMatchObject({ expected: 6, frequencyAdherence: 1, overRatio: 1.6667 });
  });

  it('cuts at version changes, each log in the version of its own date', () => {
    const of: ReviewedRecords = {
      versions: [
        version([exercise('squat', perWeek(2))], { lastDay: '2025-06-04' }),
        version([exercise('squat', daily)], { versionId: 'b', firstDay: '2025-06-05' }),
      ],
      logs: doneOn({ squat: [0, 3, 5, 6] }),
      pauses: [],
    };
    expect(exerciseSegments(of, week).map(({ type, days }) => [type, days.length])).toEqual([
      ['times_per_week', 3],
      ['every_day', 4],
    ]);
    expect(adherence(of, week)).toMatchObject({ frequencyAdherence: 0.7941 });
  });

  it('does not cut where the next version leaves the exercise as it was', () => {
    const of: ReviewedRecords = {
      versions: [
        version([squat, exercise('walk', daily)], { lastDay: '2025-06-05' }),
        version([squat, exercise('walk', perWeek(2))], { versionId: 'b', firstDay: '2025-06-06' }),
      ],
      // Monday, Wednesday and Thursday under the first version, then twice: five of six, and none is lost at the cut.
      logs: doneOn({ squat: [0, 2, 3, 7, 9], walk: [0, 1, 2, 3, 7, 9] }),
      pauses: [],
    };
    expect(exerciseSegments(of, fortnight).map(({ lineageId, days }) => [lineageId, days.length])).toEqual([
      ['squat', 14],
      ['walk', 4],
      ['walk', 10],
    ]);
    expect(adherenceOf(exerciseSegments(of, fortnight, 'squat'))).toMatchObject({
      ...{ expected: 6, frequencyAdherence: 0.8333 },
    });
  });

  it.each([
    ['weight', { load: { unit: 'kg', value: '6' } }],
    ['number of sets', { sets: 4 }],
    ['number of repetitions', { perSet: 12 }],
    ['rhythm', { timesPerDay: 2 }],
  ] as const)('cuts where the next version gives the exercise another %s', (_, change) => {
    const of: ReviewedRecords = {
      versions: [
        version([squat], { lastDay: '2025-06-05' }),
        version([{ ...squat, ...change }], { versionId: 'b', firstDay: '2025-06-06' }),
      ],
      logs: doneOn({ squat: [0, 2, 3, 7, 9] }),
      pauses: [],
    };
    // Three in four days are more than the 1.71 that were expected of them; the rest is lost at the cut.
    expect(exerciseSegments(of, fortnight).map(({ days }) => days.length)).toEqual([4, 10]);
    expect(adherence(of).frequencyAdherence).toBeLessThan(0.8333);
  });

  it('cuts at pauses: paused days are not expected, logs on them are kept and do not count', () => {
    const pauses = [{ firstDay: '2025-06-07', lastDay: '2025-06-10' }];
    const of = records([exercise('squat', daily)], doneOn({ squat: [0, 1, 2, 3, 4, 6, 9, 10, 11, 12] }), {
      pauses,
    });
    expect(exerciseSegments(of, fortnight).map(({ days }) => days.length)).toEqual([5, 5]);
    expect(adherence(of)).toMatchObject({ expected: 10, frequencyAdherence: 0.9 });
  });

  it('does not let sessions before a pause make up for those after it', () => {
    const pauses = [{ firstDay: '2025-06-09', lastDay: '2025-06-09' }];
    const of = records([squat], doneOn({ squat: [0, 1, 2, 3, 4, 5, 6] }), { pauses });
    expect(adherence(of)).toMatchObject({ expected: 5.5714, frequencyAdherence: 0.5385 });
  });

  it('is null and not 0 in a paused window, before the program and without one', () => {
    const nothing = {
      ...{ expected: 0, frequencyAdherence: null, doseAdherence: null, band: null },
      overRatio: null,
    };
    expect(adherence(records([squat], [], { pauses: [{ firstDay: '2025-06-01', lastDay: null }] }))).toEqual(
      nothing,
    );
    expect(adherence(records([], [], { versions: [] }))).toEqual(nothing);
    expect(adherence(records([], [], { versions: [version([squat], { firstDay: '2025-06-16' })] }))).toEqual(
      nothing,
    );
  });

  it('takes due days from the schedule; a session on another weekday still counts', () => {
    const of = records([exercise('squat', onDays(1, 3))], doneOn({ squat: [1, 3] }));
    expect(adherence(of, week)).toMatchObject({ expected: 2, frequencyAdherence: 1 });
  });

  it('leaves out logs of exercises that the version in force does not have, and of other exercises', () => {
    const of = records([squat, exercise('walk', daily)], doneOn({ walk: [0, 1], bridge: [0, 1, 2] }));
    expect(adherence(of, week)).toMatchObject({ expected: 10, frequencyAdherence: 0.2 });
    expect(adherenceOf(exerciseSegments(of, week, 'squat'))).toMatchObject({
      expected: 3,
      frequencyAdherence: 0,
    });
  });

  it('takes the version that came later in the list where two overlap', () => {
    const versions = [
      version([exercise('squat', daily)], { lastDay: '2025-06-02' }),
      version([exercise('bridge', daily)], { versionId: 'b', firstDay: '2025-06-02' }),
    ];
    expect(
      adherence(records([], doneOn({ bridge: [0, 1, 2, 3, 4, 5, 6] }), { versions }), week),
    ).toMatchObject({
      expected: 7,
      frequencyAdherence: 1,
    });
  });
});

describe('MS-1 (1.1) F 7 counted sessions', () => {
  const count = (of: ReviewedRecords, lineageId?: string) =>
    countedSessions(exerciseSegments(of, fortnight, lineageId));

  it.each([
    ['once a day at most', [done('squat', 0), done('squat', 0)], 1],
    ['two part sittings are one', [0, 1].map(() => done('squat', 0, { amounts: [9] })), 1],
    ['less than half is none', [done('squat', 0, { amounts: [14] })], 0],
    ['stopped for pain counts', [done('squat', 0, { amounts: [1], stoppedForPain: true })], 1],
    ['stopped with nothing done does not', [done('squat', 0, { amounts: [0], stoppedForPain: true })], 0],
    ['nothing at all', [], 0],
  ])('%s', (_, logs, sessions) => {
    expect(count(records([squat], logs))).toBe(sessions);
  });

  it('counts a daily exercise once a day, also where it is asked for twice', () => {
    const twice = exercise('squat', { type: 'every_day' }, 2);
    expect(count(records([twice], doneOn({ squat: [0, 0, 1] })))).toBe(2);
  });

  it('does not count paused days', () => {
    const pauses = [{ firstDay: '2025-06-10', lastDay: '2025-06-10' }];
    expect(count(records([squat], doneOn({ squat: [0, 8] }), { pauses }))).toBe(1);
  });
});

describe('since when a version has been in force', () => {
  it.each([
    ['2025-06-05', '2025-06-01'],
    ['2025-06-20', '2025-06-20'],
    ['2025-06-15', null],
  ])('on %s: %s', (day, since) => {
    const versions = [
      version([squat], { firstDay: '2025-06-01', lastDay: '2025-06-03' }),
      version([squat], { firstDay: '2025-06-04', lastDay: '2025-06-10' }),
      version([squat], { firstDay: '2025-06-20' }),
    ];
    expect(inForceSince({ versions, logs: [], pauses: [] }, day)).toBe(since);
  });
});
