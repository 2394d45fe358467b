import { describe, expect, test } from 'vitest';
import {
  type DayPlan,
  dayFrom,
  type PlannedExercise,
  type PlannedLog,
  type PlannedVersion,
} from './day-from.ts';

const log = (localDate: string, change: Partial<PlannedLog> = {}): PlannedLog => ({
  ...{ logId: localDate, localDate, outcome: 'done', sets: [{ amount: 10 }] },
  ...change,
});
const exercise = (change: Partial<PlannedExercise> = {}): PlannedExercise => ({
  ...{
    schedule: { type: 'every_day' },
    timesPerDay: 1,
    seconds: 90,
    region: 'knee',
    guidance: null,
    logs: [],
  },
  ...change,
});
const version = (change: Partial<PlannedVersion> = {}): PlannedVersion => ({
  ...{ number: 1, since: '2026-03-02', validUntil: null, exercises: [exercise()] },
  ...change,
});
const plan = (change: Partial<DayPlan> = {}): DayPlan => ({
  ...{ without: null, versions: [version()], programFrom: '2026-03-02', news: [], pauses: [], ownPauses: [] },
  ...{ asksUsualMorning: false, exercised: [], mornings: [], assessed: null },
  ...change,
});
/** 2026-03-09 is a Monday. */
const on = (localDate: string, of: DayPlan, minutesOfDay = 9 * 60) =>
  dayFrom(of, { localDate, minutesOfDay });

describe('O-12 H-12 a day that is told from a plan kept on the phone', () => {
  test('is the day that it is, not the one on which it was read', () => {
    const days = exercise({ schedule: { type: 'specific_weekdays', days: [1] } });
    const kept = plan({ versions: [version({ exercises: [days] })] });
    expect(on('2026-03-08', kept)).toMatchObject({ localDate: '2026-03-08', state: 'nothing_today' });
    expect(on('2026-03-09', kept)).toMatchObject({ localDate: '2026-03-09', state: 'ready', minutes: 2 });
  });

  test.each<[string, string, number | null]>([
    ['before the first day', '2026-03-01', null],
    ['on the first day', '2026-03-02', 1],
    ['on the day before a new version begins', '2026-03-09', 1],
    ['on the day on which it begins', '2026-03-10', 2],
  ])('H-3 goes by the version in force: %s', (_, localDate, number) => {
    const kept = plan({ versions: [version(), version({ number: 2, since: '2026-03-10' })] });
    expect(on(localDate, kept).version?.number ?? null).toBe(number);
  });

  test('says when it begins, and for each reason why there is nothing to do', () => {
    expect(on('2026-03-01', plan())).toMatchObject({ state: 'not_started', startsOn: '2026-03-02' });
    for (const without of ['discharged', 'ended', 'withdrawn', 'no_program', 'paused'] as const)
      expect(on('2026-03-09', plan({ without }))).toMatchObject({ state: without, exercises: [] });
  });

  test('a number of times a week is enough for the days after, and anew on Monday', () => {
    const twice = exercise({
      schedule: { type: 'times_per_week', n: 2 },
      logs: [
        log('2026-03-04'),
        log('2026-03-03', { outcome: 'partly' }),
        log('2026-03-02', { outcome: 'skipped' }),
      ],
    });
    const isDue = (day: string) =>
      on(day, plan({ versions: [version({ exercises: [twice] })] })).exercises[0]?.isDue;
    expect([isDue('2026-03-04'), isDue('2026-03-05'), isDue('2026-03-08'), isDue('2026-03-09')]).toEqual([
      ...[true, false, false, true],
    ]);
  });

  test('H-9 what was stopped stays stopped on every day', () => {
    const stopped = exercise({ guidance: { leaveOut: true } });
    expect(on('2026-03-20', plan({ versions: [version({ exercises: [stopped] })] })).state).toBe(
      'nothing_today',
    );
  });

  test('yesterday’s entries are last time’s today; those without sets are not', () => {
    const done = exercise({ logs: [log('2026-03-09', { sets: [] }), log('2026-03-08'), log('2026-03-05')] });
    const day = (localDate: string) =>
      on(localDate, plan({ versions: [version({ exercises: [done] })] })).exercises[0];
    expect(day('2026-03-08')).toMatchObject({
      logs: [{ localDate: '2026-03-08' }],
      last: { localDate: '2026-03-05' },
    });
    expect(day('2026-03-10')).toMatchObject({ logs: [], last: { localDate: '2026-03-08' } });
  });

  test('MS-1 a pause begins and ends by itself', () => {
    const span = { firstDay: '2026-03-09', lastDay: '2026-03-10' };
    const kept = plan({ pauses: [span], ownPauses: [{ ...span, pauseId: 'p', untilOn: '2026-03-10' }] });
    expect(on('2026-03-08', kept)).toMatchObject({ state: 'ready', ownPauses: [{ isRunning: false }] });
    expect(on('2026-03-10', kept)).toMatchObject({
      state: 'paused',
      pausedUntil: '2026-03-10',
      ownPauses: [{ isRunning: true }],
    });
    expect(on('2026-03-11', kept)).toMatchObject({ state: 'ready', ownPauses: [] });
  });

  test('the date of validity passes without a network too', () => {
    const kept = plan({ versions: [version({ validUntil: '2026-03-09' })] });
    expect([on('2026-03-09', kept).isPastValid, on('2026-03-10', kept).isPastValid]).toEqual([false, true]);
  });

  test('news are told for seven days, those of agreed steps also after the next one', () => {
    const change = (name: string) => ({ name });
    const kept = plan({
      versions: [version({ number: 3 })],
      news: [
        { number: 3, since: '2026-03-08', agreedBy: null, changes: [change('squat')] },
        { number: 2, since: '2026-03-06', agreedBy: 'Maya', changes: [change('bridge'), change('squat')] },
        { number: 1, since: '2026-03-05', agreedBy: null, changes: [change('plank')] },
        { number: 4, since: '2026-03-20', agreedBy: null, changes: [change('to come')] },
      ],
    });
    const told = (day: string) => on(day, kept).changes.map(({ name }) => name);
    expect(told('2026-03-09')).toEqual(['squat', 'bridge']);
    expect(told('2026-03-14')).toEqual(['squat']);
    expect(told('2026-03-15')).toEqual([]);
  });
});

