import { describe, expect, test } from 'vitest';
import type { Schedule } from '../dosage/schedule.ts';
import { addDays, weekOf } from '../time/calendar-date.ts';
import { secondsLeft, sittingOfDay, weekStanding, whenOfWeek } from './own-calendar.ts';

/** Monday to Sunday; the clocks go forward on the Sunday (Europe, 29 March 2026). */
const week = weekOf('2026-03-23');
const [monday = '', , , , , saturday = '', sunday = ''] = week;
const times = (n: number): Schedule => ({ type: 'times_per_week', n });
const always = (_day: string): boolean => true;
const doneOn = (...days: (string | undefined)[]) =>
  days.flatMap((localDate) => (localDate === undefined ? [] : [{ localDate, outcome: 'done' }]));
const standing = (n: number, days: readonly (string | undefined)[], today: string, isOpen = always) =>
  weekStanding({ schedule: times(n), timesPerDay: 1 }, doneOn(...days), today, isOpen);
const when = (n: number, days: readonly (string | undefined)[], today: string, isOpen = always) => {
  const of = standing(n, days, today, isOpen);
  return of === null ? null : { ...whenOfWeek(of), done: of.done, until: of.until };
};

describe('an exercise for some days a week, in the patient’s own calendar', () => {
  test.each([
    ['two of three done, on Saturday', 3, [week[0], week[2]], saturday, 'today_or_tomorrow', 2, sunday],
    ['two of three done, on Sunday', 3, [week[0], week[2]], sunday, 'today', 2, sunday],
    ['one of three done, on Saturday', 3, [week[0]], saturday, 'today_and_tomorrow', 1, sunday],
    [
      'none of three done, on Saturday: more than the days that are left',
      3,
      [],
      saturday,
      'today_and_tomorrow',
      0,
      sunday,
    ],
    ['none of three done, on Friday', 3, [], week[4] ?? '', 'each_until', 0, sunday],
    ['none of three done, on Monday', 3, [], monday, 'more_until', 0, sunday],
    ['two of three done, on Thursday', 3, [week[0], week[2]], week[3] ?? '', 'any_until', 2, sunday],
    ['done today already', 3, [week[0], week[2]], week[2] ?? '', 'none', 2, week[2]],
    ['done as often as planned', 2, [week[0], week[1]], week[4] ?? '', 'none', 2, week[4]],
    ['done more often than planned', 1, [week[0], week[1]], week[4] ?? '', 'none', 2, week[4]],
    ['once a week, on Monday', 1, [], monday, 'any_until', 0, sunday],
    ['once a week, on Sunday', 1, [], sunday, 'today', 0, sunday],
  ] as const)('%s', (_, n, days, today, kind, done, until) => {
    expect(when(n, days, today)).toMatchObject({ kind, done, until });
  });

  test('what was left out is not done, and what was done last week is not of this one', () => {
    const logs = [
      { localDate: monday, outcome: 'skipped' },
      { localDate: addDays(monday, -1), outcome: 'done' },
      { localDate: addDays(monday, 1), outcome: 'stopped' },
    ];
    const rhythm = { schedule: times(2), timesPerDay: 1 };
    expect(weekStanding(rhythm, logs, addDays(monday, 2), always)).toMatchObject({ done: 1, left: 5 });
  });

  test('two entries of one day are one day', () => {
    expect(standing(3, [monday, monday], addDays(monday, 1))).toMatchObject({ done: 1 });
  });

  test('days of a pause, and of a version to come, are not among those that are left', () => {
    const open = (day: string) => day <= (week[4] ?? '');
    expect(when(3, [], week[3] ?? '', open)).toMatchObject({ kind: 'today_and_tomorrow', until: week[4] });
    expect(when(1, [], week[4] ?? '', open)).toMatchObject({ kind: 'today', until: week[4] });
  });

  test.each([
    ['every day', { type: 'every_day' }],
    ['named weekdays', { type: 'specific_weekdays', days: [1, 3] }],
    ['seven times a week', times(7)],
  ] as const)('%s leaves nothing to choose', (_, schedule) => {
    expect(weekStanding({ schedule: schedule as Schedule, timesPerDay: 1 }, [], monday, always)).toBeNull();
  });
});

/** So many days each sentence asks for, of so many that are left at most (null: any number). */
const asks = (more: number, left: number) =>
  ({
    none: { days: 0, left: null },
    today: { days: 1, left: 1 },
    today_or_tomorrow: { days: 1, left: 2 },
    today_and_tomorrow: { days: 2, left: 2 },
    any_until: { days: 1, left: null },
    more_until: { days: more, left: null },
    each_until: { days: left, left: null },
  }) as const;

/** Each day of a week with what the sentence asks, what can still be done, and whether there is a day to spare where it leaves a choice. */
function liveWeek(n: number, doesIt: (day: string, n: number, done: readonly string[]) => boolean) {
  const done: string[] = [];
  return week.map((today) => {
    const of = standing(n, done, today);
    const left = week.filter((day) => day >= today).length;
    const more = Math.max(0, n - done.length);
    const said = of === null ? null : whenOfWeek(of);
    const asked = said === null ? null : asks(more, left)[said.kind];
    const counted = { done: of?.done, until: of?.until };
    if (doesIt(today, n, done)) done.push(today);
    return {
      ...counted,
      days: asked?.days,
      isTrueOfDays: asked !== null && (asked.left === null || asked.left === left),
      hasChoice: said?.kind === 'any_until' || said?.kind === 'more_until',
      doneAfter: standing(n, done, today)?.done,
      expected: { done: done.length, more, left, today },
    };
  });
}

describe('the sentence is true on each day of a simulated week', () => {
  const patients: Record<string, (day: string, n: number, done: readonly string[]) => boolean> = {
    'does it as soon as it may': (_, n, done) => done.length < n,
    'does nothing': () => false,
    'catches up on the last days': (day, n, done) =>
      n - done.length >= week.filter((one) => one >= day).length,
    'does it on Tuesday and Saturday': (day) => day === week[1] || day === saturday,
    'does it every day, more often than asked': () => true,
  };
  const cases = Object.entries(patients).flatMap(([who, doesIt]) =>
    [1, 2, 3, 4, 5, 6].map((n) => [who, n, doesIt] as const),
  );
  test.each(cases)('who %s, %i times a week', (_, n, doesIt) => {
    for (const day of liveWeek(n, doesIt)) {
      const { more, left, today, done } = day.expected;
      // Everything that can still be done is asked for, and never a day that is over, or more days than there are.
      expect(day).toMatchObject({
        days: Math.min(more, left),
        isTrueOfDays: true,
        hasChoice: left > 2 && more > 0 && more < left,
        until: more === 0 ? today : sunday,
        doneAfter: done,
      });
    }
  });
});

describe('several sittings a day', () => {
  test.each([
    [0, 1, null],
    [0, 3, { next: 1, of: 3 }],
    [1, 3, { next: 2, of: 3 }],
    [2, 3, { next: 3, of: 3 }],
    [3, 3, null],
    [4, 3, null],
  ])('%i of %i noted', (noted, timesPerDay, next) => {
    expect(sittingOfDay(noted, timesPerDay)).toEqual(next);
  });

  test('the time that is left counts each sitting that is still to come, and nothing twice', () => {
    const one = { seconds: 90, timesPerDay: 1, logs: [] };
    expect(secondsLeft([])).toEqual([]);
    expect(secondsLeft([one, { seconds: 60, timesPerDay: 3, logs: [{}] }])).toEqual([90, 120]);
    expect(secondsLeft([{ ...one, logs: [{}, {}] }])).toEqual([0]);
  });
});