describe('MS-1.4 the morning’s question on a phone', () => {
  const kept = plan({
    programFrom: '2026-01-05',
    exercised: [{ localDate: '2026-03-09', regions: ['hip', 'knee', 'knee'] }],
  });

  test.each([
    ['at 03:59 after the session', '2026-03-10', 239, null],
    ['at 04:00', '2026-03-10', 240, 'knee'],
    ['on the day itself', '2026-03-09', 600, null],
    ['a day later', '2026-03-11', 600, null],
  ] as const)('%s', (_, localDate, minutesOfDay, bodyPart) => {
    expect(dayFrom(kept, { localDate, minutesOfDay }).morning?.bodyPart ?? null).toBe(bodyPart);
  });

  test('LG-7.5 is compared with the mornings before, and keeps the answer of its day', () => {
    const answer = { id: 'a', localDate: '2026-03-10', pain: 0, region: null };
    const scores = [3, 5, 4].map((pain, place) => ({
      ...{ id: String(place), localDate: `2026-03-0${place + 3}`, pain, region: null },
    }));
    expect(on('2026-03-10', { ...kept, mornings: [...scores, answer] }).morning).toMatchObject({
      usual: 4,
      answer,
    });
  });

  test.each([
    ['before it begins', '2026-03-01', false],
    ['on its first day, when the usual one is asked', '2026-03-02', false],
    ['on the second day', '2026-03-03', true],
    ['under the next version too', '2026-03-05', true],
    ['on the seventh day', '2026-03-08', true],
    ['on the eighth day', '2026-03-09', false],
  ])('LG-7.5 every morning of the first seven days is asked about: %s', (_, day, isAsked) => {
    const begun = plan({ versions: [version(), version({ number: 2, since: '2026-03-05' })] });
    expect(on(day, begun).morning !== null).toBe(isAsked);
  });

  test('LG-7.5 not in a pause, not while the program is on hold, and not when its beginning is no longer known', () => {
    const asked = (change: Partial<DayPlan>) => on('2026-03-03', plan(change)).morning !== null;
    expect(asked({})).toBe(true);
    expect(asked({ pauses: [{ firstDay: '2026-03-03', lastDay: '2026-03-03' }] })).toBe(false);
    expect(asked({ without: 'paused' })).toBe(false);
    expect(asked({ programFrom: null })).toBe(false);
  });
});
